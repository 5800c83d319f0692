/** Do powers of the fitted values add anything? Then the form of the equation is in doubt. */
import { fUpper } from '../numeric/distributions/index.ts';
import { solveLeastSquares } from '../numeric/qr.ts';
import { onUnitScale } from './auxiliary.ts';
import type { LinearModel } from './linear-model.ts';
import type { FTest } from './schema.ts';

/**
 * F of the powers of ŷ added to the regression, on (powers, n − q − powers) df, with the model's weights:
 *
 *     F = ((RSS − RSS⁺) / m) / (RSS⁺ / (n − q − m)),   m independent powers, 2 and 3 by default
 *
 * With an intercept powers of ŷ on the scale −1 … 1 span the same and keep their digits. Null where no power adds to the
 * regressors' span, where no df are left, and for a perfect fit.
 *
 * Source: Ramsey (1969), J. R. Stat. Soc. B 31:350; lmtest's `resettest(type = "fitted")`.
 *
 * @example
 * const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) };
 * const y = { name: 'y', values: Float64Array.of(2.1, 3.9, 6.2, 7.8, 10.1, 11.8, 14.3, 15.9) };
 * const model = linearModel(y, [x]);
 * model.ok && resetTest(model.value)?.value.toFixed(6); // => '0.096627'
 */
export function resetTest(model: LinearModel, powers: readonly number[] = [2, 3]): FTest | null {
  const { fit, fitted, rss, n, intercept, perfect, weights } = model;
  const columns = fit.standard.columns;
  const base = intercept ? onUnitScale(fitted) : scaledToOne(fitted);
  const regressors = [...columns.slice(0, -1), ...powers.map((power) => base.map((v) => v ** power))];
  if (perfect || regressors.length >= n) return null;
  const larger = solveLeastSquares({ regressors, outcome: columns[columns.length - 1]!, weights, intercept });
  const df1 = powers.length - larger.factor.dependent.length;
  const df2 = model.dfResidual - df1;
  const scale = larger.standard.scales[larger.standard.scales.length - 1]!;
  const left = larger.factor.residual * scale * scale;
  if (df1 <= 0 || df2 <= 0 || !(left > 0)) return null;
  const value = Math.max(0, rss - left) / df1 / (left / df2);
  return { value, df1, df2, p: fUpper(value, df1, df2) };
}

function scaledToOne(x: Float64Array): Float64Array {
  let largest = 0;
  for (let i = 0; i < x.length; i++) largest = Math.max(largest, Math.abs(x[i]!));
  return largest > 0 ? x.map((v) => v / largest) : x;
}
