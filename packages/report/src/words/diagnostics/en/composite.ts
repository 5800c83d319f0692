/** English words for what the composite index has to say. */
import { fixed } from '../../../number/index.ts';
import type { WordsOf } from '../kind.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `; did you mean \`${nearest}\``);

export const composite: WordsOf<'entropy' | 'weights' | 'composite' | 'coinr' | 'compare'> = {
  'entropy/value_out_of_domain': (v, say) => `not in [0, ∞) in row ${v.row}: ${say.number(v.found)}`,
  'entropy/all_constant': (v) => `no column varies, so none can be weighed; columns: ${v.columns}`,
  'entropy/constant_column': (v, say) => `constant, so it gets weight 0: ${say.number(v.value)}`,
  'entropy/shifted': (v, say) => `added to every normalised value before shares are taken: ${say.number(v.shift)}`,
  'weights/all_constant': (v) => `no column varies, so none can be weighed; columns: ${v.columns}`,
  'weights/undefined': (v) => `${v.method} weights do not tell these columns apart; columns: ${v.columns}`,
  'weights/constant_column': (v, say) => `constant, so it gets weight 0: ${say.number(v.value)}`,

  'coinr/column_missing': (v) => `${v.table} has no column: ${v.column}`,
  'coinr/code_missing': (v) => `${v.code} names a code that is not there${near(v.nearest)}: ${v.name}`,
  'coinr/code_twice': (v) => `a code that stands twice: ${v.code}`,
  'coinr/no_top': (v, say) =>
    `one aggregate without a parent is wanted, and every indicator below it; without one: ${say.list(v.codes)}`,
  'coinr/direction': (v) => `the direction of ${v.code} is neither 1 nor −1: ${v.found}`,
  'coinr/not_a_number': (v) => `${v.code} is not a number in row ${v.row}: ${v.found}`,

  'composite/no_indicators': () => 'an index needs indicators: 0',
  'composite/duplicate_name': (v) => `a name that is used twice: ${v.name}`,
  'composite/unknown_dimension': (v) => `no dimension of this name${near(v.nearest)}: ${v.name}`,
  'composite/dimension_cycle': (v) => `a dimension that lies below itself: ${v.dimension}`,
  'composite/empty_dimension': (v) => `a dimension without indicators: ${v.dimension}`,
  'composite/too_deep': (v) => `deeper than ${v.limit} levels: ${v.depth}`,
  'composite/missing_values': (v, say) =>
    `${v.indicator} is missing, and the policy is to refuse, for: ${say.units(v.units)}`,
  'composite/indicator_without_values': (v) => `an indicator without any value: ${v.indicator}`,
  'composite/all_constant': (v) => `no indicator with a weight varies; indicators: ${v.indicators}`,
  'composite/weight_missing': (v) => `no weight is given for: ${v.name}`,
  'composite/weight_unknown': (v) => `a weight for what the index does not hold${near(v.nearest)}: ${v.name}`,
  'composite/weights_zero': () => 'the weights sum to: 0',
  'composite/unit_without_score': (v, say) => `no score can be computed for: ${say.unit(v.unit)}`,
  'composite/range_without_bounds': (v) => `a range is for a method with bounds, which this has not: ${v.method}`,
  'composite/distance_out_of_domain': (v, say) =>
    `distance to the best needs ${v.indicator} above 0, which it is not for: ${say.units(v.units)}`,
  'composite/goalposts_missing': (v) => `no goalposts are given for: ${v.indicator}`,
  'composite/goalposts_order': (v) =>
    `goalposts of ${v.indicator} run against its direction (${v.direction === 'up' ? 'higher is better' : 'lower is better'}): [${v.from}, ${v.to}]`,
  'composite/denominator_not_positive': (v, say) =>
    `the denominator ${v.column} is not above 0 for: ${say.units(v.units)}`,
  'composite/not_positive': (v, say) =>
    `a ${v.aggregate} mean needs normalised values above 0, as the range [${v.suggested.map(say.number).join(', ')}] gives; ${v.indicator} is not above 0 for: ${say.units(v.units)}`,

  'composite/constant_indicator': (v, say) =>
    v.value === null
      ? `the same for all units, so it gets weight 0: ${v.indicator}`
      : `${v.indicator} is the same for all units, so it gets weight 0: ${say.number(v.value)}`,
  'composite/dimension_without_weight': (v) =>
    `nothing in this dimension varies or has a weight, so it gets weight 0: ${v.dimension}`,
  'composite/clipped': (v, say) => `${v.indicator} is cut to its goalposts for: ${say.units(v.units)}`,
  'composite/scaled': (v, say) => `divided by ${v.column}: ${say.list(v.indicators)}`,
  'composite/winsorised': (v, say) =>
    `${v.indicator} had outliers (skewness ${fixed(v.before.skewness, 2)}, kurtosis ${fixed(v.before.kurtosis, 2)}); moved to ${say.number(v.to)}: ${say.units(v.units)}`,
  'composite/logged': (v, say) =>
    `${v.indicator} had outliers (skewness ${fixed(v.before.skewness, 2)}, kurtosis ${fixed(v.before.kurtosis, 2)}); its logarithm is used, with offset: ${say.number(v.offset)}`,
  'composite/still_outlying': (v) =>
    `${v.indicator} still has outliers after treatment; skewness and kurtosis: ${fixed(v.skewness, 2)}, ${fixed(v.kurtosis, 2)}`,
  'composite/weights_of_present': (v, say) =>
    `scored by what is present, weights renormalised; ${say.unit(v.unit)} lacks: ${say.list([...v.indicators, ...v.dimensions])}`,
  'composite/weights_of_present_many': (v) =>
    `units scored by what is present, weights renormalised, ${v.cells} cells missing: ${v.units}`,
  'compare/no_common_units': () => 'the two designs have no unit in common: 0',
  'compare/one_sided_units': (v, say) => `units of one design only, left out: ${say.units(v.units)}`,
};
