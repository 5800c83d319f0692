/** How wide a text will be, without a renderer: a table of advance widths, on the wide side. */

/**
 * Advance widths in 1/1000 em of DejaVu Sans, the widest of the common system faces: a label that fits in it
 * fits in all of them. Arrows, dashes, quotation marks and the ellipsis may come from a Chinese face, where
 * they take a whole em.
 */
const CLASSES: readonly (readonly [number, string])[] = [
  [200, '\u2009\u202f\u200a'],
  [0, '\u2060\u200b'],
  [295, "ijlIJ'"],
  [352, ' ,.:;/\\|f\u00a0'],
  [400, '!()[]-rt²³⁴"ℓ'],
  [550, 'cs?*_`z°–'],
  [595, 'vxykFLT'],
  [640, '0123456789abdeghnopqu$CEPSYβαμσ{}'],
  [700, 'ABKRVXZ&'],
  [790, 'DGHNOQU'],
  [840, 'w+<>=~#^−×±≤≥'],
  [1000, 'mMW%@·—…“”‘’→←↑↓'],
];
const WIDTHS = new Map(CLASSES.flatMap(([width, characters]) => [...characters].map((c) => [c, width] as const)));
/** Han, kana, hangul, full-width forms, and what lies beyond the basic plane. */
const FULL =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{10000}-\u{3ffff}]/u;
const COMBINING = /[\u0300-\u036f\ufe00-\ufe0f\u200c-\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Semibold Latin is wider; Han is not. */
const BOLD = 1.12;

/**
 * The width of one line of text, in the unit of `size`.
 *
 * @example
 * textWidth('广东', 13); // => 26
 * textWidth('0.861', 10); // => 29.12
 */
export function textWidth(words: string, size: number, bold = false): number {
  let sum = 0;
  for (const c of words) {
    if (FULL.test(c)) sum += 1000;
    else if (!COMBINING.test(c)) sum += (WIDTHS.get(c) ?? 900) * (bold ? BOLD : 1);
  }
  return Math.round(sum * size) / 1000;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The text itself, or as much of it as fits with … at its end. */
export function cut(words: string, width: number, size: number, bold = false): string {
  if (textWidth(words, size, bold) <= width) return words;
  let kept = '';
  for (const { segment } of graphemes.segment(words)) {
    if (textWidth(`${kept}${segment}…`, size, bold) > width) break;
    kept += segment;
  }
  return kept === '' ? '…' : `${kept.trimEnd()}…`;
}
