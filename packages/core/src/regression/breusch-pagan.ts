/** Does the size of the residuals depend on the regressors? */
import { chiSquaredUpper } from '../numeric/distributions/index.ts';
import { auxiliaryFit, countedRows, lagrangeMultiplier } from './auxiliary.ts';
import type { LinearModel } from './linear-model.ts';
import type { ScoreTest } from './schema.ts';

export interface BreuschPagan extends ScoreTest {
  /** As first published: ESS / 2, exact only for normal errors. */
  original: ScoreTest;
}

/**
 * Squared residuals e² on the regressors:
 *
 *     Koenker    n R²                              original    ½ ESS of e² / (RSS / n)
 *
 * both χ² on as many df as there are independent regressors. Koenker's form, which does not lean on normal errors,
 * stands first, as in lmtest; Stata's `hettest` prints the original on fitted values. With weights e is √w e.
 *
 * Null where nothing is left to explain: no regressor, a perfect fit, residuals of one size.
 *
 * Source: Breusch and Pagan (1979), Econometrica 47:1287; Koenker (1981), J. Econometrics 17:107.
 *
 * @example
 * const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) };
 * const y = { name: 'y', values: Float64Array.of(2.1, 3.9, 6.2, 7.8, 10.1, 11.8, 14.3, 15.9) };
 * const model = linearModel(y, [x]);
 * model.ok && breuschPagan(model.value)?.statistic.toFixed(6); // => '1.304159'
 */
export function breuschPagan(model: LinearModel): BreuschPagan | null {
  const { residuals, regressors } = countedRows(model);
  if (regressors.length === 0 || model.perfect) return null;
  const n = residuals.length;
  const squares = residuals.map((e) => (e * e * n) / model.rss);
  const fit = auxiliaryFit(squares, regressors);
  const statistic = lagrangeMultiplier(fit, n);
  if (statistic === null) return null;
  const original = fit.explained / 2;
  const df = fit.rank;
  return {
    statistic,
    df,
    p: chiSquaredUpper(statistic, df),
    original: { statistic: original, df, p: chiSquaredUpper(original, df) },
  };
}
