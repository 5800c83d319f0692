/** English words for what expressions and formulas have to say. */
import type { WordsOf } from '../kind.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `; did you mean \`${nearest}\``);

export const expression: WordsOf<'expression'> = {
  'expression/empty': () => 'an expression without anything in it, characters: 0',
  'expression/unexpected_character': (v) =>
    `a character without a meaning here, at ${v.at}${v.instead === null ? '' : `; write \`${v.instead}\``}: ${v.found}`,
  'expression/unexpected': (v) => `not ${v.expected} at character ${v.at}: ${v.found}`,
  'expression/not_closed': (v) => `opened at character ${v.at} and never closed: ${v.opening}`,
  'expression/unknown_name': (v) => `no column of this name at character ${v.at}${near(v.nearest)}: ${v.name}`,
  'expression/unknown_function': (v) => `no function of this name at character ${v.at}${near(v.nearest)}: ${v.name}`,
  'expression/arguments': (v) => `${v.name} at character ${v.at} takes ${v.expected} arguments: ${v.found}`,
  'expression/number_too_large': (v) => `a number too large at character ${v.at}: ${v.found}`,
  'expression/not_finite': (v, say) =>
    `${v.operation} at character ${v.at} has no finite value in ${v.count} of ${v.rows} rows: ${say.units(v.units)}`,
  'expression/too_few_values': (v) => `${v.name} at character ${v.at} needs ${v.needed} rows with a value: ${v.found}`,
  'expression/constant': (v, say) => `${v.name} at character ${v.at} of a column of one value: ${say.number(v.value)}`,
  'expression/missing_skipped': (v) => `rows without a value passed over by ${v.name} at character ${v.at}: ${v.count}`,
};
