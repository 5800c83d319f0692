/** The outcome described by aggregates, as it stands and transformed. */
import {
  describeColumn,
  done,
  failed,
  fault,
  type Note,
  note,
  type Outcome,
  type Report,
  type Study,
} from '@cedu/core';
import { type ColumnSums, summaryOfSums, type6Place } from '@cedu/core/sums';
import { aggregate, type Engine, numbers } from '../engine/engine.ts';
import type { Relation } from './relation.ts';

/** Shapiro-Wilk is defined up to here. */
const MOST_TESTED = 5000;

type OutcomeResult = NonNullable<Report['outcome']>;
type Described = Pick<OutcomeResult, 'summary' | 'normality' | 'histogram'>;

export interface OutcomeStep {
  readonly result: OutcomeResult;
  /** `log(CE)` or the bare name, and its SQL in the view. */
  readonly name: string;
  readonly sql: string;
}

export async function outcomeStep(study: Study, engine: Engine, relation: Relation): Promise<Outcome<OutcomeStep>> {
  const { variable, transform } = study.outcome!;
  const column = relation.column(variable);
  if (transform === 'log') {
    const [rows, first, value] = await aggregate(
      engine,
      ['count(*)', 'min(unit)', `min(${column})`],
      `(SELECT unit, ${column} FROM ${relation.name} WHERE ${column} <= 0) AS without_logarithm`,
    );
    if (Number(rows) > 0) {
      const message = `no logarithm of ${variable} for ${rows} of ${relation.rows} units, first ${first}: ${value}`;
      const values = { variable, units: [String(first)], found: Number(value) };
      return failed(fault('study/no_logarithm', '/outcome/transform', message, values));
    }
  }
  const notes: Note[] = [];
  const plain = await described(engine, relation, column, '/outcome/variable', notes);
  const sql = transform === 'log' ? `ln(${column})` : column;
  const other = transform === 'log' ? await described(engine, relation, sql, '/outcome/transform', notes) : null;
  const name = transform === 'log' ? `log(${variable})` : variable;
  return done({ result: { variable, transform, ...plain, transformed: other }, name, sql }, notes);
}

/** Two queries: where the values lie, then sums about their mean. Few rows are fetched and described whole. */
async function described(
  engine: Engine,
  relation: Relation,
  sql: string,
  path: string,
  notes: Note[],
): Promise<Described> {
  const { dialect } = engine;
  const n = relation.rows;
  if (n <= MOST_TESTED) {
    const values = (await engine.rows(`SELECT ${sql} FROM ${relation.name}`)).map((row) => Number(row[0]));
    const all = describeColumn(path, values);
    if (!all.ok) throw new Error(all.faults[0]!.message);
    notes.push(...all.notes.map((said) => ({ ...said, path })));
    const { summary, normality, histogram } = all.value;
    return { summary, normality, histogram };
  }
  const places = [0.25, 0.5, 0.75, type6Place(0.25, n), type6Place(0.75, n)];
  const first = await numbers(
    engine,
    [dialect.sum(sql), `min(${sql})`, `max(${sql})`, ...places.map((p) => dialect.quantile(sql, p))],
    relation.name,
  );
  const mean = first[0]! / n;
  const deviation = `(${sql} - ${dialect.number(mean)})`;
  const powers = [2, 3, 4].map((power) => dialect.sum(Array(power).fill(deviation).join(' * ')));
  const [squares, cubes, fourths] = await numbers(engine, powers, relation.name);
  const quantiles = Array.from(first.subarray(3)) as unknown as ColumnSums['quantiles'];
  const message = `not in 3..${MOST_TESTED}, so Shapiro-Wilk is not defined; n: ${n}`;
  const values = { reason: 'too_many_values' as const, n, least: 3, most: MOST_TESTED };
  notes.push(note('describe/normality_not_tested', path, message, values));
  const sums = {
    n,
    missing: 0,
    mean,
    squares: squares!,
    cubes: cubes!,
    fourths: fourths!,
    min: first[1]!,
    max: first[2]!,
  };
  return { summary: summaryOfSums({ ...sums, quantiles }), normality: null, histogram: null };
}
