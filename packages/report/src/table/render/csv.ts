/** A table as CSV: numbers whole and unrounded, text that no spreadsheet takes for a formula. */
import type { Cell, Column, Row, Table } from '../table.ts';

/** What a spreadsheet would read as a formula, full-width signs in an East Asian one too; only text can start so, numbers stay numbers. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * Text that a spreadsheet shows as it is. An apostrophe before what looks like a formula is the one mark that all of
 * them understand.
 *
 * @example
 * safeText('=SUM(A1)'); // => "'=SUM(A1)"
 * safeText('广东'); // => '广东'
 */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function written(cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.kind === 'number') return cell.value === null ? '' : String(cell.value);
  return cell.kind === 'text' ? quoted(safeText(cell.text)) : '';
}

const named = (column: Column): string => (column.group ? `${column.group}: ${column.label}` : column.label);

function line(row: Row, shown: readonly number[]): string {
  const cells = shown.map((j) => written(row.cells[j]));
  if (row.label !== undefined && cells[0] === '') cells[0] = quoted(safeText(row.label));
  return cells.join(',');
}

/** RFC 4180, lines ended by CR LF; bars are left out. Title and notes are not part of the data. */
export function tableAsCsv(table: Table): string {
  const shown = table.columns.flatMap((column, j) => (column.align === 'bar' ? [] : [j]));
  const head = shown.map((j) => quoted(safeText(named(table.columns[j]!)))).join(',');
  return [head, ...table.rows.map((row) => line(row, shown))].map((text) => `${text}\r\n`).join('');
}
