/** The model's rows in standardised coordinates: the one table that least squares and EM sweep. */
import type { Study } from '@cedu/core';
import type { Standard } from '@cedu/core/sums';
import { type Engine, numbers } from '../engine/engine.ts';
import type { Relation } from './relation.ts';

/** `unit`, u1 … up and y, each with mean 0 and root mean square 1. */
export const MODEL = 'cedu_model';

export interface Model extends Standard {
  readonly outcome: string;
  readonly rows: number;
  /** Constant columns, which have no scale. */
  readonly constant: readonly string[];
}

/**
 * Regressors on the study's scale, then standardised with the outcome; a copy of rows × (p + 1) doubles, so that a
 * sweep reads nothing else. The study's own scale is undone by the centres and scales: it only changes what a
 * coefficient is per.
 */
export async function modelOf(
  study: Study,
  engine: Engine,
  relation: Relation,
  outcome: { readonly name: string; readonly sql: string },
): Promise<Model> {
  const { dialect } = engine;
  const { focus, controls, scale } = study.explain!;
  const names = [focus, ...controls];
  const sql = [...names.map((name) => relation.column(name)), outcome.sql];
  const n = relation.rows;
  const first = await numbers(
    engine,
    sql.flatMap((x) => [dialect.sum(x), `min(${x})`, `max(${x})`]),
    relation.name,
  );
  const means = sql.map((_, j) => first[3 * j]! / n);
  const squares = await numbers(
    engine,
    sql.map((x, j) => dialect.sum(`(${x} - ${dialect.number(means[j]!)}) * (${x} - ${dialect.number(means[j]!)})`)),
    relation.name,
  );
  const spreads = Float64Array.from(squares, (s) => Math.sqrt(s / n));
  const constant = sql.flatMap((_, j) =>
    first[3 * j + 1] === first[3 * j + 2] ? [j < names.length ? names[j]! : outcome.name] : [],
  );
  const select = sql.map((x, j) => {
    const by = constant.length > 0 ? 1 : spreads[j]!;
    return `(${x} - ${dialect.number(means[j]!)}) / ${dialect.number(by)} AS ${j < names.length ? `u${j + 1}` : 'y'}`;
  });
  if (constant.length === 0)
    await engine.run(dialect.createTable(MODEL, `SELECT unit, ${select.join(', ')} FROM ${relation.name}`));

  const centres = new Float64Array(sql.length);
  const scales = new Float64Array(sql.length);
  for (let j = 0; j < sql.length; j++) {
    const [from, by] = j < names.length ? scaleOf(scale, first, squares, j, n) : [0, 1];
    centres[j] = (means[j]! - from) / by;
    scales[j] = spreads[j]! / by;
  }
  return { outcome: outcome.name, rows: n, names, centres, scales, constant };
}

/** What the study's scale takes from a column and divides it by. */
function scaleOf(
  scale: 'none' | 'minmax' | 'zscore',
  first: Float64Array,
  squares: Float64Array,
  j: number,
  n: number,
): [number, number] {
  if (scale === 'none') return [0, 1];
  if (scale === 'minmax') return [first[3 * j + 1]!, first[3 * j + 2]! - first[3 * j + 1]!];
  return [first[3 * j]! / n, Math.sqrt(squares[j]! / (n - 1))];
}

/** The first `p` regressors of a model, with its outcome: those of a smaller model. */
export function firstOf({ names, centres, scales }: Standard, p: number): Standard {
  const keep = (all: Float64Array) => Float64Array.of(...all.subarray(0, p), all.at(-1)!);
  return { names: names.slice(0, p), centres: keep(centres), scales: keep(scales) };
}
