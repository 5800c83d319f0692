/** The study made again without one unit. */
import { effects, leastSquares, type Regression } from '../../regression/index.ts';
import type { Table } from '../../table/index.ts';
import { type Regressor, regressorsOf } from '../explain-step.ts';
import { prepare } from '../prepare.ts';
import type { Study } from '../study.ts';
import { type TransformedOutcome, transformOutcome } from '../transform.ts';
import { indexDesigns } from './designs.ts';
import { indexInput } from './index-input.ts';
import { scoredTable } from './scored-table.ts';

export interface WithoutUnit {
  readonly units: readonly string[];
  readonly outcome: TransformedOutcome;
  readonly regressors: readonly Regressor[];
  /** Of the focus, per standard deviation. */
  readonly estimate: number;
  readonly interval: readonly [number, number] | null;
}

/** Exclusion, index, scaling and regression from the start; null where one of them cannot be made. */
export function withoutUnit(study: Study, data: Table, unit: string): WithoutUnit | null {
  const prepared = prepare({ ...study, exclude: { ...study.exclude, [unit]: unit } }, data);
  if (!prepared.ok) return null;
  const table = withScores(study, prepared.value.table);
  const column = table?.columns.get(study.outcome!.variable);
  if (!table || column?.kind !== 'number') return null;
  const outcome = transformOutcome(table, column, study.outcome!.transform);
  const regressors = regressorsOf(study, table);
  if (!outcome.ok || !regressors.ok) return null;
  const { covariance, cluster, level } = study.explain!;
  const clusters = cluster === null ? undefined : table.columns.get(cluster);
  const fit = leastSquares(outcome.value, regressors.value, {
    covariance,
    level,
    rows: false,
    ...(clusters && { cluster: Array.from(clusters.values as ArrayLike<unknown>, String) }),
  });
  const size = fit.ok ? focusPerDeviation(fit.value, regressors.value, study.explain!.focus) : null;
  return size && { units: table.units, outcome: outcome.value, regressors: regressors.value, ...size };
}

/** b of the focus times the standard deviation of its column, with the interval of the regression. */
export function focusPerDeviation(
  regression: Regression,
  regressors: readonly Regressor[],
  focus: string,
): Pick<WithoutUnit, 'estimate' | 'interval'> | null {
  const columns = regressors.filter(({ term }) => term === focus).map(({ term, values }) => ({ term, values }));
  const sd = effects(regression, columns)[0]?.sd;
  return sd ? { estimate: sd.estimate, interval: sd.interval } : null;
}

function withScores(study: Study, table: Table): Table | null {
  if (!study.index) return table;
  const input = indexInput(study, table);
  if (!input.ok) return null;
  const missing = study.missing.policy === 'available' ? 'available' : 'refuse';
  const designs = indexDesigns(study.index, input.value, missing);
  const ready = designs.ready(designs.space.own);
  return ready && scoredTable(study, table, ready);
}
