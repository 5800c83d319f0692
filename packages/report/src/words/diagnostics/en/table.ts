/** English words for what files, cells and names have to say. */
import type { Say } from '../../say.ts';
import type { WordsOf } from '../kind.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `; did you mean \`${nearest}\``);

const REASONS = {
  text: 'text',
  thousands_separator: 'a thousands separator',
  decimal_comma: 'a decimal comma',
  percent: 'a per cent sign',
  full_width: 'full-width digits',
  unicode_minus: 'a typographic minus',
};

const UNIMPUTABLE = {
  text: 'a column of text has no median',
  no_values: 'no value to take a median of',
  no_group: 'no group to take a median of',
};

/** The units named, and how many more there are. */
const some = (v: { units: readonly string[]; count: number }, say: Say): string =>
  say.units(v.units) + (v.count > v.units.length ? ` and ${v.count - v.units.length} more` : '');

export const table: WordsOf<'table'> = {
  'table/empty': () => 'the file is empty, bytes: 0',
  'table/no_rows': (v) => `a header of ${v.columns} columns and no rows below it: 0`,
  'table/binary': (v) => `not a table in text; it looks like: ${v.format}`,
  'table/encoding': (v) => `bytes that are not valid in: ${v.encoding}`,
  'table/encoding_guessed': (v) => `not UTF-8, so it was read as: ${v.encoding}`,
  'table/limit': (v, say) => `over the limit of ${v.limit}, at most ${say.number(v.most)}: ${say.number(v.found)}`,
  'table/ragged_row': (v) => `row ${v.row} has another number of cells than the header, ${v.expected}: ${v.found}`,
  'table/quote': (v) =>
    v.problem === 'not_closed'
      ? `a quotation mark that is never closed; it opens in row ${v.row}, column: ${v.column}`
      : `text after a closing quotation mark in row ${v.row}, column: ${v.column}`,
  'table/blank_lines': (v) => `blank lines passed over, the first is line ${v.first}: ${v.count}`,
  'table/empty_name': (v) => `a column without a name: ${v.column}`,
  'table/duplicate_name': (v) => `columns ${v.first} and ${v.second} have the same name: ${v.name}`,
  'table/reserved_name': (v) => `a column with a name that is reserved: ${v.name}`,
  'table/name_taken': (v) => `the name is taken by a column: ${v.name}`,
  'table/cycle': (v) => `variables that need each other: ${v.names.join(' → ')}`,
  'table/unknown_column': (v) => `no column of this name${near(v.nearest)}: ${v.name}`,
  'table/missing_unit': (v) => `column ${v.column} names no unit in row: ${v.row}`,
  'table/duplicate_unit': (v, say) => `rows ${v.first} and ${v.second} name the same unit: ${say.unit(v.unit)}`,
  'table/unknown_unit': (v) => `no row names this unit${near(v.nearest)}: ${v.name}`,
  'table/excluded': (v, say) => `units left out, ${v.count} of ${v.rows}: ${some(v, say)}`,
  'table/no_rows_left': (v) => `every row is left out, of: ${v.rows}`,
  'table/missing': (v, say) =>
    `${v.column} is missing, and the policy is to refuse, in ${v.count} of ${v.rows} rows: ${some(v, say)}`,
  'table/missing_dropped': (v, say) =>
    `rows left out because ${v.column} is missing, ${v.count} of ${v.rows}: ${some(v, say)}`,
  'table/missing_kept': (v, say) => `${v.column} is missing and left so, ${v.count} of ${v.rows}: ${some(v, say)}`,
  'table/imputed': (v, say) =>
    `missing ${v.column} replaced by the median${v.by === null ? '' : ` of its group in ${v.by}`}, ${v.count} of ${v.rows}: ${some(v, say)}`,
  'table/cannot_impute': (v, say) => `${UNIMPUTABLE[v.problem]}: ${v.unit === null ? v.column : say.unit(v.unit)}`,
  'table/json_syntax': (v) => `not JSON: ${v.problem}`,
  'table/json_form': (v) => `neither rows as objects nor columns as arrays: ${v.found}`,
  'table/not_a_cell': (v) => `not a number, a text or nothing, ${v.column} in row ${v.row}: ${v.found}`,
  'table/row_keys': (v) =>
    v.problem === 'absent'
      ? `row ${v.row} lacks a column that the first row has: ${v.key}`
      : `row ${v.row} has a column that the first row lacks: ${v.key}`,
  'table/not_a_number': (v, say) =>
    `${REASONS[v.reason]} where ${v.column} needs a number, row ${v.row} (${say.unit(v.unit)}): ${v.found}`,
  'table/infinite': (v, say) => `${v.column} is not finite in row ${v.row} (${say.unit(v.unit)}): ${v.found}`,
  'table/workbook': (v) => `a workbook that cannot be read: ${v.reason}`,
  'table/unknown_sheet': (v, say) => `no sheet of this name among ${say.list(v.sheets)}${near(v.nearest)}: ${v.name}`,
};
