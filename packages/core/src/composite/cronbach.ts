/** Cronbach's alpha: how far the members of a group say the same. */
import { covariance } from './correlation.ts';

/**
 * For k columns with covariances c_jk,
 *
 *     α = k / (k − 1) · (1 − Σ_j c_jj / Σ_j Σ_k c_jk)
 *
 * which is 1 for copies of one column and may be negative. Each covariance is over the rows where both are there, as
 * COINr has it. Null below 2 columns, or where the sum of the covariances is not above 0. Not standardised: on
 * normalised columns the larger spread counts more. Time n k².
 *
 * Source: Cronbach (1951), Psychometrika 16:297.
 *
 * @example
 * cronbachAlpha([Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 3, 4, 5)]); // => 1
 * cronbachAlpha([Float64Array.of(1, 2, 3, 4)]); // => null
 */
export function cronbachAlpha(columns: readonly Float64Array[]): number | null {
  const k = columns.length;
  if (k < 2) return null;
  let [parts, whole] = [0, 0];
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) {
      const c = covariance(columns[a]!, columns[b]!);
      whole += a === b ? c : 2 * c;
      if (a === b) parts += c;
    }
  }
  return whole > 0 ? (k / (k - 1)) * (1 - parts / whole) : null;
}
