/** Skewness and kurtosis of a column, as the rule for outliers wants them. */
import { present } from './scan.ts';

/**
 * With central moments m_k = Σ (x − x̄)^k / n of the values that are there:
 *
 *     G1 = √(n(n − 1)) / (n − 2) · m₃ / m₂^{3/2}      G2 = (n − 1) / ((n − 2)(n − 3)) · ((n + 1)(m₄ / m₂² − 3) + 6)
 *
 * Bias-corrected, kurtosis in excess (type 2: SAS, SPSS, COINr). Null below 4 values or where all are alike.
 */
export function shapeOf(column: Float64Array): { skewness: number; kurtosis: number } | null {
  const x = present(column);
  const n = x.length;
  if (n < 4) return null;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += x[i]! / n;
  let [m2, m3, m4] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const e = x[i]! - mean;
    const square = e * e;
    m2 += square / n;
    m3 += (square * e) / n;
    m4 += (square * square) / n;
  }
  if (!(m2 > 0)) return null;
  return {
    skewness: (Math.sqrt(n * (n - 1)) / (n - 2)) * (m3 / m2 ** 1.5),
    kurtosis: ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * (m4 / m2 ** 2 - 3) + 6),
  };
}
