/** Standard errors, t, p, intervals and F of a fitted model. */
import { type Note, note } from '../diagnostics/index.ts';
import { quadraticForm } from '../numeric/cholesky.ts';
import { fUpper, studentUpper, studentUpperQuantile } from '../numeric/distributions/index.ts';
import type { LinearModel } from './linear-model.ts';
import { sandwich } from './sandwich.ts';
import type { FTest, RegressionTerm } from './schema.ts';
import { scaledSquares, toleranceOf } from './variance-inflation.ts';

/** Var(b) = B S B', as rows; null where S does not exist. */
export function covarianceMatrix(model: LinearModel): number[][] | null {
  const { bread, middle, terms } = model;
  const q = terms.length;
  if (!middle) return null;
  const v = sandwich(bread, middle, q, q);
  return terms.map((_, i) => Array.from(v.subarray(i * q, (i + 1) * q)));
}

/** One line for each coefficient; `variances` is the covariance matrix. */
export function termTable(model: LinearModel, variances: readonly (readonly number[])[] | null): RegressionTerm[] {
  const { terms, coefficients, intercept, df, level, fit } = model;
  const reach = studentUpperQuantile((1 - level) / 2, df);
  return terms.map((term, j) => {
    const estimate = coefficients[j]!;
    const standardError = variances ? Math.sqrt(Math.max(0, variances[j]![j]!)) : null;
    const t = standardError ? estimate / standardError : null;
    const tolerance = intercept && j === 0 ? null : toleranceOf(fit, j);
    return {
      term,
      estimate,
      standardError,
      t,
      p: t === null ? null : 2 * studentUpper(Math.abs(t), df),
      interval: standardError === null ? null : [estimate - reach * standardError, estimate + reach * standardError],
      vif: tolerance === null ? null : 1 / tolerance,
      tolerance,
      beta: tolerance === null ? null : betaOf(model, j),
    };
  });
}

/** Coefficient per standard deviation of its regressor, in standard deviations of the outcome. */
function betaOf(model: LinearModel, j: number): number | null {
  const { fit, coefficients, tss, intercept } = model;
  if (!(tss > 0)) return null;
  const spread = Math.sqrt(scaledSquares(fit, j)) * fit.standard.scales[intercept ? j - 1 : j]!;
  return (coefficients[j]! * spread) / Math.sqrt(tss);
}

/**
 * All slopes 0 (all terms, without an intercept). Classical: from sums of squares. Robust: Wald, (Q'y)' S⁻¹ (Q'y) / m in
 * the coordinates of Q, where S is well conditioned; null and a note where S is singular, as with too few clusters.
 */
export function overallTest(model: LinearModel, notes: Note[]): FTest | null {
  const { terms, intercept, rss, tss, dfResidual, df, perfect, middle, fit } = model;
  const first = intercept ? 1 : 0;
  const q = terms.length;
  const df1 = q - first;
  if (df1 === 0 || perfect || !middle) return null;
  if (model.covariance === 'classical') {
    const value = (tss - rss) / df1 / (rss / dfResidual);
    return { value, df1, df2: dfResidual, p: fUpper(value, df1, dfResidual) };
  }
  const s = new Float64Array(df1 * df1);
  const scale = fit.standard.scales[fit.standard.scales.length - 1]!;
  const projected = Float64Array.from({ length: df1 }, (_, a) => {
    for (let c = 0; c < df1; c++) s[a * df1 + c] = middle[(a + first) * q + c + first]!;
    return fit.factor.triangle[q * (q + 1) + a + first]! * scale;
  });
  const wald = df1 <= df ? quadraticForm(s, projected) : null;
  if (wald === null) {
    const message = `a Wald test of ${df1} slopes needs as many degrees of freedom in the covariance; there are: ${df}`;
    notes.push(note('regression/wald_unavailable', '/covariance', message, { restrictions: df1, df }));
    return null;
  }
  return { value: wald / df1, df1, df2: df, p: fUpper(wald / df1, df1, df) };
}
