/** What `table/` has to say: of files and cells (`table/`), of expressions (`expression/`) and of formulas (`formula/`). */
import { z } from 'zod';
import { faultShape, noteShape } from './define.ts';

/** Why a cell is no number, where its look tells. */
export const NotANumberReason = z.enum([
  'text',
  'thousands_separator',
  'decimal_comma',
  'percent',
  'full_width',
  'unicode_minus',
]);
export type NotANumberReason = z.infer<typeof NotANumberReason>;

/** Where a cell stands: `row` as the file counts it, the header being row 1. */
const cell = { column: z.string(), row: z.int(), unit: z.string(), found: z.string() };

const fileDiagnostics = [
  faultShape('table/empty', {}),
  faultShape('table/no_rows', { columns: z.int() }),
  faultShape('table/binary', { format: z.string() }),
  faultShape('table/workbook', { reason: z.string() }),
  faultShape('table/unknown_sheet', { name: z.string(), nearest: z.string().nullable(), sheets: z.array(z.string()) }),
  faultShape('table/encoding', { encoding: z.string() }),
  noteShape('table/encoding_guessed', { encoding: z.string() }),
  faultShape('table/limit', { limit: z.string(), most: z.number(), found: z.number() }),
  faultShape('table/ragged_row', { row: z.int(), expected: z.int(), found: z.int() }),
  faultShape('table/quote', { row: z.int(), column: z.int(), problem: z.enum(['not_closed', 'text_after']) }),
  noteShape('table/blank_lines', { count: z.int(), first: z.int() }),
] as const;

const nameDiagnostics = [
  faultShape('table/empty_name', { column: z.int() }),
  faultShape('table/duplicate_name', { name: z.string(), first: z.int(), second: z.int() }),
  faultShape('table/reserved_name', { name: z.string() }),
  faultShape('table/name_taken', { name: z.string() }),
  faultShape('table/cycle', { names: z.array(z.string()) }),
  faultShape('table/unknown_column', { name: z.string(), nearest: z.string().nullable() }),
  faultShape('table/missing_unit', { column: z.string(), row: z.int() }),
  faultShape('table/duplicate_unit', { unit: z.string(), first: z.int(), second: z.int() }),
] as const;

/** `units` are named up to a hundred; `count` of `rows` counts them all. */
const some = { units: z.array(z.string()), count: z.int(), rows: z.int() };

const rowDiagnostics = [
  faultShape('table/unknown_unit', { name: z.string(), nearest: z.string().nullable() }),
  noteShape('table/excluded', some),
  faultShape('table/no_rows_left', { rows: z.int() }),
  faultShape('table/missing', { column: z.string(), ...some }),
  noteShape('table/missing_dropped', { column: z.string(), ...some }),
  noteShape('table/missing_kept', { column: z.string(), ...some }),
  /** `values` stand beside `units`; `by` names the column of groups, null where the median is that of all rows. */
  noteShape('table/imputed', { column: z.string(), by: z.string().nullable(), values: z.array(z.number()), ...some }),
  faultShape('table/cannot_impute', {
    column: z.string(),
    problem: z.enum(['text', 'no_values', 'no_group']),
    unit: z.string().nullable(),
    group: z.string().nullable(),
  }),
] as const;

const jsonDiagnostics = [
  faultShape('table/json_syntax', { problem: z.string() }),
  faultShape('table/json_form', { found: z.string() }),
  faultShape('table/not_a_cell', { column: z.string(), row: z.int(), found: z.string() }),
  faultShape('table/row_keys', { row: z.int(), key: z.string(), problem: z.enum(['absent', 'unknown']) }),
] as const;

const cellDiagnostics = [
  faultShape('table/not_a_number', { ...cell, reason: NotANumberReason }),
  faultShape('table/infinite', cell),
] as const;

/** `at` counts the characters of the expression from 1. */
const place = { expression: z.string(), at: z.int() };

const expressionDiagnostics = [
  faultShape('expression/empty', {}),
  faultShape('expression/unexpected_character', { ...place, found: z.string(), instead: z.string().nullable() }),
  faultShape('expression/unexpected', { ...place, found: z.string(), expected: z.string() }),
  faultShape('expression/not_closed', { ...place, opening: z.string() }),
  faultShape('expression/unknown_name', { ...place, name: z.string(), nearest: z.string().nullable() }),
  faultShape('expression/unknown_function', { ...place, name: z.string(), nearest: z.string().nullable() }),
  faultShape('expression/arguments', { ...place, name: z.string(), expected: z.string(), found: z.int() }),
  faultShape('expression/number_too_large', { ...place, found: z.string() }),
  /** `found` holds what was computed for each of `units`; `rows` is how many rows there are. */
  faultShape('expression/not_finite', {
    ...place,
    operation: z.string(),
    units: z.array(z.string()),
    found: z.array(z.string()),
    count: z.int(),
    rows: z.int(),
  }),
  faultShape('expression/too_few_values', { ...place, name: z.string(), needed: z.int(), found: z.int() }),
  faultShape('expression/constant', { ...place, name: z.string(), value: z.number() }),
  noteShape('expression/missing_skipped', { ...place, name: z.string(), count: z.int() }),
] as const;

/** Of a formula as a whole and of its terms. */
const formulaDiagnostics = [
  faultShape('formula/no_outcome', { formula: z.string() }),
  faultShape('formula/empty_model', { formula: z.string() }),
  /** What stands where a term must, and means something else in R or nothing. */
  faultShape('formula/term', {
    ...place,
    found: z.string(),
    problem: z.enum(['ratio', 'power', 'number', 'interaction', 'dot', 'factor', 'outcome', 'not_there']),
  }),
  faultShape('formula/too_many_terms', { most: z.int(), found: z.int() }),
  faultShape('formula/one_level', { factor: z.string(), level: z.string() }),
  faultShape('formula/same_name', { term: z.string() }),
  noteShape('formula/text_left_out', { columns: z.array(z.string()), count: z.int() }),
  noteShape('formula/reference_level', { factor: z.string(), level: z.string(), levels: z.int() }),
] as const;

export const tableDiagnostics = [
  ...fileDiagnostics,
  ...nameDiagnostics,
  ...cellDiagnostics,
  ...rowDiagnostics,
  ...jsonDiagnostics,
  ...expressionDiagnostics,
  ...formulaDiagnostics,
] as const;
