/** Lines of a paragraph: words stay whole, Han characters break anywhere but before a full stop. */
import { width } from './width.ts';

const CLOSING = /^[，。、；：？！％”’）》」』】〉,.;:?!%)\]}]/u;
/** Of these a blank before is a slip, and no reason to begin a line with them. */
const FULL_WIDTH_CLOSING = /^[，。、；：？！％”’）》」』】〉]/u;
const OPENING = /[“‘（《「『【〈([{]$/u;
/** A run without a blank or a wide character, one wide character, or blanks. */
const PIECES =
  /[^\S\u00a0]+|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[^\s\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]+|\u00a0+/gu;
const BLANK = /^[^\S\u00a0]+$/;

/** Pieces that may not be parted, each with the blank before it. */
function atomsOf(text: string): { blank: string; text: string }[] {
  const atoms: { blank: string; text: string }[] = [];
  let blank = '';
  for (const [piece] of text.matchAll(PIECES)) {
    const last = atoms.at(-1);
    if (BLANK.test(piece)) blank = ' ';
    else if (last && FULL_WIDTH_CLOSING.test(piece)) {
      last.text += piece;
      blank = '';
    } else if (
      last &&
      blank === '' &&
      (CLOSING.test(piece) || OPENING.test(last.text) || piece.startsWith('\u00a0') || last.text.endsWith('\u00a0'))
    )
      last.text += piece;
    else {
      atoms.push({ blank, text: piece });
      blank = '';
    }
  }
  return atoms;
}

/** A piece wider than a line, cut into such as fit. */
function hardCut(text: string, cells: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const c of text) {
    if (part !== '' && width(part + c) > cells) {
      parts.push(part);
      part = '';
    }
    part += c;
  }
  return [...parts, part];
}

/**
 * A paragraph as lines of at most so many cells. `a = b` is not parted; no line begins with closing punctuation.
 *
 * @example
 * wrap('the slope is not settled, p = 0.19', 28); // => ['the slope is not settled,', 'p = 0.19']
 */
export function wrap(text: string, cells: number): string[] {
  const held = text.replace(/ ([=<>×±≥≤]) /g, '\u00a0$1\u00a0');
  const lines: string[] = [];
  let line = '';
  for (const atom of atomsOf(held)) {
    const longer = line === '' ? atom.text : line + atom.blank + atom.text;
    if (width(longer) <= cells) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = width(atom.text) > cells ? hardCut(atom.text, cells) : [atom.text];
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1)!;
  }
  if (line !== '') lines.push(line);
  return lines.map((l) => l.replaceAll('\u00a0', ' '));
}

/** The same with a hanging indent: `first` stands before the first line, blanks of its width before the others. */
export function hang(first: string, text: string, cells: number): string[] {
  const indent = width(first);
  return wrap(text, cells - indent).map((line, i) => (i === 0 ? first : ' '.repeat(indent)) + line);
}
