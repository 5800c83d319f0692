/** Are the residuals' skewness and kurtosis those of a normal distribution? */
import { chiSquaredUpper } from '../numeric/distributions/index.ts';
import type { ScoreTest } from './schema.ts';

/**
 *     JB = n / 6 · (g1² + g2² / 4),   g1 = m3 / m2^1.5,  g2 = m4 / m2² − 3,  moments about the mean over n
 *
 * χ² on 2 df, which it reaches slowly: below some hundred rows p is only a guide. Null where residuals do not vary.
 *
 * Source: Jarque and Bera (1980), Econ. Lett. 6:255; R's `tseries::jarque.bera.test`.
 *
 * @example
 * jarqueBera(Float64Array.of(-1, 0, 0, 0, 1))?.statistic.toFixed(6); // => '0.052083'
 */
export function jarqueBera(residuals: Float64Array): ScoreTest | null {
  const n = residuals.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += residuals[i]! / n;
  let [m2, m3, m4] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const d = residuals[i]! - mean;
    m2 += (d * d) / n;
    m3 += (d * d * d) / n;
    m4 += (d * d * d * d) / n;
  }
  if (!(m2 > 0)) return null;
  const skewness = m3 / m2 ** 1.5;
  const kurtosis = m4 / (m2 * m2) - 3;
  const statistic = (n / 6) * (skewness * skewness + (kurtosis * kurtosis) / 4);
  return { statistic, df: 2, p: chiSquaredUpper(statistic, 2) };
}
