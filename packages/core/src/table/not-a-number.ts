/** Words for the cell that keeps a column from being numbers. */
import { type Fault, fault } from '../diagnostics/index.ts';
import type { NotANumberReason } from '../diagnostics/table.ts';
import { parseNumber } from './number.ts';
import { shown } from './shown.ts';
import type { Table, TextColumn } from './table.ts';

/** 1,234 or 1 234 567.8 or 1'234, with spaces of any width between groups of three. */
const THOUSANDS = /^[+-]?\d{1,3}([,'’\s]\d{3})+(\.\d+)?$/u;
const DECIMAL_COMMA = /^[+-]?\d*,\d+([eE][+-]?\d+)?$/;
const PERCENT = /^[+-]?(\d+\.?\d*|\.\d+)\s*[%％‰]$/;
const INFINITE = /^[+-]?(inf|infinity|∞)$/i;
const FULL_WIDTH = /[０-９．，＋－]/;
const UNICODE_MINUS = /^[−–]\s*[\d.]/;

const WORDS: Record<NotANumberReason, string> = {
  text: 'not a number',
  thousands_separator: 'not a number; write it without separators between thousands',
  decimal_comma: 'not a number; write it with a decimal point',
  percent: 'not a number; write it without a percent sign',
  full_width: 'not a number; write it in half-width characters',
  unicode_minus: 'not a number; write the hyphen-minus for the minus sign',
};

/** Why a cell is no number, or `infinite`, or null where it is one. Spaces around it do not count. */
export function whyNotANumber(cell: string): NotANumberReason | 'infinite' | null {
  const text = cell.trim();
  const value = parseNumber(text, 0, text.length);
  if (Number.isFinite(value)) return null;
  if (!Number.isNaN(value) || INFINITE.test(text)) return 'infinite';
  if (THOUSANDS.test(text)) return 'thousands_separator';
  if (DECIMAL_COMMA.test(text)) return 'decimal_comma';
  if (PERCENT.test(text)) return 'percent';
  if (UNICODE_MINUS.test(text)) return 'unicode_minus';
  // Digits of any width must make up the whole cell but for signs and points, or it is text such as 第１组.
  return FULL_WIDTH.test(text) && /^[-+.\d０-９．，＋－]+$/.test(text) ? 'full_width' : 'text';
}

/** The first cell of a text column that is no number, as a fault. */
export function notANumber(table: Table, column: TextColumn, path: string): Fault {
  for (let i = 0; i < column.values.length; i++) {
    const cell = column.values[i]!;
    const reason = cell === null ? null : whyNotANumber(cell);
    if (cell === null || reason === null) continue;
    const [row, unit, found] = [table.rows[i]!, table.units[i]!, shown(cell)];
    const values = { column: column.name, row, unit, found };
    const where = `in column ${column.name}, row ${row}, ${unit}`;
    return reason === 'infinite'
      ? fault('table/infinite', path, `not finite ${where}: ${found}`, values)
      : fault('table/not_a_number', path, `${WORDS[reason]}, ${where}: ${found}`, { ...values, reason });
  }
  return allNumbers(table, column, path);
}

/** A column declared as text whose cells would all pass for numbers: its first cell stands for it. */
function allNumbers(table: Table, column: TextColumn, path: string): Fault {
  const i = Math.max(
    0,
    column.values.findIndex((cell) => cell !== null),
  );
  const [row, unit, found] = [table.rows[i] ?? 0, table.units[i] ?? '', shown(column.values[i] ?? '')];
  const message = `a column of text, in column ${column.name}, row ${row}, ${unit}: ${found}`;
  return fault('table/not_a_number', path, message, { column: column.name, row, unit, found, reason: 'text' });
}
