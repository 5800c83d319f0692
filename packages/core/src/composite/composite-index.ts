/** A composite index: indicators normalised, weighed and aggregated over a hierarchy of dimensions. */
import { done, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { scoreNode } from './aggregate.ts';
import { noteGaps, noteWeightless } from './index-notes.ts';
import type { CompositeInput } from './input.ts';
import { hasBounds } from './options.ts';
import { type PreparedDesign, prepareDesign } from './prepare-design.ts';
import { competitionRanks } from './ranks.ts';
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
 * Where a dimension has no score its key is absent. Time is n m, and n log n for the ranks.
 *
 * Order of work: divide by `scaleBy`, treat outliers, normalise, weigh, aggregate. Under `missing: available` each
 * dimension is the mean of what is there, so that W_d stays; COINr does the same.
 *
 * Faults: of shape (`columns/…`, `table/limit`, `composite/no_indicators`); of the tree (`composite/duplicate_name`,
 * `…/unknown_dimension`, `…/dimension_cycle`, `…/empty_dimension`, `…/too_deep`); of the data
 * (`composite/missing_values`, `…/indicator_without_values`, `…/unit_without_score`, `…/all_constant`,
 * `…/denominator_not_positive`, `…/distance_out_of_domain`, `…/not_positive`, `weights/undefined`); of the options
 * (`options/out_of_range`, `composite/range_without_bounds`, `…/goalposts_missing`, `…/goalposts_order`,
 * `…/weight_missing`, `…/weight_unknown`, `…/weights_zero`).
 * Notes: `entropy/shifted`, `composite/constant_indicator`, `…/dimension_without_weight`, `…/scaled`, `…/winsorised`,
 * `…/logged`, `…/still_outlying`, `…/clipped`, `…/weights_of_present`, `…/weights_of_present_many`.
 *
 * Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, for every choice but the entropy weights.
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
