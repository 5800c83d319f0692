/** Printed weights as shares of 1. */
import { type Interval, minus, over, plus, point, within } from './interval.ts';
import type { WeightTable } from './printed.ts';
import { exactly, type Reader } from './rounding.ts';

/** What the printed weights are shares of: 1, or 100 where they are written as percentages without the mark. */
export function wholeOf(table: WeightTable): 1 | 100 {
  const printed = Object.values(table.values).flatMap((figure) => (figure === 'remainder' ? [] : [figure.value]));
  return printed.reduce((sum, value) => sum + value, 0) > 2 ? 100 : 1;
}

/** The shares of these names, a remainder as what is left; null where one of them is not there. */
export function sharesOf(table: WeightTable, names: readonly string[], read: Reader): Interval[] | null {
  const whole = wholeOf(table);
  const figures = names.map((name) => table.values[name]);
  if (figures.includes(undefined) || figures.filter((figure) => figure === 'remainder').length > 1) return null;
  const printed = (by: Reader) =>
    figures.map((figure) => (figure === undefined || figure === 'remainder' ? null : over(by(figure), point(whole))));
  const sum = printed(read).reduce<Interval>((total, share) => (share ? plus(total, share) : total), point(0));
  const rest = within(minus(point(1), sum), 0, 1);
  return printed(read).map((share) => within(share ?? rest, 0, 1));
}

/** The shares as they are written. */
export const sharesAsPrinted = (table: WeightTable, names: readonly string[]): number[] | null =>
  sharesOf(table, names, exactly)?.map(({ lo }) => lo) ?? null;
