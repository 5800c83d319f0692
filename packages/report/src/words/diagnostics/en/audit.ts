/** English words for what the file of printed figures has to say. */
import type { WordsOf } from '../kind.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `; did you mean \`${nearest}\``);

export const audit: WordsOf<'audit'> = {
  'audit/too_large': (v, say) => `larger than the limit of ${say.number(v.limit)} bytes: ${say.number(v.found)}`,
  'audit/syntax': (v) => `not readable at line ${v.line}, column ${v.column}: ${v.reason}`,
  'audit/reserved_name': (v) => `a name that is reserved: ${v.name}`,
  'audit/not_a_mapping': (v) => `a file of printed figures is a mapping of keys to values: ${v.found}`,
  'audit/unknown_key': (v) => `unknown key${near(v.nearest)}: ${v.key}`,
  'audit/missing_key': (v) => `a key is missing: ${v.key}`,
  'audit/not_a_figure': (v) => `not a printed figure such as "-16.79" or "< 0.001": ${v.found}`,
  'audit/invalid_value': (v) => `not ${v.expected}: ${v.found}`,
  'audit/unknown_reference': (v) => `no ${v.within} of this name${near(v.nearest)}: ${v.name}`,
  'audit/row_length': (v) =>
    `row ${v.row} has another number of figures than there are columns, ${v.expected}: ${v.found}`,
  'audit/number_not_text': (v) =>
    `figures written as numbers instead of in quotation marks, so trailing zeros may be lost: ${v.count}`,
};
