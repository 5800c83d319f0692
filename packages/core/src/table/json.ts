/** JSON to a table: an array of rows as objects, or an object of columns as arrays. */
import { done, type Fault, failed, fault, type Note, type Outcome } from '../diagnostics/index.ts';
import { LIMITS, type Limits } from '../limits.ts';
import type { ReadOptions } from './assemble.ts';
import { decodeText } from './decode.ts';
import { checkNames } from './names.ts';
import { pointer } from './pointer.ts';
import { checkSize, readSheet, type Sheet } from './sheet.ts';
import { shown } from './shown.ts';
import type { Table } from './table.ts';

/**
 * Reads `[{"unit": "a", "x": 1}, …]` or `{"unit": ["a", …], "x": [1, …]}`, given as a value, as text or as the bytes of
 * a file. Missing is null, the empty text and each of the `missing` codes. Every row has the keys of the first one: a
 * key that is absent is a fault, not a missing value. Cells follow the rules of `readCsv`.
 *
 * Faults: those of `decodeText`, `checkNames` and `assemble`; `table/json_syntax`, `table/json_form`,
 * `table/row_keys`, `table/not_a_cell`, `columns/lengths_differ`, `table/no_rows`,
 * `table/limit`.
 *
 * @example
 * const read = readJson({ unit: ['a', 'b'], x: [1, null] }, { unit: 'unit' });
 * read.ok && [read.value.units, [...read.value.columns.get('x').values]]; // => [['a', 'b'], [1, NaN]]
 */
export function readJson(input: unknown, options: ReadOptions = {}): Outcome<Table> {
  const { limits = LIMITS, path = '/data' } = options;
  const notes: Note[] = [];
  let value = input;
  if (typeof input === 'string' || input instanceof Uint8Array) {
    const text = decodeText(input, { limits, path });
    if (!text.ok) return text;
    notes.push(...text.notes);
    const parsed = parseJson(text.value, path);
    if (!parsed.ok) return parsed;
    value = parsed.value;
  }
  const sheet = Array.isArray(value) ? fromRows(value, path, limits) : fromColumns(value, path, limits);
  return sheet.ok ? readSheet(sheet.value, options, notes) : sheet;
}

function parseJson(text: string, path: string): Outcome<unknown> {
  try {
    return done(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const problem = shown(error.message);
    return failed(fault('table/json_syntax', path, `not JSON: ${problem}`, { problem }));
  }
}

const formFault = (found: string, path: string): Fault =>
  fault('table/json_form', path, `neither rows as objects nor columns as arrays: ${found}`, { found });

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : typeof value;

const isObject = (value: unknown): value is Record<string, unknown> => kindOf(value) === 'an object';

function fromRows(rows: readonly unknown[], path: string, limits: Limits): Outcome<Sheet> {
  const first = rows[0];
  if (first !== undefined && !isObject(first)) return failed(formFault(`an array of ${kindOf(first)}`, path));
  const names = Object.keys(first ?? {});
  const faults = [...checkNames(names, path, limits), ...checkSize(rows.length, names.length, path, limits)];
  if (faults.length > 0) return failed(...faults);
  const known = new Set(names);
  for (const [i, row] of rows.entries()) {
    if (!isObject(row)) return failed(formFault(`an array with ${kindOf(row)}`, pointer(path, i)));
    const absent = names.find((name) => !Object.hasOwn(row, name));
    const key = absent ?? Object.keys(row).find((name) => !known.has(name));
    if (key !== undefined) return failed(keyFault(i, key, absent === undefined ? 'unknown' : 'absent', path));
  }
  return done({
    names,
    rows: rows.length,
    cellsOf: (j) => rows.map((row) => (row as Record<string, unknown>)[names[j]!]),
    pathOf: (j, i) => pointer(path, i, names[j]!),
    firstRow: 1,
  });
}

function fromColumns(value: unknown, path: string, limits: Limits): Outcome<Sheet> {
  if (!isObject(value)) return failed(formFault(kindOf(value), path));
  const names = Object.keys(value);
  const faults = checkNames(names, path, limits);
  if (faults.length > 0) return failed(...faults);
  const columns: (readonly unknown[])[] = [];
  for (const name of names) {
    const column = value[name];
    if (!Array.isArray(column)) return failed(formFault(`an object with ${kindOf(column)}`, pointer(path, name)));
    const rows = columns[0]?.length ?? column.length;
    if (column.length !== rows) {
      const message = `rows of the first column (${rows}) and of this one differ: ${column.length}`;
      const values = { expected: rows, found: column.length };
      return failed(fault('columns/lengths_differ', pointer(path, name), message, values));
    }
    columns.push(column);
  }
  const rows = columns[0]?.length ?? 0;
  const tooLarge = checkSize(rows, names.length, path, limits);
  if (tooLarge.length > 0) return failed(...tooLarge);
  return done({
    names,
    rows,
    cellsOf: (j) => columns[j]!,
    pathOf: (j, i) => pointer(path, names[j]!, i),
    firstRow: 1,
  });
}

function keyFault(i: number, key: string, problem: 'absent' | 'unknown', path: string): Fault {
  const what = problem === 'absent' ? 'no value, where missing is written null,' : 'a key that the first row has not,';
  const message = `${what} in row ${i + 1}: ${shown(key)}`;
  return fault('table/row_keys', pointer(path, i, key), message, { row: i + 1, key: shown(key), problem });
}
