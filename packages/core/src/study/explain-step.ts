/** The regressions: the focus alone, then with the controls. */
import { done, type Outcome } from '../diagnostics/index.ts';
import { nestedTest, type Regression } from '../regression/index.ts';
import { numericColumnOf, type Table } from '../table/index.ts';
import { diagnosedRegression } from './diagnosed-regression.ts';
import { collect, relocate } from './outcomes.ts';
import { scaled } from './scale.ts';
import type { Study } from './study.ts';
import type { TransformedOutcome } from './transform.ts';

export interface Regressor {
  readonly term: string;
  readonly values: Float64Array;
  /** Before scaling. */
  readonly raw: Float64Array;
}

/** Focus first, then the controls, each on the study's scale. */
export function regressorsOf(study: Study, table: Table): Outcome<Regressor[]> {
  const { focus, controls, scale } = study.explain!;
  const paths = ['/explain/focus', ...controls.map((_, j) => `/explain/controls/${j}`)];
  const columns = collect([focus, ...controls].map((name, j) => numericColumnOf(table, name, paths[j]!)));
  if (!columns.ok) return columns;
  return done(columns.value.map(({ name, values }) => ({ term: name, values: scaled(values, scale), raw: values })));
}

/** Where an estimator's `/outcome` and `/regressors/<j>` stand in the study. */
export function studyPath(path: string): string {
  const [, kind, j, ...rest] = path.split('/');
  if (kind === 'outcome') return '/outcome/variable';
  if (kind !== 'regressors') return `/explain${path}`;
  const place = j === undefined ? '' : j === '0' ? '/focus' : `/controls/${Number(j) - 1}`;
  return [`/explain${place}`, ...rest].join('/');
}

/** Without controls, and with them where there are any; the second is tested against the first. */
export function explainStep(
  study: Study,
  table: Table,
  outcome: TransformedOutcome,
  regressors: readonly Regressor[],
): Outcome<Regression[]> {
  const { covariance, cluster, level, lag } = study.explain!;
  const clusters = cluster === null ? undefined : table.columns.get(cluster);
  const fit = (id: string, terms: readonly Regressor[]) =>
    relocate(
      diagnosedRegression(outcome, terms, study.outcome!.transform === 'log', {
        id,
        covariance,
        level,
        ...(lag !== undefined && covariance === 'hac' && { lag }),
        units: table.units,
        formula: `${outcome.name} ~ ${terms.map((t) => t.term).join(' + ')}`,
        ...(clusters && { cluster: Array.from(clusters.values as ArrayLike<unknown>, String) }),
      }),
      studyPath,
    );
  const focus = fit('focus', regressors.slice(0, 1));
  if (!focus.ok || regressors.length === 1) return focus.ok ? done([focus.value], focus.notes) : focus;
  const controls = fit('controls', regressors);
  if (!controls.ok) return controls;
  const nested = nestedTest(focus.value, controls.value);
  return done([focus.value, { ...controls.value, nested }], [...focus.notes, ...controls.notes]);
}
