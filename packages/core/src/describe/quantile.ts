/** Sample quantiles by the definitions that programs print. */

/** Numbered as by Hyndman and Fan: 2 averages at jumps (SAS), 6 is SPSS's and Minitab's, 7 is R's and Excel's. */
export type QuantileType = 2 | 6 | 7;

/** A position this near to a whole number is that number: 0.7 · 10 is meant to be 7. */
const FUZZ = 4 * Number.EPSILON;

/**
 * The p-quantile of n sorted values:
 *
 *     type 2    the inverse of the empirical distribution, at a jump the mean of its two sides
 *     type 6    x at position (n + 1)p, straight lines between
 *     type 7    x at position (n − 1)p + 1, straight lines between
 *
 * with positions outside [1, n] taken as 1 or n. Shapes: `sorted` ascending, not empty, without missing values; p in
 * [0, 1]; others throw.
 *
 * Source: Hyndman and Fan (1996), Amer. Statist. 50:361.
 *
 * @example
 * [2, 6, 7].map((type) => quantile([1, 2, 4, 8], 0.25, type)); // => [1.5, 1.25, 1.75]
 */
export function quantile(sorted: ArrayLike<number>, p: number, type: QuantileType): number {
  const n = sorted.length;
  if (n === 0) throw new RangeError('quantile of no values');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p not in [0, 1]: ${p}`);
  const position = type === 2 ? n * p : type === 6 ? (n + 1) * p : (n - 1) * p + 1;
  const below = Math.floor(position + FUZZ * Math.max(1, position));
  const part = Math.abs(position - below) <= FUZZ * Math.max(1, position) ? 0 : position - below;
  const low = sorted[Math.min(Math.max(below, 1), n) - 1]!;
  const high = sorted[Math.min(Math.max(below + 1, 1), n) - 1]!;
  if (low === high) return low;
  if (type !== 2) return part === 0 ? low : (1 - part) * low + part * high;
  return part === 0 ? low / 2 + high / 2 : high;
}
