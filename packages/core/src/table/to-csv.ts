/** CSV for export: RFC 4180, and nothing in it that a spreadsheet would run. */
import type { Separator } from './separator.ts';

export type CsvCell = string | number | null;

export interface ToCsvOptions {
  readonly separator?: Separator;
  /** A byte order mark, by which Excel knows UTF-8. */
  readonly byteOrderMark?: boolean;
}

/** Spreadsheets take a cell that begins so for a formula. Numbers are written as numbers and not concerned. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * The text of a table: a header, then one line a row, each ended by CR LF. Numbers in their shortest form that reads
 * back the same; null, NaN and infinite numbers as empty cells; text that begins with `=`, `+`, `-`, `@`, a tab or a
 * carriage return gets an apostrophe before it, so that a spreadsheet shows it and does not run it.
 *
 * @example
 * toCsv(['unit', 'x'], [['a, b', 0.1], ['=1+1', null]]); // => 'unit,x\r\n"a, b",0.1\r\n\'=1+1,\r\n'
 */
export function toCsv(
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  options: ToCsvOptions = {},
): string {
  const { separator = ',', byteOrderMark = false } = options;
  const line = (cells: readonly CsvCell[]): string => {
    const written = cells.map((cell) => cellOf(cell, separator)).join(separator);
    return `${written === '' ? '""' : written}\r\n`; // an empty line would not be a row
  };
  let text = (byteOrderMark ? '\uFEFF' : '') + line(header);
  for (const row of rows) text += line(row);
  return text;
}

function cellOf(cell: CsvCell, separator: Separator): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  const plain = !/["\r\n]/.test(text) && !text.includes(separator) && text === text.trim();
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
