/** English words for what the study file and its run have to say. */
import type { WordsOf } from '../kind.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `; did you mean \`${nearest}\``);

/** Why a curve was not fitted. */
const why = (code: string): string | undefined =>
  ({
    'exponential/constant_x': 'since it is the same in all rows',
    'exponential/constant_y': 'since the outcome is the same in all rows',
    'exponential/no_finite_optimum': 'since the best curve would be infinitely steep',
    'exponential/scale_out_of_range': 'since the curve exceeds double precision',
  })[code];

export const study: WordsOf<'study'> = {
  'study/syntax': (v) => `not readable at line ${v.line}, column ${v.column}: ${v.reason}`,
  'study/too_large': (v, say) => `larger than the limit of ${say.number(v.limit)} bytes: ${say.number(v.found)}`,
  'study/not_a_mapping': (v) => `a study file is a mapping of keys to values: ${v.found}`,
  'study/unknown_key': (v) => `unknown key${near(v.nearest)}: ${v.key}`,
  'study/missing_key': (v) => `a key is missing: ${v.key}`,
  'study/invalid_value': (v) => `not ${v.expected}: ${v.found}`,
  'study/reserved_name': (v) => `a name that is reserved: ${v.name}`,
  'study/name_taken': (v) => `the name is taken by ${v.by}: ${v.name}`,
  'study/unknown_name': (v) => `no column, variable or index of this name${near(v.nearest)}: ${v.name}`,
  'study/outcome_among_regressors': (v) => `the outcome may not explain itself: ${v.name}`,
  'study/needs': (v) => `${v.step} needs a section that is not there: ${v.needs}`,
  'study/empty_range': (v) => `a range that runs backwards: ${v.range}`,
  'study/invalid_set': (v) => `--set takes key.path=value; ${v.reason}: ${v.argument}`,
  'study/cancelled': (v) => `cancelled during: ${v.step}`,
  'study/one_regressor': (v) => `a curve has one regressor on its right side: ${v.found}`,
  'study/no_logarithm': (v, say) =>
    `${v.variable} has no logarithm for ${say.units(v.units)}, values must be above 0: ${say.number(v.found)}`,
  'study/shared_columns': (v, say) =>
    `enters the outcome ${v.outcome}${v.regressors.length > 0 ? ` and the regressors ${say.list(v.regressors)}` : ''}${v.indicators.length > 0 ? ` and the index (${say.list(v.indicators)})` : ''}, so part of their correlation is built in: ${v.column}`,
  'study/association_left_out': (v) => `no exponential fit, ${why(v.code) ?? v.reason}; on: ${v.x}`,
  'study/no_correlation': (v) => `${v.x} has no correlation, one of the two being the same everywhere, with: ${v.y}`,
  'study/text_left_out': (v, say) => `columns of text, which are not described: ${say.list(v.columns)}`,
  'study/no_effect': (v) => `has no effect without ${v.needs}: ${v.key}`,
  'study/columns_left_out': (v, say) =>
    `the report carries no rows of data, there being more than ${say.number(v.limit)}: ${say.number(v.rows)}`,
};
