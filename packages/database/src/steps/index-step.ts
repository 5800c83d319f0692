/** The composite index by aggregates: bounds, entropies, weights; scores as columns of a view. */
import { type CompositeIndex, done, failed, fault, type Note, note, type Outcome, type Study } from '@cedu/core';
import { flattenIndex, ROWS_CARRIED } from '@cedu/core/sums';
import { type Engine, numbers } from '../engine/engine.ts';
import { notSupported, type Relation } from './relation.ts';

export interface IndexStep {
  readonly index: CompositeIndex;
  /** The view with a column more for the index and for each dimension. */
  readonly relation: Relation;
}

const SCORED = 'cedu_scored';

interface Group {
  readonly id: string | null;
  readonly members: readonly number[];
}

/**
 * Min-max or z-scores, entropy, equal or given weights, over all indicators or nested in one level of dimensions, added
 * up: the formulas and conventions of `compositeIndex`. Three queries for the numbers: bounds; Σ x and Σ x ln x; where
 * nested, the same of the dimensions' scores.
 */
export async function indexStep(study: Study, engine: Engine, relation: Relation): Promise<Outcome<IndexStep>> {
  const spec = study.index!;
  const refused = refuse(study);
  if (refused !== null) return refused;
  const { dialect } = engine;
  const { indicators, dimensions } = flattenIndex(spec);
  const n = relation.rows;
  const columns = indicators.map(({ id }) => relation.column(id));
  const bounds = await numbers(
    engine,
    columns.flatMap((c) => [`min(${c})`, `max(${c})`, `avg(${c})`]),
    relation.name,
  );
  const zscore = spec.normalise === 'zscore';
  const spreads = zscore
    ? await numbers(
        engine,
        columns.map((c, j) =>
          dialect.sum(
            `(${c} - ${dialect.number(bounds[3 * j + 2]!)}) * (${c} - ${dialect.number(bounds[3 * j + 2]!)})`,
          ),
        ),
        relation.name,
      )
    : null;

  const unit = columns.map((c, j) => {
    const [low, high] = [bounds[3 * j]!, bounds[3 * j + 1]!];
    if (low === high) return dialect.number(0);
    const [from, by] = [dialect.number(low), dialect.number(high - low)];
    const to = dialect.number(high);
    return indicators[j]!.direction === 'up' ? `((${c} - ${from}) / ${by})` : `((${to} - ${c}) / ${by})`;
  });
  const [bottom, top] = rangeOf(study);
  const normalised = columns.map((c, j) => {
    if (!zscore) {
      if (bottom === 0 && top === 1) return unit[j]!;
      return `(${dialect.number(bottom)} + ${dialect.number(top - bottom)} * ${unit[j]})`;
    }
    const sd = Math.sqrt(spreads![j]! / (n - 1));
    const z = sd === 0 ? dialect.number(0) : `((${c} - ${dialect.number(bounds[3 * j + 2]!)}) / ${dialect.number(sd)})`;
    return indicators[j]!.direction === 'up' ? z : `(-${z})`;
  });

  const entropies = await entropiesOf(engine, unit, relation.name, n);
  const varies = indicators.map((_, j) => bounds[3 * j]! < bounds[3 * j + 1]!);
  const notes: Note[] = [];
  indicators.forEach(({ path }, j) => {
    if (varies[j]) return;
    const value = bounds[3 * j]!;
    notes.push(note('entropy/constant_column', path, `constant, so it gets weight 0: ${value}`, { value }));
  });
  const worth = await weightsOf(study, entropies, varies, unit, engine, relation);
  if (!worth.ok) return worth;
  const { shares, dimensionShares, beside } = worth.value;

  const scoreOf = ({ members }: Group, weights: readonly number[], sql: readonly string[]): string => {
    const total = members.reduce((sum, j) => sum + weights[j]!, 0);
    const parts = members.flatMap((j) =>
      weights[j]! > 0 ? [`${dialect.number(weights[j]! / total)} * ${sql[j]}`] : [],
    );
    return parts.length === 0 ? 'NULL' : `(${parts.join(' + ')})`;
  };
  const groups = dimensions.map(
    ({ id }): Group => ({
      id,
      members: indicators.flatMap((i, j) => (i.dimension === id ? [j] : [])),
    }),
  );
  const dimensionSql = groups.map((group) => scoreOf(group, beside, normalised));
  let whole: string;
  if (spec.over === 'indicators' || dimensions.length === 0) {
    whole = scoreOf({ id: null, members: indicators.map((_, j) => j) }, shares, normalised);
  } else {
    const entering = spec.rescale === 'minmax' ? await minmaxOf(engine, dimensionSql, relation.name) : dimensionSql;
    whole = scoreOf({ id: null, members: dimensions.map((_, d) => d) }, dimensionShares, entering);
  }
  const made = [spec.name, ...dimensions.map((d) => d.id)].map((id, s) => ({ id, alias: `s${s}` }));
  const select = ['*', ...made.map(({ alias }, s) => `${s === 0 ? whole : dimensionSql[s - 1]} AS ${alias}`)];
  await engine.run(dialect.createView(SCORED, `SELECT ${select.join(', ')} FROM ${relation.name}`));
  const column = (name: string) => made.find(({ id }) => id === name)?.alias ?? relation.column(name);
  const scored: Relation = { ...relation, name: SCORED, column };

  const index: CompositeIndex = {
    name: spec.name,
    normalise: zscore ? 'zscore' : 'minmax',
    ...(zscore ? {} : { range: [bottom, top] as [number, number] }),
    weighting: methodOf(study),
    ...(methodOf(study) === 'entropy' ? { shift: 0 } : {}),
    over: spec.over,
    aggregate: 'arithmetic',
    rescale: spec.rescale,
    weights: indicators.map(({ id, dimension, direction }, j) => ({
      id,
      dimension,
      direction,
      weight: shares[j]!,
      entropy: entropies[j]!,
      divergence: Math.max(0, 1 - entropies[j]!),
      min: bounds[3 * j]!,
      max: bounds[3 * j + 1]!,
      normalised: [],
    })),
    dimensions: dimensions.map(({ id, parent }, d) => ({ id, parent, weight: dimensionShares[d]! })),
    scores: n > ROWS_CARRIED ? [] : await scoresOf(engine, made, dimensionShares),
  };
  return done({ index, relation: scored }, notes);
}

async function scoresOf(
  engine: Engine,
  made: readonly { id: string; alias: string }[],
  dimensionShares: readonly number[],
): Promise<CompositeIndex['scores']> {
  const aliases = made.map((m) => m.alias);
  const rows = await engine.rows(
    `SELECT unit, rank() OVER (ORDER BY s0 DESC), ${aliases.join(', ')} FROM ${SCORED} ORDER BY s0 DESC, unit`,
  );
  return rows.map(([unit, rank, score, ...dimensions]) => ({
    unit: String(unit),
    score: Number(score),
    rank: Number(rank),
    dimensions: Object.fromEntries(
      made.slice(1).flatMap(({ id }, d) => (dimensionShares[d]! > 0 ? [[id, Number(dimensions[d])]] : [])),
    ),
  }));
}

/** e = (ln Σ x − Σ x ln x / Σ x) / ln n; 1 where nothing varies. */
async function entropiesOf(engine: Engine, sql: readonly string[], from: string, n: number): Promise<number[]> {
  const { dialect } = engine;
  const sums = await numbers(
    engine,
    sql.flatMap((x) => [dialect.sum(x), dialect.sum(`CASE WHEN ${x} > 0 THEN ${x} * ln(${x}) ELSE 0 END`)]),
    from,
  );
  return sql.map((_, j) => {
    const [sum, sumLog] = [sums[2 * j]!, sums[2 * j + 1]!];
    return sum > 0 ? (Math.log(sum) - sumLog / sum) / Math.log(n) : 1;
  });
}

async function minmaxOf(engine: Engine, sql: readonly string[], from: string): Promise<string[]> {
  const { dialect } = engine;
  const bounds = await numbers(
    engine,
    sql.flatMap((x) => [`min(${x})`, `max(${x})`]),
    from,
  );
  return sql.map((x, d) => {
    const [low, high] = [bounds[2 * d]!, bounds[2 * d + 1]!];
    return high > low ? `((${x} - ${dialect.number(low)}) / ${dialect.number(high - low)})` : dialect.number(0);
  });
}

interface Weights {
  /** Of the whole, by indicator and by dimension. */
  readonly shares: readonly number[];
  readonly dimensionShares: readonly number[];
  /** What each indicator counts beside the others of its dimension. */
  readonly beside: readonly number[];
}

async function weightsOf(
  study: Study,
  entropies: readonly number[],
  varies: readonly boolean[],
  unit: readonly string[],
  engine: Engine,
  relation: Relation,
): Promise<Outcome<Weights>> {
  const spec = study.index!;
  const { indicators, dimensions } = flattenIndex(spec);
  const method = methodOf(study);
  const given = typeof spec.weights === 'object' ? (spec.weights.values ?? {}) : {};
  const raw = indicators.map(({ id }, j) => {
    if (!varies[j]) return 0;
    return method === 'entropy' ? Math.max(0, 1 - entropies[j]!) : method === 'equal' ? 1 : (given[id] ?? 0);
  });
  if (raw.every((w) => w === 0))
    return failed(fault('entropy/all_constant', '/index', 'no column varies', { columns: raw.length }));
  const below = dimensions.map(({ id }) => indicators.flatMap((i, j) => (i.dimension === id ? [j] : [])));
  const total = (members: readonly number[]) => members.reduce((sum, j) => sum + raw[j]!, 0);
  if (spec.over === 'indicators' || dimensions.length === 0) {
    const all = total(raw.map((_, j) => j));
    const shares = raw.map((w) => w / all);
    return done({ shares, beside: shares, dimensionShares: below.map((members) => total(members) / all) });
  }
  const beside = raw.map((w, j) => {
    const own = below.find((members) => members.includes(j))!;
    return total(own) === 0 ? 0 : w / total(own);
  });
  const { dialect } = engine;
  const scores = below.map((members) => {
    const parts = members.flatMap((j) => (beside[j]! > 0 ? [`${dialect.number(beside[j]!)} * ${unit[j]}`] : []));
    return parts.length === 0 ? dialect.number(0) : `(${parts.join(' + ')})`;
  });
  let worth: number[];
  if (method === 'equal') worth = below.map((members) => (total(members) > 0 ? 1 : 0));
  else {
    const entering = spec.rescale === 'minmax' ? await minmaxOf(engine, scores, relation.name) : scores;
    const above = await entropiesOf(engine, entering, relation.name, relation.rows);
    worth = above.map((e, d) => (total(below[d]!) > 0 ? Math.max(0, 1 - e) : 0));
  }
  const all = worth.reduce((sum, w) => sum + w, 0);
  const dimensionShares = worth.map((w) => w / all);
  const shares = beside.map((w, j) => w * dimensionShares[below.findIndex((members) => members.includes(j))]!);
  return done({ shares, beside, dimensionShares });
}

const methodOf = ({ index }: Study): string =>
  typeof index!.weights === 'string' ? index!.weights : index!.weights.method;

const rangeOf = ({ index }: Study): [number, number] =>
  typeof index!.normalise === 'object' ? (index!.normalise.range ?? [0, 1]) : [0, 1];

function refuse(study: Study) {
  const spec = study.index!;
  const normalise = typeof spec.normalise === 'string' ? spec.normalise : spec.normalise.method;
  if (!['minmax', 'zscore'].includes(normalise))
    return notSupported('/index/normalise', normalise, ['minmax', 'zscore']);
  const weights = methodOf(study);
  const nested = spec.over === 'nested';
  const possible = nested ? ['entropy', 'equal'] : ['entropy', 'equal', 'given'];
  if (!possible.includes(weights)) return notSupported('/index/weights', weights, possible);
  if (typeof spec.weights === 'object' && (spec.weights.shift ?? 0) !== 0)
    return notSupported('/index/weights/shift', String(spec.weights.shift), ['0']);
  if (spec.aggregate !== 'arithmetic') return notSupported('/index/aggregate', spec.aggregate, ['arithmetic']);
  if (spec.treat !== 'none') return notSupported('/index/treat', JSON.stringify(spec.treat), ['none']);
  if (spec.scaleBy !== null) return notSupported('/index/scaleBy', spec.scaleBy, ['null']);
  if (spec.panel !== null) return notSupported('/index/panel', spec.panel, ['null']);
  if (nested && spec.rescale === 'minmax' && rangeOf(study).join() !== '0,1')
    return notSupported('/index/normalise/range', rangeOf(study).join(', '), ['0, 1']);
  const deep = flattenIndex(spec).dimensions.find((d) => d.parent !== null);
  if (deep) return notSupported('/index/dimensions', deep.id, ['one level']);
  const loose = nested && spec.indicators !== undefined && Object.keys(spec.indicators).length > 0;
  return loose && spec.dimensions !== undefined
    ? notSupported('/index/indicators', 'beside dimensions', ['in them'])
    : null;
}
