/** Sheets of cells that already have a type, by column: what JSON and workbooks become on their way to a table. */
import { type Fault, failed, fault, type Note, type Outcome } from '../diagnostics/index.ts';
import { LIMITS, type Limits } from '../limits.ts';
import { assemble, MISSING_CODES, type ReadOptions, textColumns } from './assemble.ts';
import { columnFromCells } from './cells.ts';
import { codesOf } from './draft.ts';
import { limitFault } from './limit.ts';
import { checkNames } from './names.ts';
import type { Column, Table } from './table.ts';

/** Cells by column, from wherever. */
export interface Sheet {
  readonly names: readonly string[];
  readonly rows: number;
  readonly cellsOf: (column: number) => readonly unknown[];
  readonly pathOf: (column: number, i: number) => string;
  readonly firstRow: number;
}

/**
 * The table of a sheet.
 *
 * Faults: `table/no_rows`, `table/not_a_cell`, and those of `assemble`.
 */
export function readSheet(sheet: Sheet, options: ReadOptions, notes: Note[]): Outcome<Table> {
  const { path = '/data' } = options;
  const { names, rows, firstRow } = sheet;
  if (rows === 0) {
    const values = { columns: names.length };
    return failed(fault('table/no_rows', path, `no rows; columns: ${names.length}`, values));
  }
  const codes = codesOf(options.missing ?? MISSING_CODES);
  const texts = textColumns(options);
  const columns: Column[] = [];
  for (const [j, name] of names.entries()) {
    const as = name === options.unit ? 'unit' : texts.has(name) ? 'text' : 'any';
    const pathOf = (i: number) => sheet.pathOf(j, i);
    const column = columnFromCells(sheet.cellsOf(j), { name, codes, as, pathOf, rowOf: (i) => i + firstRow });
    if (!column.ok) return column;
    columns.push(column.value);
  }
  return assemble(
    columns,
    Int32Array.from({ length: rows }, (_, i) => i + firstRow),
    options,
    notes,
  );
}

/**
 * Reads a sheet whose first line is the header, as a workbook gives it: each line an array of cells, lines shorter than
 * the header filled up with missing cells. Rows are counted as in the sheet.
 *
 * Faults: as `readJson`, and `table/ragged_row` for a line longer than the header, `table/empty`.
 *
 * @example
 * const read = readCells([['unit', 'x'], ['a', 1], ['b']], { unit: 'unit' });
 * read.ok && [...read.value.columns.get('x').values]; // => [1, NaN]
 */
export function readCells(lines: readonly (readonly unknown[])[], options: ReadOptions = {}): Outcome<Table> {
  const { limits = LIMITS, path = '/data' } = options;
  const [header, ...rows] = lines;
  if (header === undefined || header.length === 0)
    return failed(fault('table/empty', path, 'nothing in the sheet', {}));
  const names = header.map((cell) => (cell === null || cell === undefined ? '' : String(cell).trim()));
  const faults = [...checkNames(names, path, limits), ...checkSize(rows.length, names.length, path, limits)];
  for (const [i, row] of rows.entries()) {
    if (row.length > names.length) faults.push(raggedFault(i + 2, names.length, row.length, path));
    if (faults.length > 0) return failed(faults[0]!);
  }
  const sheet: Sheet = {
    names,
    rows: rows.length,
    cellsOf: (j) => rows.map((row) => row[j]),
    pathOf: () => path,
    firstRow: 2,
  };
  return readSheet(sheet, options, []);
}

/** The fault of more rows or cells than are allowed, if so. */
export function checkSize(rows: number, columns: number, path: string, limits: Limits): Fault[] {
  if (rows > limits.rows) return [limitFault('rows', limits, rows, path)];
  return rows * columns > limits.cells ? [limitFault('cells', limits, rows * columns, path)] : [];
}

function raggedFault(row: number, expected: number, found: number, path: string): Fault {
  const message = `cells in the header (${expected}) and in row ${row} differ: ${found}`;
  return fault('table/ragged_row', path, message, { row, expected, found });
}
