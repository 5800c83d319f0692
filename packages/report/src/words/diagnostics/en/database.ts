/** English words for what a study over a database has to say. */
import type { WordsOf } from '../kind.ts';

const STEPS = {
  coherence: 'the coherence of the index',
  associate: 'the exponential fits',
  diagnostics: 'tests of residuals, influence and effects',
  errors: 'standard errors of the components',
  trust: 'bootstrap, rank ranges and multiverse',
  printed: 'the audit of printed figures',
};

export const database: WordsOf<'database'> = {
  'database/not_supported': (v) =>
    `a database does not compute this setting of ${v.key}, only ${v.possible.join(', ')}: ${v.asked}`,
  'database/no_value': (v, say) =>
    `${v.column} has no finite value, or does not vary, in ${say.number(v.rows)} rows, the first of them: ${v.first}`,
  'database/not_numeric': (v) => `${v.column} is not a column of numbers: ${v.type}`,
  'database/duplicate_units': (v, say) =>
    `rows in ${v.column} without a name of their own: ${say.number(v.duplicates)}`,
  'database/missing_cells': (v, say) =>
    `${v.column} has missing cells, and the policy is to refuse them: ${say.number(v.missing)}`,
  'database/ill_conditioned': (v, say) =>
    `sums over rows cannot tell these columns apart: ${v.columns.join(', ')}; the condition number passes ${say.number(v.bound)}: ${say.number(v.condition)}`,
  'database/engine': (v) => `${v.engine} says: ${v.said}`,
  'database/not_installed': (v) => `${v.engine} is not installed; install the package: ${v.package}`,
  'database/step_left_out': (v) =>
    `needs the rows themselves, so it is not part of a study over a database: ${STEPS[v.step]}`,
  'database/rows_left_out': (v, say) =>
    `scores and posteriors of single rows are left out of a Report of more than ${say.number(v.limit)} rows; --write puts them into a file; rows: ${say.number(v.rows)}`,
  'database/searched_on_sample': (v, say) =>
    `optima were searched on a seeded sample of ${say.number(v.sample)} rows and taken to convergence on all: ${say.number(v.rows)}`,
  'database/rows_dropped': (v, say) => `rows with a missing cell, left out: ${say.number(v.rows)}`,
};
