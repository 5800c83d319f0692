/** The samples of the multiverse: which units, which outcome, totals or per head; and the index of each design on them. */
import { type LinearModel, linearModel } from '../../regression/index.ts';
import type { NumericColumn, Table } from '../../table/index.ts';
import { prepare } from '../prepare.ts';
import type { Study } from '../study.ts';
import { type Designs, indexDesigns, NONE } from './designs.ts';
import { indexInput, type PerHead } from './index-input.ts';
import { scoredTable } from './scored-table.ts';

/** Rows and columns of one choice of exclusions and outcome. */
export interface Sample {
  readonly table: Table;
  readonly outcome: Float64Array;
}

/**
 * `study` leaves out what the study does; `fewest` nothing but units that lack a value. Where the study refuses missing
 * values, another series of the outcome drops the units that it lacks. Null where no such sample exists.
 */
export function sampleOf(study: Study, data: Table, exclusions: string, variable: string): Sample | null {
  const policy = study.missing.policy === 'refuse' ? 'drop' : study.missing.policy;
  const variant: Study = {
    ...study,
    outcome: { ...study.outcome!, variable },
    missing: { ...study.missing, policy },
    ...(exclusions === 'fewest' && { exclude: {} }),
  };
  const prepared = prepare(variant, data);
  if (!prepared.ok) return null;
  const outcome = numbers(prepared.value.table, variable);
  return outcome && { table: prepared.value.table, outcome };
}

export function numbers(table: Table, name: string): Float64Array | null {
  const column = table.columns.get(name);
  return column?.kind === 'number' ? (column as NumericColumn).values : null;
}

/** Designs of the index on a sample; per head, where the column that totals are divided by is there and above 0. */
export function designsOn(study: Study, { table }: Sample, perHead: PerHeadSpec | null): Designs | null {
  let divide: PerHead | null = null;
  if (perHead !== null) {
    const by = numbers(table, perHead.column);
    if (!by?.every((v) => v > 0)) return null;
    divide = { by, totals: perHead.totals };
  }
  const input = indexInput(study, table, divide);
  if (!input.ok) return null;
  return indexDesigns(study.index!, input.value, study.missing.policy === 'available' ? 'available' : 'refuse');
}

export interface PerHeadSpec {
  readonly column: string;
  readonly totals: ReadonlySet<string>;
}

/** The sample's table with the index of one design; the table itself where the study has no index. */
export function scoredSample(
  study: Study,
  { table }: Sample,
  designs: Designs | null,
  normalise: string,
  weights: string,
): Table | null {
  if (!study.index) return table;
  const ready = designs?.ready({ normalise, weights, aggregate: designs.space.own.aggregate, leftOut: NONE });
  return ready ? scoredTable(study, table, ready) : null;
}

/** y on the focus, per standard deviation, and some controls; with HC3 beside the classical covariance. */
export function fitOf(
  outcome: { name: string; values: Float64Array },
  table: Table,
  names: readonly string[],
): LinearModel | null {
  const columns = names.map((name) => ({ term: name, values: numbers(table, name) }));
  const regressors = columns.flatMap(({ term, values }, j) =>
    values === null ? [] : [{ term, values: j === 0 ? perDeviation(values) : values }],
  );
  if (regressors.length < columns.length) return null;
  const model = linearModel(outcome, regressors, { covariance: 'hc3' });
  return model.ok && !model.value.perfect ? model.value : null;
}

/** x over its standard deviation, n − 1. */
function perDeviation(x: Float64Array): Float64Array {
  let mean = 0;
  for (let i = 0; i < x.length; i++) mean += x[i]! / x.length;
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += (x[i]! - mean) ** 2;
  const deviation = Math.sqrt(squares / (x.length - 1));
  return x.map((v) => v / deviation);
}
