/** Cells, not characters: how wide text is in a terminal, how it is padded and cut. */
import stringWidth from 'string-width';

const ASCII = /^[ -~]*$/;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Cells that a text takes; Han characters and full-width punctuation take two, ambiguous ones count as one.
 *
 * @example
 * width('广东 0.861'); // => 10
 */
export const width = (text: string): number => (ASCII.test(text) ? text.length : stringWidth(text));

/**
 * Text cut to so many cells, by graphemes, with … in the last one.
 *
 * @example
 * cut('高技术企业用工人数', 8); // => '高技术…'
 */
export function cut(text: string, cells: number): string {
  if (width(text) <= cells) return text;
  if (cells <= 0) return '';
  let out = '';
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    const w = width(segment);
    if (used + w > cells - 1) break;
    out += segment;
    used += w;
  }
  return `${out}…`;
}

/** Text followed by blanks up to so many cells. */
export const padEnd = (text: string, cells: number): string => text + ' '.repeat(Math.max(0, cells - width(text)));

/** Text after blanks up to so many cells. */
export const padStart = (text: string, cells: number): string => ' '.repeat(Math.max(0, cells - width(text))) + text;

/** Text between blanks, the odd one behind it. */
export function centred(text: string, cells: number): string {
  const spare = Math.max(0, cells - width(text));
  return ' '.repeat(spare >> 1) + text + ' '.repeat(spare - (spare >> 1));
}
