/** Least squares from a table and a formula: `cedu ols`, POST /v1/ols. */
import { z } from 'zod';
import { done, type Outcome } from '../../diagnostics/index.ts';
import { LIMITS } from '../../limits.ts';
import { CovarianceKind, type Regression } from '../../regression/index.ts';
import { columnOf, modelMatrix, type Table } from '../../table/index.ts';
import { diagnosedRegression } from '../diagnosed-regression.ts';
import { relocate } from '../outcomes.ts';
import { withoutEffect } from '../without-effect.ts';
import { checkedRequest } from './checked.ts';
import { MissingPolicy } from './missing.ts';

export const OlsRequest = z.strictObject({
  formula: z.string().max(LIMITS.formulaLength),
  covariance: CovarianceKind.default('classical'),
  /** With `cluster`: the column of clusters. */
  cluster: z.string().optional(),
  /** With `hac`, for rows in the order of time: how many rows back residuals may be correlated. */
  lag: z.int().min(0).optional(),
  level: z.number().gt(0).lt(1).default(0.95),
  missing: MissingPolicy,
});
export type OlsRequest = z.input<typeof OlsRequest>;

/** One regression, its terms as the formula writes them. Faults: those of the formula and of `leastSquares`. */
export function olsTable(table: Table, request: OlsRequest): Outcome<Regression> {
  const checked = checkedRequest(OlsRequest, request);
  if (!checked.ok) return checked;
  const { formula, covariance, cluster, lag, level, missing } = checked.value;
  const unused = lag !== undefined && covariance !== 'hac' ? [withoutEffect('/lag', 'covariance: hac')] : [];
  const also = cluster === undefined ? [] : [{ name: cluster, path: '/cluster' }];
  const model = modelMatrix(formula, table, { missing, also });
  if (!model.ok) return model;
  const { outcome, terms, intercept, units, rows } = model.value;
  const clusters = cluster === undefined ? null : columnOf(table, cluster, '/cluster');
  if (clusters && !clusters.ok) return clusters;
  const fit = diagnosedRegression({ name: outcome.term, values: outcome.values }, terms, /^log\(/.test(outcome.term), {
    id: 'ols',
    formula,
    covariance,
    level,
    ...(lag !== undefined && unused.length === 0 && { lag }),
    intercept,
    units,
    ...(clusters && { cluster: Array.from(rows, (row) => String(clusters.value.values[row])) }),
  });
  const located = relocate(fit, (path) => (/^\/(outcome|regressors)/.test(path) ? '/formula' : path));
  return located.ok ? done(located.value, [...unused, ...model.notes, ...located.notes]) : located;
}
