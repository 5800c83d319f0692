/** A composite index: indicators normalised, weighed and aggregated over a hierarchy of dimensions. */
import { done, failed, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { scoreNode } from './aggregate.ts';
import type { CompositeInput } from './input.ts';
import { hasBounds } from './options.ts';
import { type PreparedDesign, prepareDesign } from './prepare-design.ts';
import { competitionRanks } from './ranks.ts';
import { rowsWhere } from './scan.ts';
import type { CompositeIndex } from './schema.ts';

/**
 * The index of n units from m indicators: x̃_ij normalised so that larger is better, weights w_j that sum to 1,
 *
 *     over indicators   W_d = Σ_{j in d} w_j     score_id = Σ_{j in d} w_j x̃_ij / W_d     score_i = Σ_d W_d score_id
 *     nested            w within each dimension from its members, then W from the dimension scores; w_j = W_d w_j|d
 *
 * in the arithmetic case. Weights are computed on the min-max columns, whatever the normalisation of the scores.
 * With `rescale: minmax` the last sum is over min-maxed dimension scores; `scores[].dimensions` are those before it.
 *
 * Shapes: n values per indicator; n scores in the order of `units`; normalised values in the same order.
 * An indicator that does not vary gets weight 0, a dimension without anything that does as well, each with a note.
 * Where a dimension has no score its key is absent.
 *
 * @example
 * const index = compositeIndex({
 *   units: ['a', 'b', 'c'],
 *   indicators: [
 *     { id: 'output', values: Float64Array.of(10, 15, 20), direction: 'up' },
 *     { id: 'waste', values: Float64Array.of(3, 3, 1), direction: 'down' },
 *   ],
 * });
 * index.ok && index.value.weights.map((w) => w.weight.toFixed(4)); // => ['0.2961', '0.7039']
 * index.ok && index.value.scores.map((s) => [s.unit, s.rank]); // => [['a', 3], ['b', 2], ['c', 1]]
 */
export function compositeIndex(input: CompositeInput): Outcome<CompositeIndex> {
  const prepared = prepareDesign(input);
  if (!prepared.ok) return prepared;
  const { hierarchy, columns, weights, rule } = prepared.value;
  for (const node of hierarchy.nodes) scoreNode(node, columns, weights.beside, rule);

  const scores = columns.scores.at(-1)!;
  const unscored = scores.findIndex((score) => !Number.isFinite(score));
  if (unscored >= 0) {
    const unit = input.units[unscored]!;
    return failed(fault('composite/unit_without_score', '/units', `no score can be computed for: ${unit}`, { unit }));
  }
  const notes = [...prepared.notes, ...noteWeightless(prepared.value), ...noteGaps(input, prepared.value)];
  return done(assemble(input, prepared.value), notes);
}

function assemble(input: CompositeInput, prepared: PreparedDesign): CompositeIndex {
  const { design, hierarchy, columns, bounds, entropies } = prepared;
  const { shares } = prepared.weights;
  const { indicators: m } = hierarchy;
  const scores = columns.scores.at(-1)!;
  const ranks = competitionRanks(scores, input.periods);
  const dimensions = (input.dimensions ?? []).map(({ id }, d) => ({ id, scores: columns.scores[m + d]! }));
  return {
    name: design.name,
    normalise: design.normalise.method,
    ...(hasBounds(design.normalise.method) && { range: [...prepared.rule.range] as [number, number] }),
    weighting: design.weights.method,
    ...(design.weights.method === 'entropy' && { shift: design.weights.shift }),
    over: design.over,
    aggregate: design.aggregate,
    rescale: design.over === 'nested' ? design.rescale : 'none',
    weights: input.indicators.map((x, j) => ({
      id: x.id,
      dimension: x.dimension ?? null,
      direction: x.direction,
      weight: shares[j]!,
      entropy: entropies[j]!,
      divergence: entropies[j] === null ? null : 1 - entropies[j]!,
      min: bounds[j]![0],
      max: bounds[j]![1],
      normalised: Array.from(columns.scores[j]!, (value) => (Number.isNaN(value) ? null : value)),
    })),
    dimensions: (input.dimensions ?? []).map(({ id, parent }, d) => ({
      id,
      weight: shares[m + d]!,
      parent: parent ?? null,
    })),
    scores: input.units.map((unit, i) => ({
      unit,
      ...(input.periods && { period: input.periods[i]! }),
      score: scores[i]!,
      rank: ranks[i]!,
      dimensions: Object.fromEntries(
        dimensions.flatMap(({ id, scores: x }) => (Number.isNaN(x[i]!) ? [] : [[id, x[i]!]])),
      ),
    })),
  };
}

function noteWeightless({ hierarchy, weights }: PreparedDesign): Note[] {
  return hierarchy.nodes.flatMap(({ id, column, path }): Note[] => {
    if (id === null || weights.shares[column]! > 0) return [];
    const message = `nothing in this dimension varies or has a weight, so it gets weight 0: ${id}`;
    return [note('composite/dimension_without_weight', path, message, { dimension: id })];
  });
}

/** More units with gaps than this are noted together. */
const NOTED_ONE_BY_ONE = 1000;

/** Whose weights are of what is present: each unit with what is missing, and the dimensions that have no score for it. */
function noteGaps({ units, indicators }: CompositeInput, { hierarchy, columns, weights }: PreparedDesign): Note[] {
  const gaps = new Map<number, string[]>();
  let cells = 0;
  indicators.forEach(({ id }, j) => {
    if (weights.beside[j] === 0 || columns.complete[j] === 1) return;
    for (const i of rowsWhere(columns.scores[j]!, Number.isNaN)) {
      cells++;
      const missing = gaps.get(i);
      if (missing) missing.push(id);
      else gaps.set(i, [id]);
    }
  });
  if (gaps.size > NOTED_ONE_BY_ONE) {
    const message = `weights of what is present, renormalised, for units: ${gaps.size}`;
    return [note('composite/weights_of_present_many', '/units', message, { units: gaps.size, cells })];
  }
  return [...gaps.keys()]
    .sort((a, b) => a - b)
    .map((i) => {
      const missing = gaps.get(i)!;
      const dimensions = hierarchy.nodes.flatMap(({ id, column }) =>
        id !== null && weights.shares[column]! > 0 && Number.isNaN(columns.scores[column]![i]!) ? [id] : [],
      );
      const message = `weights of what is present, renormalised, for ${units[i]}; missing: ${missing.join(', ')}`;
      const values = { unit: units[i]!, indicators: missing, dimensions };
      return note('composite/weights_of_present', `/units/${i}`, message, values);
    });
}
