/** A screen is lines, a line is segments, a segment is text with a token that says what it is, not how it looks. */
import { cut, padEnd, padStart, width } from './cells.ts';

/** What a piece of text is; `theme.ts` says how each looks. */
export type Token =
  | ''
  | 'bold'
  | 'dim'
  | 'rule'
  | 'accent'
  | 'bar'
  | 'bad'
  | 'ok'
  | 'g1'
  | 'g2'
  | 'g3'
  | 'g4'
  | 'q0'
  | 'q1'
  | 'q2'
  | 'q3'
  | 'q4';
export type Style = Token | `bold ${Exclude<Token, '' | 'bold'>}`;
export type Segment = readonly [text: string, style: Style];
export type Line = readonly Segment[];

export const plain = (text: string): Segment => [text, ''];
export const bold = (text: string): Segment => [text, 'bold'];
export const dim = (text: string): Segment => [text, 'dim'];
export const blank = (cells: number): Segment => [' '.repeat(Math.max(0, cells)), ''];
export const rule = (cells: number, stroke = '─'): Segment => [stroke.repeat(Math.max(0, cells)), 'rule'];

/** Text cut and filled to exactly so many cells, at its left or its right. */
export const left = (text: string, cells: number, style: Style = ''): Segment => [
  padEnd(cut(text, cells), cells),
  style,
];
export const right = (text: string, cells: number, style: Style = ''): Segment => [
  padStart(cut(text, cells), cells),
  style,
];

export const lineWidth = (line: Line): number => line.reduce((sum, [text]) => sum + width(text), 0);
export const textOf = (line: Line): string => line.map(([text]) => text).join('');

/** A line of exactly so many cells: cut, or filled with blanks. */
export function fit(line: Line, cells: number): Line {
  const out: Segment[] = [];
  let used = 0;
  for (const [text, style] of line) {
    const w = width(text);
    if (used + w <= cells) {
      out.push([text, style]);
      used += w;
      continue;
    }
    const part = cut(text, cells - used);
    out.push([part, style]);
    used += width(part);
    break;
  }
  if (used < cells) out.push(blank(cells - used));
  return out;
}

/** Lines moved to the right by one cell, the margin of every screen. */
export const indented = (lines: readonly Line[], cells = 1): Line[] => lines.map((line) => [blank(cells), ...line]);
