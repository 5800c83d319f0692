/** Cells of a terminal: how wide a text is there, given how the terminal draws characters of open width. */
import { type AmbiguousWidth, cut as cutNarrow, width as narrowWidth } from '@cedu/report';
import { swapped } from './ambiguous.ts';

const ASCII = /^[ -~]*$/;
const MOST_KEPT = 5000;

/** The terminal is one for the whole program, and so is this. */
let ambiguousWidth: AmbiguousWidth = 1;
const known = new Map<string, number>();

export function setAmbiguousWidth(cells: AmbiguousWidth): void {
  ambiguousWidth = cells;
  known.clear();
}

/** What would move the cursor, colour the rest or turn the writing round; data may hold it, a terminal is never sent it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The text as this terminal will be sent it. */
export function shown(text: string): string {
  if (ASCII.test(text)) return text;
  const harmless = text.replace(CONTROL, '?');
  return ambiguousWidth === 2 ? swapped(harmless) : harmless;
}

/** Cells that a text takes. */
export function width(text: string): number {
  if (ASCII.test(text)) return text.length;
  let cells = known.get(text);
  if (cells === undefined) {
    cells = narrowWidth(shown(text));
    if (known.size > MOST_KEPT) known.clear();
    known.set(text, cells);
  }
  return cells;
}

/** Text of at most so many cells, … in the last one where something was cut. */
export const cut = (text: string, cells: number): string => {
  if (width(text) <= cells) return text;
  return cutNarrow(shown(text), cells);
};

export const padEnd = (text: string, cells: number): string => text + ' '.repeat(Math.max(0, cells - width(text)));
export const padStart = (text: string, cells: number): string => ' '.repeat(Math.max(0, cells - width(text))) + text;
