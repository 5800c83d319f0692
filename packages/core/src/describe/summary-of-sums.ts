/** A summary from what a database gives of a column: central sums and quantiles. */
import type { Summary } from './schema.ts';

export interface ColumnSums {
  readonly n: number;
  readonly missing: number;
  readonly mean: number;
  /** Σ (x − mean)^k, k = 2, 3, 4. */
  readonly squares: number;
  readonly cubes: number;
  readonly fourths: number;
  readonly min: number;
  readonly max: number;
  /** Type 7 at ¼, ½, ¾; then type 6 at ¼ and ¾. */
  readonly quantiles: readonly [number, number, number, number, number];
}

/**
 * Where the quantile of type 6 lies for a function that gives type 7: x_(h) with h = (n + 1) p is the type 7 quantile at
 * (h − 1) / (n − 1), held to [0, 1].
 *
 * @example
 * type6Place(0.25, 7); // => 1 / 6
 */
export const type6Place = (p: number, n: number): number =>
  n < 2 ? p : Math.min(1, Math.max(0, ((n + 1) * p - 1) / (n - 1)));

/**
 * The same figures as `summarise`, from sums: null where n is too small or nothing varies. Accurate as far as the sums
 * are taken about the mean.
 *
 * @example
 * const sums = { n: 4, missing: 0, mean: 2.5, squares: 5, cubes: 0, fourths: 10.25, min: 1, max: 4 };
 * const summary = summaryOfSums({ ...sums, quantiles: [1.75, 2.5, 3.25, 1.25, 3.75] });
 * [summary.variance, summary.kurtosis.g2]; // => [5 / 3, -1.36]
 */
export function summaryOfSums(sums: ColumnSums): Summary {
  const { n, missing, mean, squares, cubes, fourths, min, max, quantiles } = sums;
  const [q1, median, q3, low, high] = quantiles;
  const varies = n > 1 && max > min;
  const second = squares / n;
  const g1 = varies ? cubes / n / second ** 1.5 : null;
  const g2 = varies ? fourths / n / second ** 2 - 3 : null;
  const variance = n < 2 ? null : squares / (n - 1);
  return {
    n,
    missing,
    mean: n === 0 ? null : mean,
    median: n === 0 ? null : median,
    sd: variance === null ? null : Math.sqrt(variance),
    variance,
    min: n === 0 ? null : min,
    max: n === 0 ? null : max,
    q1: n === 0 ? null : q1,
    q3: n === 0 ? null : q3,
    type6: { q1: n === 0 ? null : low, q3: n === 0 ? null : high },
    skewness: { g1, G1: g1 === null || n < 3 ? null : (g1 * Math.sqrt(n * (n - 1))) / (n - 2) },
    kurtosis: {
      g2,
      G2: g2 === null || n < 4 ? null : ((n - 1) * ((n + 1) * g2 + 6)) / ((n - 2) * (n - 3)),
    },
  };
}
