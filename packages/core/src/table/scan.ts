/**
 * One cell after another out of a separated text, after RFC 4180.
 *
 * A cell that begins with `"` ends at the next lone `"`; `""` inside stands for one. Blanks around an unquoted cell do
 * not belong to it, and blanks around the quotes of a quoted one neither. A quote inside an unquoted cell is a character
 * like any other. Lines end with LF, CR LF or CR.
 *
 * Invariants: one cursor serves the whole text; nothing is allocated and no character is looked at twice.
 */

/** What ended a cell, or why it has no end. */
export const Ending = { separator: 0, line: 1, text: 2, notClosed: 3, textAfter: 4 } as const;
export type Ending = (typeof Ending)[keyof typeof Ending];

export interface Cursor {
  /** Where the next cell begins. */
  at: number;
  /** The line it begins in, from 1. */
  line: number;
  /** The cell just read is `text[start, end)`, */
  start: number;
  end: number;
  /** within quotes, */
  quoted: boolean;
  /** with doubled quotes inside. */
  escaped: boolean;
}

export const cursorAt = (at: number, line: number): Cursor => ({
  at,
  line,
  start: at,
  end: at,
  quoted: false,
  escaped: false,
});

const QUOTE = 34;
const LF = 10;
const CR = 13;

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 160 || code === 0x3000;

/** Moves the cursor over one cell; `separator` is the code of the character between cells. */
export function nextCell(text: string, separator: number, cursor: Cursor): Ending {
  const { length } = text;
  let at = cursor.at;
  let code = at < length ? text.charCodeAt(at) : LF;
  while (isBlank(code) && code !== separator) code = ++at < length ? text.charCodeAt(at) : LF;
  if (code === QUOTE) return quotedCell(text, separator, cursor, at);
  const start = at;
  while (at < length && code !== separator && code !== LF && code !== CR) code = text.charCodeAt(++at);
  let end = at;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  cursor.start = start;
  cursor.end = end;
  cursor.quoted = false;
  cursor.escaped = false;
  return closeCell(text, separator, cursor, at);
}

function quotedCell(text: string, separator: number, cursor: Cursor, opening: number): Ending {
  const { length } = text;
  let escaped = false;
  let at = opening + 1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      if (text.charCodeAt(at + 1) !== QUOTE) break;
      escaped = true;
      at++;
    } else if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) cursor.line++;
  }
  if (at >= length) return Ending.notClosed;
  cursor.start = opening + 1;
  cursor.end = at++;
  cursor.quoted = true;
  cursor.escaped = escaped;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || !isBlank(code)) break;
  }
  return closeCell(text, separator, cursor, at);
}

/** Steps over what stands at `at`: a separator, the end of a line or of the text. */
function closeCell(text: string, separator: number, cursor: Cursor, at: number): Ending {
  if (at >= text.length) {
    cursor.at = at;
    return Ending.text;
  }
  const code = text.charCodeAt(at);
  if (code !== separator && code !== LF && code !== CR) return Ending.textAfter;
  cursor.at = at + (code === CR && separator !== CR && text.charCodeAt(at + 1) === LF ? 2 : 1);
  if (code === separator) return Ending.separator;
  cursor.line++;
  return Ending.line;
}

/** The cell just read, with doubled quotes made single. */
export function cellText(text: string, cursor: Cursor): string {
  const cell = text.slice(cursor.start, cursor.end);
  return cursor.escaped ? cell.replaceAll('""', '"') : cell;
}
