/** English words for what the composite index has to say. */
import type { WordsOf } from '../kind.ts';

export const composite: WordsOf<'entropy' | 'composite'> = {
  'entropy/value_out_of_domain': (v, say) => `not in [0, ∞) in row ${v.row}: ${say.number(v.found)}`,
  'entropy/all_constant': (v) => `no column varies, so none can be weighed; columns: ${v.columns}`,
  'entropy/constant_column': (v, say) => `constant, so it gets weight 0: ${say.number(v.value)}`,
  'entropy/shifted': (v, say) => `added to every normalised value before shares are taken: ${say.number(v.shift)}`,
  'composite/no_indicators': () => 'an index needs indicators: 0',
  'composite/duplicate_name': (v) => `a name that is used twice: ${v.name}`,
  'composite/unknown_dimension': (v) => `no dimension of this name: ${v.name}`,
  'composite/dimension_cycle': (v) => `a dimension that lies below itself: ${v.dimension}`,
  'composite/empty_dimension': (v) => `a dimension without indicators: ${v.dimension}`,
  'composite/too_deep': (v) => `deeper than ${v.limit} levels: ${v.depth}`,
  'composite/missing_values': (v, say) => `${v.indicator} is missing for: ${say.units(v.units)}`,
  'composite/all_constant': (v) => `no indicator with a weight varies; indicators: ${v.indicators}`,
  'composite/weight_missing': (v) => `no weight is given for: ${v.name}`,
  'composite/weight_unknown': (v) => `a weight for something that is not in the index: ${v.name}`,
  'composite/weights_zero': () => 'the weights sum to: 0',
  'composite/unit_without_score': (v, say) => `no score can be computed for: ${say.unit(v.unit)}`,
  'composite/constant_indicator': (v, say) =>
    v.value === null
      ? `the same for all units, so it tells none apart: ${v.indicator}`
      : `${v.indicator} is the same for all units, so it tells none apart: ${say.number(v.value)}`,
  'composite/dimension_without_weight': (v) => `a dimension whose indicators have no weight: ${v.dimension}`,
};
