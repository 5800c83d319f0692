/** English words for what formulas have to say. */
import type { WordsOf } from '../kind.ts';

const PROBLEMS = {
  ratio: '/ does not belong between terms; put the quotient into I()',
  power: '^ does not belong between terms; put the power into I()',
  number: 'a number that is no term; 1 and 0 are with and without an intercept',
  interaction: 'an interaction with nothing',
  dot: 'the dot stands for columns only as a term by itself',
  factor: 'factor() takes one column and is a term by itself',
  outcome: 'the outcome may not stand among the terms',
  not_there: 'a term that is taken away but was not there',
};

export const formula: WordsOf<'formula'> = {
  'formula/no_outcome': (v) => `no outcome before ~: ${v.formula}`,
  'formula/empty_model': (v) => `neither a term nor an intercept: ${v.formula}`,
  'formula/term': (v) => `${PROBLEMS[v.problem]}, at character ${v.at}: ${v.found}`,
  'formula/too_many_terms': (v) => `more terms than the ${v.most} allowed: ${v.found}`,
  'formula/one_level': (v) => `a factor with one level, ${v.factor}: ${v.level}`,
  'formula/same_name': (v) => `two columns of one name: ${v.term}`,
  'formula/text_left_out': (v, say) => `columns of text that . leaves out: ${say.list(v.columns)}`,
  'formula/reference_level': (v) => `of the ${v.levels} levels of ${v.factor} the others are compared with: ${v.level}`,
};
