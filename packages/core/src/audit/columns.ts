/** Units of a score table and one of its columns. Order is read from the printed values, whatever their rounding. */
import { pointer } from '../table/index.ts';
import type { Figure } from './figure.ts';
import type { Interval } from './interval.ts';
import type { PrintedTables } from './printed.ts';
import type { Reader } from './rounding.ts';
import { titleOf } from './rule.ts';

export interface UnitColumn {
  readonly label: string;
  readonly path: string;
  readonly units: readonly string[];
  readonly figures: readonly Figure[];
}

/** A column by the names of its table and itself, which are known to exist. */
export function unitColumn(scores: string, column: string, printed: PrintedTables): UnitColumn {
  const table = printed.scores[scores]!;
  const j = table.columns.indexOf(column);
  return {
    label: titleOf(table, scores),
    path: pointer('/scores', scores),
    units: Object.keys(table.rows),
    figures: Object.values(table.rows).map((row) => row[j]!),
  };
}

/** A column by its name alone, from the first score table that has it and so many rows. */
export function columnNamed(name: string, n: number, printed: PrintedTables): UnitColumn | null {
  const found = Object.entries(printed.scores).find(
    ([, { columns, rows }]) => columns.includes(name) && Object.keys(rows).length === n,
  );
  return found ? unitColumn(found[0], name, printed) : null;
}

/**
 * The first and last rank that a unit can have, 1 for the largest. One column is rounded in one way, so a larger
 * printed value stands for a larger value; equal ones leave their order open.
 */
export function rankOf(row: number, figures: readonly Figure[]): { best: number; worst: number } {
  const own = figures[row]!.value;
  let [above, level] = [0, 0];
  for (const { value } of figures) {
    if (value > own) above++;
    else if (value === own) level++;
  }
  return { best: above + 1, worst: above + level };
}

/** The middle value, or the mean of the two middle ones. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

export const meanOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** What a function that rises with every value makes of figures that are intervals. */
export const overAll = (
  figures: readonly Figure[],
  f: (values: readonly number[]) => number,
  read: Reader,
): Interval => ({
  lo: f(figures.map((figure) => read(figure).lo)),
  hi: f(figures.map((figure) => read(figure).hi)),
});
