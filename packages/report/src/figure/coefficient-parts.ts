/** What stands around the coefficients: the two sides of zero, and the key of the two models. */
import { widthOf, write } from './sheet.ts';
import { circle } from './svg.ts';

/** What lies left and right of zero, in long words where both fit. */
export function sides(
  zero: number,
  width: number,
  long: readonly [string, string],
  short: readonly [string, string],
): string[] {
  const fits = ([a, b]: readonly [string, string]) =>
    widthOf(a, 'axis') <= zero - 8 && widthOf(b, 'axis') <= width - zero - 8;
  const words = fits(long) ? long : fits(short) ? short : null;
  if (words === null) return [];
  return [write(zero - 8, 14, words[0], 'axis', 'end'), write(zero + 8, 14, words[1], 'axis')];
}

/** Without controls hollow, with them filled, at the right. */
export function keyOf(width: number, y: number, t: { readonly without: string; readonly with: string }): string[] {
  const second = widthOf(t.with, 'axis');
  const first = widthOf(t.without, 'axis');
  const start = width - second - first - 60;
  return [
    circle(start, y - 4, 5, 'hollow'),
    write(start + 11, y, t.without, 'axis'),
    circle(start + first + 36, y - 4, 5, 'lead dot'),
    write(start + first + 47, y, t.with, 'axis'),
  ];
}
