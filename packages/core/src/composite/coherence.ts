/** Whether an index hangs together: correlations, alpha, and what its weights come to. */
import { done, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { correlation } from './correlation.ts';
import { correlationRatio } from './correlation-ratio.ts';
import { cronbachAlpha } from './cronbach.ts';
import { scan } from './scan.ts';
import type { Coherence, CompositeIndex, CorrelationFlag, CorrelationMatrix, Importance } from './schema.ts';

/** COINr's thresholds for a correlation that is too high, too low, or little. */
export const COLLINEAR = 0.9;
export const NEGATIVE = -0.4;
export const WEAK = 0.3;

/** A column of the index by name: an indicator as normalised, a dimension's scores, or the index (id null). */
interface Member {
  readonly id: string;
  readonly parent: string | null;
  readonly weight: number;
  readonly values: Float64Array;
}

/**
 * From a finished index, on its normalised indicators and its dimension scores:
 *
 * - Pearson correlations among indicators and among dimensions, over the rows where both are there, and flags for pairs
 *   that say the same or pull apart and for indicators that go little with their own dimension;
 * - Cronbach's alpha of the indicators below each dimension and of all;
 * - beside each weight: the effective weight, ∝ the factor with which x̃_j enters the score, Π W_d / range_d up the tree
 *   (in arithmetic means; elsewhere, and without `rescale: minmax`, the weight itself), r with its dimension and with the index, and the importance η², the
 *   correlation ratio of the index on it, which depends on spreads and correlations as well as on weights.
 *
 * Weights are what was asked for; importance is what the data make of them. Time n m² for m indicators.
 *
 * Faults: `columns/too_few_rows` below 3 units.
 *
 * Source: Paruolo, Saisana and Saltelli (2013), J. R. Statist. Soc. A 176:609; OECD and JRC (2008), Handbook, steps 5 and 7.
 *
 * @example
 * const index = compositeIndex({
 *   units: ['a', 'b', 'c', 'd'],
 *   indicators: [
 *     { id: 'x', values: Float64Array.of(1, 2, 3, 4), direction: 'up' },
 *     { id: 'y', values: Float64Array.of(2, 4, 6, 8), direction: 'up' },
 *   ],
 * });
 * const found = index.ok && coherence(index.value);
 * found && found.ok && found.value.flags; // => [{ kind: 'collinear', a: 'x', b: 'y', dimension: null, r: 1 }]
 */
export function coherence(index: CompositeIndex): Outcome<Coherence> {
  const rows = index.scores.length;
  if (rows < 3) {
    return failed(fault('columns/too_few_rows', '/scores', `fewer than 3 rows: ${rows}`, { needed: 3, found: rows }));
  }
  const indicators = index.weights.map(
    (w): Member => ({
      id: w.id,
      parent: w.dimension,
      weight: w.weight,
      values: Float64Array.from(w.normalised, (value) => value ?? NaN),
    }),
  );
  const dimensions = index.dimensions.map(
    ({ id, parent, weight }): Member => ({
      id,
      parent,
      weight,
      values: Float64Array.from(index.scores, (s) => s.dimensions[id] ?? NaN),
    }),
  );
  const score = Float64Array.from(index.scores, (s) => s.score);
  const matrix = correlations(indicators);
  const factors = effectiveFactors(index, indicators, dimensions);
  return done({
    indicators: matrix,
    dimensions: correlations(dimensions),
    flags: [...pairFlags(indicators, matrix), ...dimensionFlags(indicators, dimensions)],
    alpha: alphas(indicators, dimensions),
    importance: [
      ...importances('indicator', indicators, dimensions, score, factors),
      ...[...new Set(dimensions.map((d) => d.parent))].flatMap((parent) => {
        const siblings = dimensions.filter((d) => d.parent === parent);
        return importances('dimension', siblings, dimensions, score, factors);
      }),
    ],
  });
}

function correlations(members: readonly Member[]): CorrelationMatrix {
  const r = members.map(() => new Array<number | null>(members.length).fill(null));
  members.forEach((a, j) => {
    for (let k = 0; k <= j; k++) {
      const value = correlation(a.values, members[k]!.values);
      r[j]![k] = value;
      r[k]![j] = value;
    }
  });
  return { ids: members.map((m) => m.id), r };
}

function pairFlags(members: readonly Member[], { r }: CorrelationMatrix): CorrelationFlag[] {
  const flags: CorrelationFlag[] = [];
  members.forEach((a, j) => {
    for (let k = j + 1; k < members.length; k++) {
      const b = members[k]!;
      const value = r[j]![k]!;
      const together = a.parent === b.parent;
      const between = { a: a.id, b: b.id, dimension: together ? a.parent : null, r: value };
      if (value !== null && value > COLLINEAR) flags.push({ kind: 'collinear', ...between });
      if (value !== null && value < NEGATIVE && together) flags.push({ kind: 'negative', ...between });
    }
  });
  return flags;
}

function dimensionFlags(indicators: readonly Member[], dimensions: readonly Member[]): CorrelationFlag[] {
  const holding = dimensions.filter((d) => indicators.some((x) => x.parent === d.id));
  return indicators.flatMap(({ id, parent, values }): CorrelationFlag[] => {
    const correlated = holding.map((d) => ({ id: d.id, r: correlation(values, d.values) }));
    const own = correlated.find((d) => d.id === parent)?.r ?? null;
    if (own === null) return [];
    const best = correlated.reduce((a, b) => ((b.r ?? -2) > (a.r ?? -2) ? b : a));
    const flags: CorrelationFlag[] = [];
    if (own < WEAK) flags.push({ kind: 'weak', a: id, b: parent!, dimension: parent, r: own });
    if (best.r! > own) flags.push({ kind: 'elsewhere', a: id, b: best.id, dimension: parent, r: best.r! });
    return flags;
  });
}

function alphas(indicators: readonly Member[], dimensions: readonly Member[]): Coherence['alpha'] {
  const parents = new Map(dimensions.map((d) => [d.id, d.parent]));
  const below = (x: Member, dimension: string): boolean => {
    for (let at = x.parent; at !== null; at = parents.get(at) ?? null) if (at === dimension) return true;
    return false;
  };
  const alphaOf = (dimension: string | null, members: readonly Member[]) => ({
    dimension,
    indicators: members.length,
    alpha: cronbachAlpha(members.map((x) => x.values)),
  });
  return [
    ...dimensions.map(({ id }) =>
      alphaOf(
        id,
        indicators.filter((x) => below(x, id)),
      ),
    ),
    alphaOf(null, indicators),
  ];
}

/** The factor of each member in the score, by id: its weight, divided by the ranges that `rescale` stretched to 1. */
function effectiveFactors(
  { rescale, aggregate, range = [0, 1] }: CompositeIndex,
  indicators: readonly Member[],
  dimensions: readonly Member[],
): ReadonlyMap<Member, number> {
  const byId = new Map(dimensions.map((d) => [d.id, d]));
  const stretch = (d: Member): number => {
    const { min, max } = scan(d.values);
    return rescale === 'minmax' && aggregate === 'arithmetic' && max > min ? (range[1] - range[0]) / (max - min) : 1;
  };
  const factor = (member: Member): number => {
    let product = member.weight;
    for (let d = byId.get(member.parent ?? ''); d; d = byId.get(d.parent ?? '')) product *= stretch(d);
    return product;
  };
  return new Map([
    ...indicators.map((x) => [x, factor(x)] as const),
    ...dimensions.map((d) => [d, factor(d) * stretch(d)] as const),
  ]);
}

/** For members that stand side by side: shares are among them. */
function importances(
  level: 'indicator' | 'dimension',
  members: readonly Member[],
  dimensions: readonly Member[],
  score: Float64Array,
  factors: ReadonlyMap<Member, number>,
): Importance[] {
  const total = (of: readonly (number | null)[]) => of.reduce((sum: number, value) => sum + (value ?? 0), 0);
  const ratios = members.map((x) => correlationRatio(x.values, score));
  const weight = total(members.map((x) => x.weight));
  const factor = total(members.map((x) => factors.get(x)!));
  const ratio = total(ratios);
  return members.map((x, j): Importance => {
    const parent = dimensions.find((d) => d.id === x.parent);
    return {
      id: x.id,
      level,
      weight: x.weight,
      effectiveWeight: factor > 0 ? (factors.get(x)! / factor) * weight : 0,
      withParent: parent ? correlation(x.values, parent.values) : null,
      withIndex: correlation(x.values, score),
      importance: ratios[j]!,
      share: ratio > 0 && ratios[j] !== null ? ratios[j]! / ratio : null,
    };
  });
}
