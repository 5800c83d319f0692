/** Columns from cells that already have a type: JSON, and the sheets that front ends read. */
import { done, failed, fault, type Outcome } from '../diagnostics/index.ts';
import type { Codes } from './draft.ts';
import { parseNumber } from './number.ts';
import { shown } from './shown.ts';
import { type Column, numericColumn, textColumn } from './table.ts';

/** How one column is read. */
export interface CellOptions {
  readonly name: string;
  readonly codes: Codes;
  /** `unit` is text in which no code means missing. */
  readonly as: 'any' | 'text' | 'unit';
  /** Where cell i is. */
  readonly pathOf: (i: number) => string;
  /** Its row, as the caller counts. */
  readonly rowOf: (i: number) => number;
}

/**
 * A column of numbers if every cell is a finite number, text that is one by the rules of a CSV cell, or missing (null,
 * undefined, NaN, empty text, a code); else of text, with numbers and truth values written out.
 *
 * Faults: `table/not_a_cell` for an array, an object or anything else.
 */
export function columnFromCells(cells: readonly unknown[], options: CellOptions): Outcome<Column> {
  const { name, codes, as } = options;
  const numbers = new Float64Array(as === 'any' ? cells.length : 0);
  let numeric = as === 'any';
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (typeof cell === 'object' ? cell !== null : !ALLOWED.has(typeof cell)) return failed(notACell(cell, i, options));
    if (!numeric) continue;
    const value = isMissing(cell, codes, as) ? Number.NaN : numberOf(cell);
    if (value === null) numeric = false;
    else numbers[i] = codes.numbers?.has(value) ? Number.NaN : value;
  }
  if (numeric) return done(numericColumn(name, numbers));
  return done(
    textColumn(
      name,
      cells.map((cell) => (isMissing(cell, codes, as) ? null : as === 'unit' ? String(cell).trim() : String(cell))),
    ),
  );
}

const ALLOWED: ReadonlySet<string> = new Set(['number', 'string', 'boolean', 'undefined']);

function isMissing(cell: unknown, codes: Codes, as: CellOptions['as']): boolean {
  if (cell === null || cell === undefined || Number.isNaN(cell)) return true;
  if (typeof cell !== 'string') return false;
  const text = cell.trim();
  return as === 'unit' ? text === '' : codes.texts.has(text);
}

/** null where the cell is no finite number. */
function numberOf(cell: unknown): number | null {
  const text = typeof cell === 'string' ? cell.trim() : '';
  const value = typeof cell === 'number' ? cell : parseNumber(text, 0, text.length);
  return Number.isFinite(value) ? value : null;
}

function notACell(cell: unknown, i: number, { name, pathOf, rowOf }: CellOptions) {
  const found = Array.isArray(cell) ? 'an array' : typeof cell === 'object' ? 'an object' : shown(typeof cell);
  const row = rowOf(i);
  const message = `not a number, text, true, false or null, in column ${name}, row ${row}: ${found}`;
  return fault('table/not_a_cell', pathOf(i), message, { column: name, row, found });
}
