/** A column while its cells are being read: numbers for as long as all of them are. */
import { type Column, numericColumn, textColumn } from './table.ts';

export interface Draft {
  readonly name: string;
  numbers: Float64Array;
  /** Filled from row `since` on; null while every cell is a number or missing. */
  texts: (string | null)[] | null;
  /** The first row that is held as text. */
  since: number;
}

export const startDraft = (name: string, capacity: number, text: boolean): Draft => ({
  name,
  numbers: new Float64Array(text ? 0 : capacity),
  texts: text ? [] : null,
  since: 0,
});

/** From this row on the column is text; the rows above are still to be read again as text. */
export function turnToText(draft: Draft, row: number): (string | null)[] {
  draft.since = row;
  draft.texts = new Array<string | null>(row).fill(null);
  draft.numbers = new Float64Array(0);
  return draft.texts;
}

export function growDraft(draft: Draft, capacity: number): void {
  if (draft.texts !== null) return;
  const numbers = new Float64Array(capacity);
  numbers.set(draft.numbers);
  draft.numbers = numbers;
}

export function finishDraft(draft: Draft, rows: number): Column {
  if (draft.texts === null) return numericColumn(draft.name, draft.numbers.slice(0, rows));
  draft.texts.length = rows;
  return textColumn(draft.name, draft.texts);
}

/** Codes for a missing value: as they are written, and as numbers where they are such (−999 also as −999.0). */
export interface Codes {
  readonly texts: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number> | null;
}

export function codesOf(missing: readonly string[]): Codes {
  const texts = new Set(missing.map((code) => code.trim()));
  const numbers = new Set([...texts].filter((code) => code !== '').map(Number));
  numbers.delete(Number.NaN);
  return { texts: texts.add(''), numbers: numbers.size > 0 ? numbers : null };
}
