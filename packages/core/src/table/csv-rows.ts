/** The rows of a separated text: numbers straight into columns of doubles, text only where a column has some. */
import { done, type Fault, failed, fault, type Outcome } from '../diagnostics/index.ts';
import type { Limits } from '../limits.ts';
import { MISSING_CODES, type ReadOptions, textColumns } from './assemble.ts';
import { type Codes, codesOf, type Draft, growDraft, startDraft, turnToText } from './draft.ts';
import { limitFault } from './limit.ts';
import { parseNumber } from './number.ts';
import { type Cursor, cellText, cursorAt, Ending, nextCell } from './scan.ts';
import type { Separator } from './separator.ts';

/** All that the passes share: where they are, and what they have seen. */
export interface Reader {
  readonly text: string;
  readonly separator: number;
  readonly limits: Limits;
  readonly path: string;
  readonly cursor: Cursor;
  /** The line each row began in. */
  rows: Int32Array;
  row: number;
  /** Lines with nothing in them, the first of them, and how many end the text. */
  blank: number;
  firstBlank: number;
  blankAtEnd: number;
}

export const startReader = (text: string, separator: Separator, limits: Limits, path: string): Reader => ({
  text,
  separator: separator.charCodeAt(0),
  limits,
  path,
  cursor: cursorAt(0, 1),
  rows: new Int32Array(0),
  row: 0,
  blank: 0,
  firstBlank: 0,
  blankAtEnd: 0,
});

/** Numbers as they come; columns that turn out to be text have their first rows read again at the end. */
export function readRows(reader: Reader, names: readonly string[], options: ReadOptions): Outcome<Draft[]> {
  const { text, separator, limits, path, cursor } = reader;
  const codes = codesOf(options.missing ?? MISSING_CODES);
  const forced = textColumns(options);
  const bodyStart = cursor.at;
  const bodyLine = cursor.line;
  let capacity = Math.min(1024, Math.ceil((text.length - bodyStart) / names.length) + 1);
  const drafts = names.map((name) => startDraft(name, capacity, forced.has(name)));
  const unitColumn = options.unit === undefined ? -1 : names.indexOf(options.unit);
  reader.rows = new Int32Array(capacity);
  while (cursor.at < text.length) {
    if (reader.row === capacity) {
      capacity = nextCapacity(reader.row, cursor.at - bodyStart, text.length - bodyStart);
      for (const draft of drafts) growDraft(draft, capacity);
      const rows = new Int32Array(capacity);
      rows.set(reader.rows);
      reader.rows = rows;
    }
    const line = cursor.line;
    let width = 0;
    let ending: Ending;
    do {
      ending = nextCell(text, separator, cursor);
      if (ending > Ending.text) return failed(quoteFault(ending, line, width, path));
      if (width < names.length) storeCell(drafts[width]!, reader, codes, width === unitColumn);
      width++;
    } while (ending === Ending.separator);
    if (width === 1 && cursor.start === cursor.end && !cursor.quoted) {
      countBlank(reader, line);
      continue;
    }
    if (width !== names.length) return failed(raggedFault(line, names.length, width, path));
    reader.rows[reader.row++] = line;
    reader.blankAtEnd = 0;
    if (reader.row > limits.rows) return failed(limitFault('rows', limits, reader.row, path));
    const cells = reader.row * names.length;
    if (cells > limits.cells) return failed(limitFault('cells', limits, cells, path));
  }
  rereadTexts(reader, drafts, codes, cursorAt(bodyStart, bodyLine));
  return done(drafts);
}

/** What the rows so far let expect of the whole, and a little more. */
const nextCapacity = (rows: number, read: number, total: number): number =>
  Math.min(Math.ceil(((rows * total) / read) * 1.05) + 64, 4 * rows + 64);

/** Puts the cell under the cursor into its column, which becomes text at the first cell that is neither number nor missing. */
function storeCell(draft: Draft, reader: Reader, codes: Codes, isUnit: boolean): void {
  const { text, cursor, row } = reader;
  if (draft.texts === null) {
    if (cursor.start === cursor.end) {
      draft.numbers[row] = Number.NaN;
      return;
    }
    const value = parseNumber(text, cursor.start, cursor.end);
    if (value - value === 0) {
      draft.numbers[row] = codes.numbers?.has(value) ? Number.NaN : value;
      return;
    }
    const cell = cellText(text, cursor).trim();
    const again = cursor.quoted ? parseNumber(cell, 0, cell.length) : Number.NaN;
    if (codes.texts.has(cell) || again - again === 0) {
      draft.numbers[row] = codes.texts.has(cell) || codes.numbers?.has(again) ? Number.NaN : again;
      return;
    }
    turnToText(draft, row)[row] = cellText(text, cursor);
  } else draft.texts[row] = textOf(text, cursor, codes, isUnit);
}

function textOf(text: string, cursor: Cursor, codes: Codes, isUnit: boolean): string | null {
  if (cursor.start === cursor.end) return null;
  const cell = cellText(text, cursor);
  const trimmed = cell.trim();
  if (isUnit) return trimmed === '' ? null : trimmed;
  return codes.texts.has(trimmed) ? null : cell;
}

/** The rows that were numbers before their column turned out to be text, as text. One pass for all columns. */
function rereadTexts(reader: Reader, drafts: readonly Draft[], codes: Codes, cursor: Cursor): void {
  const { text, separator } = reader;
  const until = drafts.reduce((most, draft) => (draft.texts === null ? most : Math.max(most, draft.since)), 0);
  for (let row = 0; row < until; ) {
    let width = 0;
    let ending: Ending;
    do {
      ending = nextCell(text, separator, cursor);
      const draft = drafts[width++]!;
      if (draft.texts !== null && row < draft.since) draft.texts[row] = textOf(text, cursor, codes, false);
    } while (ending === Ending.separator);
    if (width > 1 || cursor.start < cursor.end || cursor.quoted) row++;
  }
}

function countBlank(reader: Reader, line: number): void {
  if (reader.blank === 0) reader.firstBlank = line;
  reader.blank++;
  reader.blankAtEnd++;
}

export function quoteFault(ending: Ending, row: number, column: number, path: string): Fault {
  const problem = ending === Ending.notClosed ? 'not_closed' : 'text_after';
  const what = problem === 'not_closed' ? 'a quote that is not closed' : 'text after a closing quote';
  return fault('table/quote', path, `${what} in row ${row}, column: ${column + 1}`, {
    row,
    column: column + 1,
    problem,
  });
}

function raggedFault(row: number, expected: number, found: number, path: string): Fault {
  const message = `cells in the header (${expected}) and in row ${row} differ: ${found}`;
  return fault('table/ragged_row', path, message, { row, expected, found });
}
