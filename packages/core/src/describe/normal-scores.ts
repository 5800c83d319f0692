/** The points of a normal quantile plot. */
import { normalQuantile } from '../numeric/index.ts';

export interface NormalScores {
  /** Φ⁻¹((i − 3/8)/(n + 1/4)), i = 1 … n: where the i-th of n normal values is expected, about. */
  readonly scores: number[];
  /** The values, ascending. */
  readonly values: number[];
  /** The row that each value stands in. */
  readonly rows: number[];
}

/**
 * Pairs the sorted values with Blom's normal scores, as Shapiro-Wilk does: near a straight line where the values are
 * normal. Missing values are left out; equal values keep the order of their rows.
 *
 * Source: Blom (1958), Statistical Estimates and Transformed Beta-Variables.
 *
 * @example
 * normalScores([3, NaN, 1, 2]).rows; // => [2, 3, 0]
 */
export function normalScores(values: ArrayLike<number>): NormalScores {
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) rows.push(row);
  rows.sort((one, other) => values[one]! - values[other]! || one - other);
  const n = rows.length;
  return {
    scores: rows.map((_, i) => normalQuantile((i + 0.625) / (n + 0.25))),
    values: rows.map((row) => values[row]!),
    rows,
  };
}
