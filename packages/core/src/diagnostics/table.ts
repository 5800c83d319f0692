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

export const tableDiagnostics = [
  ...fileDiagnostics,
  ...nameDiagnostics,
  ...cellDiagnostics,
  ...expressionDiagnostics,
] as const;
