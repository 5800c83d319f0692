/** Least squares from a table and a formula: `cedu ols`, POST /v1/ols. */
import { z } from 'zod';
import { done, type Outcome } from '../../diagnostics/index.ts';
import { LIMITS } from '../../limits.ts';
import {
  CovarianceKind,
  type LeastSquaresOptions,
  type LeastSquaresOutcome,
  linearHypothesis,
  linearModel,
  type Regression,
  type Regressor,
} from '../../regression/index.ts';
import { columnOf, modelMatrix, numericColumnOf, type Table } from '../../table/index.ts';
import { diagnosedRegression } from '../diagnosed-regression.ts';
import { relocate } from '../outcomes.ts';
import { withoutEffect } from '../without-effect.ts';
import { checkedRequest } from './checked.ts';
import { parseHypothesis } from './hypothesis.ts';
import { MissingPolicy } from './missing.ts';

export const OlsRequest = z.strictObject({
  formula: z.string().max(LIMITS.formulaLength),
  covariance: CovarianceKind.default('classical'),
  /** With `cluster`: the column of clusters. */
  cluster: z.string().optional(),
  /** With `hac`, for rows in the order of time: how many rows back residuals may be correlated. */
  lag: z.int().min(0).optional(),
  /** The column of weights, none below 0. */
  weights: z.string().optional(),
  /** Linear statements about terms, as in `x1 = x2`; several parted by commas are tested together. */
  tests: z.array(z.string().min(1).max(LIMITS.formulaLength)).max(100).optional(),
  level: z.number().gt(0).lt(1).default(0.95),
  missing: MissingPolicy,
});
export type OlsRequest = z.input<typeof OlsRequest>;

/** One regression, its terms as the formula writes them. Faults: those of the formula and of `leastSquares`. */
export function olsTable(table: Table, request: OlsRequest): Outcome<Regression> {
  const checked = checkedRequest(OlsRequest, request);
  if (!checked.ok) return checked;
  const { formula, covariance, cluster, lag, weights, tests, level, missing } = checked.value;
  const unused = lag !== undefined && covariance !== 'hac' ? [withoutEffect('/lag', 'covariance: hac')] : [];
  const also = [
    ...(cluster === undefined ? [] : [{ name: cluster, path: '/cluster' }]),
    ...(weights === undefined ? [] : [{ name: weights, path: '/weights' }]),
  ];
  const model = modelMatrix(formula, table, { missing, also });
  if (!model.ok) return model;
  const { outcome, terms, intercept, units, rows } = model.value;
  const clusters = cluster === undefined ? null : columnOf(table, cluster, '/cluster');
  if (clusters && !clusters.ok) return clusters;
  const weighing = weights === undefined ? null : numericColumnOf(table, weights, '/weights');
  if (weighing && !weighing.ok) return weighing;
  const named = { name: outcome.term, values: outcome.values };
  const options: LeastSquaresOptions = {
    id: 'ols',
    formula,
    covariance,
    level,
    ...(lag !== undefined && unused.length === 0 && { lag }),
    intercept,
    units,
    ...(clusters && { cluster: Array.from(rows, (row) => String(clusters.value.values[row])) }),
    ...(weighing && { weights: Float64Array.from(rows, (row) => weighing.value.values[row]!) }),
  };
  const fit = diagnosedRegression(named, terms, /^log\(/.test(outcome.term), options);
  const located = relocate(fit, (path) => (/^\/(outcome|regressors)/.test(path) ? '/formula' : path));
  if (!located.ok) return located;
  const tested = tests === undefined ? null : testsOf(tests, named, terms, options);
  if (tested && !tested.ok) return tested;
  const regression: Regression = {
    ...located.value,
    ...(weights !== undefined && { weights }),
    ...(tested && { tests: tested.value }),
  };
  return done(regression, [...unused, ...model.notes, ...located.notes]);
}

/** Each statement tested with the covariance of the regression. */
function testsOf(
  tests: readonly string[],
  outcome: LeastSquaresOutcome,
  terms: readonly Regressor[],
  options: LeastSquaresOptions,
): Outcome<NonNullable<Regression['tests']>> {
  const model = linearModel(outcome, terms, options);
  if (!model.ok) return model;
  const found: NonNullable<Regression['tests']> = [];
  for (const [i, test] of tests.entries()) {
    const path = `/tests/${i}`;
    const restrictions = parseHypothesis(test, model.value.terms, path);
    if (!restrictions.ok) return restrictions;
    const result = relocate(linearHypothesis(model.value, restrictions.value), () => path);
    if (!result.ok) return result;
    const { f, df1, df2, p } = result.value;
    found.push({ test, f, df1, df2, p });
  }
  return done(found);
}
