/** English words for what descriptions and exponential fits have to say. */
import type { WordsOf } from '../kind.ts';

const UNTESTED = {
  too_few_values: 'there are fewer than 3 values',
  too_many_values: 'there are more than 5000 values',
  constant: 'all values are the same',
};

export const describe: WordsOf<'describe' | 'exponential'> = {
  'describe/too_few_values': (v) => `${v.figure} and what follows it need at least ${v.needed} values: ${v.found}`,
  'describe/constant': (v, say) => `all values are the same, so shape has no meaning: ${say.number(v.value)}`,
  'describe/out_of_range': (v) => `too large for double precision, so it is not given: ${v.figure}`,
  'describe/normality_not_tested': (v) => `Shapiro-Wilk was not computed, since ${UNTESTED[v.reason]}; n: ${v.n}`,
  'describe/histogram_rule_replaced': (v) => `the rule ${v.asked} gives no width here, so the bins follow: ${v.used}`,
  'describe/histogram_bins_limited': (v, say) =>
    `the rule ${v.rule} asks for ${say.number(v.wanted)} bins, more than are drawn: ${v.bins}`,
  'exponential/constant_x': (v, say) =>
    `${v.name} is the same in all rows, so no curve can be fitted: ${say.number(v.value)}`,
  'exponential/constant_y': (v, say) => `the outcome ${v.name} is the same in all rows: ${say.number(v.value)}`,
  'exponential/no_finite_optimum': (v, say) =>
    `the best curve on ${v.name} is infinitely steep and meets the data only at: ${say.number(v.at)}`,
  'exponential/scale_out_of_range': (v, say) =>
    `a of the curve on ${v.name} is too large or too small for double precision, its logarithm: ${say.number(v.logA)}`,
  'exponential/log_linear_undefined': (v, say) =>
    `no straight line through the logarithm of ${v.name}, which is not above 0 for: ${say.units(v.units)}`,
  'exponential/log_linear_out_of_range': (v, say) =>
    `a of the log-linear fit on ${v.name} is too large or too small for double precision, its logarithm: ${say.number(v.logA)}`,
};
