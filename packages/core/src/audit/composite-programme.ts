/** Which weights and offset could make a printed composite of its printed dimensions: a linear programme. */
import type { Figure } from './figure.ts';
import type { Interval } from './interval.ts';
import type { ScoreTable } from './printed.ts';
import { exactly, type Reader } from './rounding.ts';
import { type LinearOptimum, linearProgramme } from './simplex.ts';

/** A composite and its dimensions, column by column. */
export interface Composite {
  readonly composite: readonly Figure[];
  readonly dimensions: readonly { readonly name: string; readonly figures: readonly Figure[] }[];
}

/** The columns of a table that says which of them is made of the others; null where it does not. */
export function compositeOf(table: ScoreTable): Composite | null {
  const { composite, columns, dimensions } = table;
  const rows = Object.values(table.rows);
  if (composite === undefined || table.aggregate === 'other' || rows.length < 2) return null;
  const names = dimensions ?? columns.filter((name) => name !== composite && !Object.hasOwn(table.ranks, name));
  const column = (name: string) => rows.map((row) => row[columns.indexOf(name)]!);
  if (names.length === 0) return null;
  return { composite: column(composite), dimensions: names.map((name) => ({ name, figures: column(name) })) };
}

/** How the dimensions enter: as they are printed or from 0 to 1, with a constant added or without. */
export interface Form {
  readonly scale: 'as printed' | 'min-max';
  readonly offset: boolean;
}

/** Ends of each dimension: the least value, and the range. */
interface Ends {
  readonly least: Interval;
  readonly range: Interval;
}

function endsOf(figures: readonly Figure[], read: Reader): Ends {
  const all = figures.map(read);
  const least = { lo: Math.min(...all.map(({ lo }) => lo)), hi: Math.min(...all.map(({ hi }) => hi)) };
  const most = { lo: Math.max(...all.map(({ lo }) => lo)), hi: Math.max(...all.map(({ hi }) => hi)) };
  return { least, range: { lo: Math.max(0, most.lo - least.hi), hi: most.hi - least.lo } };
}

/** Shares that the weights must have, each an interval. */
export type Shares = readonly Interval[];

/**
 * The constraints on (a, γ, β_1 … β_m, s, t), all ≥ 0 but a and γ: for each row i, with C and x the printed intervals,
 *
 *     some C_i = a − γ + Σ_j β_j x_ij        C_lo ≤ a − γ + Σ β_j x_hi   and   a − γ + Σ β_j x_lo ≤ C_hi
 *
 * which is exact for β ≥ 0, as rows do not share cells. With min-maxed dimensions β_j = b_j/range_j and
 * γ = Σ β_j least_j, where the least value of a column is itself an interval; without them γ = 0. Shares w of the
 * weights ask for s w_lo ≤ b_j ≤ s w_hi. t is by how much any row may miss: 0 unless it is asked for. `ends` reads the ends of columns: as intervals to judge, exactly to show.
 */
function constraintsOf(of: Composite, form: Form, read: Reader, ends: Reader, shares: Shares | null) {
  const m = of.dimensions.length;
  const width = m + 4;
  const rows: number[][] = [];
  const bounds: number[] = [];
  const add = (entries: readonly (readonly [number, number])[], bound: number) => {
    const row = new Array<number>(width).fill(0);
    for (const [j, value] of entries) row[j] = value;
    rows.push(row);
    bounds.push(bound);
  };
  const cells = of.dimensions.map(({ figures }) => figures.map(read));
  for (const [i, figure] of of.composite.entries()) {
    const c = read(figure);
    add([[0, 1], [1, -1], [m + 3, -1], ...cells.map((column, j) => [j + 2, column[i]!.lo] as const)], c.hi);
    add([[0, -1], [1, 1], [m + 3, -1], ...cells.map((column, j) => [j + 2, -column[i]!.hi] as const)], -c.lo);
  }
  const columns = of.dimensions.map(({ figures }) => endsOf(figures, ends));
  if (!form.offset) {
    add([[0, 1]], 0);
    add([[0, -1]], 0);
  }
  const least = form.scale === 'min-max' ? columns.map((c) => c.least) : columns.map(() => ({ lo: 0, hi: 0 }));
  add([[1, -1], ...least.map(({ lo }, j) => [j + 2, lo] as const)], 0);
  add([[1, 1], ...least.map(({ hi }, j) => [j + 2, -hi] as const)], 0);
  for (const [j, share] of (shares ?? []).entries()) {
    const range = form.scale === 'min-max' ? columns[j]!.range : { lo: 1, hi: 1 };
    add(
      [
        [m + 2, share.lo],
        [j + 2, -range.hi],
      ],
      0,
    );
    add(
      [
        [m + 2, -share.hi],
        [j + 2, range.lo],
      ],
      0,
    );
  }
  return { rows, bounds, free: [true, true, ...new Array<boolean>(m + 2).fill(false)], columns };
}

/** Some weights ≥ 0, of these shares if any are given, make the composite. */
export function canBeMade(of: Composite, form: Form, read: Reader, shares: Shares | null = null): boolean {
  const { rows, bounds, free } = exactRows(constraintsOf(of, form, read, read, shares));
  return linearProgramme({ objective: rows[0]!.map(() => 0), rows, bounds, free }).status === 'optimal';
}

/** The least t by which the best weights of these shares, scale and offset still miss some row. */
export function leastMiss(of: Composite, form: Form, read: Reader, shares: Shares): number {
  const { rows, bounds, free } = constraintsOf(of, form, read, read, shares);
  const objective = rows[0]!.map((_, j, row) => (j === row.length - 1 ? 1 : 0));
  const found = linearProgramme({ objective, rows, bounds, free });
  return found.status === 'optimal' ? Math.max(0, found.value) : Infinity;
}

/** The same constraints with no row missed. */
function exactRows(all: ReturnType<typeof constraintsOf>): ReturnType<typeof constraintsOf> {
  const last = all.free.length - 1;
  return { ...all, rows: all.rows.map((row) => row.slice(0, last)), free: all.free.slice(0, last) };
}

/** The offset and the weights on min-maxed dimensions, each from its least to its largest, with the ends as printed. */
export function rangesOf(
  of: Composite,
  read: Reader,
): { offset: Interval; weights: Interval[]; onto: Interval | null } | null {
  const all = constraintsOf(of, { scale: 'min-max', offset: true }, read, exactly, null);
  const { rows, bounds, free, columns } = exactRows(all);
  const width = free.length;
  const unit = (j: number, factor = 1) => Array.from({ length: width }, (_, k) => (k === j ? factor : 0));
  const solve = (objective: number[], extra: { rows: number[][]; bounds: number[] } = { rows: [], bounds: [] }) =>
    linearProgramme({ objective, rows: [...rows, ...extra.rows], bounds: [...bounds, ...extra.bounds], free });
  const span = (objective: number[], extra?: { rows: number[][]; bounds: number[] }): Interval | null => {
    const [low, high] = [
      solve(objective, extra),
      solve(
        objective.map((v) => -v),
        extra,
      ),
    ];
    return low.status === 'infeasible' ? null : { lo: ended(low, -1), hi: -ended(high, -1) };
  };
  const offset = span(unit(0));
  if (!offset) return null;
  const weights = columns.map(({ range }, j) => span(unit(j + 2, range.hi))!);
  // Dimensions onto [a, 1] with weights that sum to 1: a + Σ b_j = 1.
  const total = [1, 0, ...columns.map(({ range }) => range.hi), 0];
  const onto = span(unit(0), { rows: [total, total.map((v) => -v)], bounds: [1, -1] });
  return { offset, weights, onto };
}

const ended = (found: LinearOptimum, sign: number): number =>
  found.status === 'optimal' ? found.value : sign * Infinity;
