/** English words for what every estimator says of its columns. */
import type { WordsOf } from '../kind.ts';

export const columns: WordsOf<'columns' | 'options'> = {
  'columns/lengths_differ': (v) => `lengths of the first column (${v.expected}) and of this one differ: ${v.found}`,
  'columns/too_few_rows': (v) => `fewer rows than needed, at least ${v.needed}: ${v.found}`,
  'columns/not_finite': (v) => `not a finite number in row ${v.row}: ${v.found}`,
  'options/out_of_range': (v) => `${v.option} is not in ${v.range}: ${v.found}`,
};
