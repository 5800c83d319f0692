/** Least squares with everything an analyst prints beside it. */
import { done, type Note, note, type Outcome as Result } from '../diagnostics/index.ts';
import { gaussianCriteria } from './criteria.ts';
import type { LeastSquaresOptions, Outcome, Regressor } from './design.ts';
import { diagnose } from './diagnose.ts';
import { covarianceMatrix, overallTest, termTable } from './inference.ts';
import { type LinearModel, linearModel } from './linear-model.ts';
import type { Regression } from './schema.ts';

/**
 * y = b_0 + Σ_j b_j x_j + e by ordinary or weighted least squares.
 *
 *     b = argmin Σ w (y − X b)²      Var(b) = σ² (X'WX)⁻¹,  σ² = RSS / (n − q)      t = b_j / se_j on n − q df
 *     R² = 1 − RSS / TSS             adjusted R² = 1 − (1 − R²) (n − 1) / (n − q)
 *     F = ((TSS − RSS) / p) / (RSS / (n − q))
 *
 * Shapes: p regressors of n values, q = p + 1 with an intercept. Units: a slope is in units of the outcome per unit of
 * its regressor; `beta` is per standard deviation of the regressor, in standard deviations of the outcome.
 *
 * Conventions. Robust covariances (`hc0` to `hc4`, `hac` for rows that
 * follow one another in time, `cluster`: see covariance.ts and lagged.ts) keep the coefficients; t stays on
 * n − q df, with clusters on G − 1; F becomes Wald's, W / p, on the same df. Without an intercept TSS and VIF are about
 * 0, n stands for n − 1 in adjusted R², and F tests all terms, as R's `lm` has it. `k` counts slopes, intercept and
 * variance. VIF_j = 1 / (1 − R_j²), R_j² of regressor j on the others. Weighted: every sum takes w, n counts rows of
 * positive weight, the log-likelihood takes ½ Σ ln w; residuals and fitted values are in units of the outcome.
 *
 * Accuracy: 13 digits on NIST's linear sets, 7.6 on Filip (all that its powers hold); see numeric/qr.ts.
 *
 * Notes: `regression/near_dependent`, `perfect_fit` (standard errors 0, no t, F and likelihood), `leverage_one`,
 * `wald_unavailable`, `aicc_undefined`, `zero_weights`, `cluster_unused`.
 *
 * Faults: `columns/lengths_differ`, `columns/not_finite`, `options/out_of_range`, `regression/too_few_rows` (n ≤ q),
 * `constant_outcome`, `constant_regressor`, `rank_deficient` (names the columns and the equation), `magnitude`,
 * `weight_out_of_domain`, `cluster_missing`, `too_few_clusters`.
 *
 * Source: Greene (2018), Econometric Analysis (8th ed.), ch. 3–5; Chambers and Hastie (1992), ch. 4.
 *
 * @example
 * const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4, 5) };
 * const y = { name: 'y', values: Float64Array.of(2.1, 3.9, 6.2, 7.8, 10.1) };
 * const fit = leastSquares(y, [x]);
 * fit.ok && fit.value.terms.map((t) => t.estimate.toFixed(2)); // => ['0.05', '1.99']
 */
export function leastSquares(
  outcome: Outcome,
  regressors: readonly Regressor[],
  options: LeastSquaresOptions = {},
): Result<Regression> {
  const { rows = true, diagnostics = false } = options;
  const result = linearModel(outcome, regressors, { ...options, rows: rows || diagnostics });
  if (!result.ok) return result;
  const notes = [...result.notes];
  return done(summariseModel(result.value, options, notes), notes);
}

/** The table of a fitted model; adds to `notes` what the table could not give. */
export function summariseModel(
  model: LinearModel,
  options: Pick<LeastSquaresOptions, 'id' | 'formula' | 'units' | 'rows' | 'diagnostics'>,
  notes: Note[],
): Regression {
  const { n, rss, tss, dfResidual, terms, intercept } = model;
  const k = terms.length + 1;
  const vcov = covarianceMatrix(model);
  const criteria = gaussianCriteria(rss, n, k, model.logWeights);
  if (criteria.aic !== null && criteria.aicc === null) notes.push(aiccNote(n, k));
  const r2 = tss > 0 ? (tss - rss) / tss : null;
  const unit = (row: number) => options.units?.[row] ?? String(row + 1);
  const listed = (values: Float64Array) => ((options.rows ?? true) ? Array.from(values) : []);
  return {
    id: options.id ?? 'regression',
    formula: options.formula ?? writtenFormula(model),
    outcome: model.outcome,
    covariance: model.covariance,
    ...(model.lag !== null && { lag: model.lag }),
    level: model.level,
    terms: termTable(model, vcov),
    r2,
    adjustedR2: r2 === null ? null : 1 - ((1 - r2) * (intercept ? n - 1 : n)) / dfResidual,
    f: overallTest(model, notes),
    ...criteria,
    n,
    k,
    dfResidual,
    residualSd: Math.sqrt(rss / dfResidual),
    rss,
    tss,
    maxLeverage: { unit: unit(model.maxLeverage.row), value: model.maxLeverage.value },
    nested: null,
    units: listed(model.residuals).map((_, row) => unit(row)),
    fitted: listed(model.fitted),
    residuals: listed(model.residuals),
    leverage: listed(model.leverage),
    vcov,
    dfCovariance: model.df,
    ...(options.diagnostics && { diagnostics: diagnose(model, options.units ?? []) }),
  };
}

function writtenFormula({ outcome, terms, intercept }: LinearModel): string {
  const slopes = terms.slice(intercept ? 1 : 0).join(' + ');
  if (!intercept) return `${outcome} ~ ${slopes} - 1`;
  return `${outcome} ~ ${slopes === '' ? '1' : slopes}`;
}

function aiccNote(n: number, k: number): Note {
  const message = `AICc needs n > k + 1, and k is ${k}; n: ${n}`;
  return note('regression/aicc_undefined', '/outcome', message, { n, k });
}
