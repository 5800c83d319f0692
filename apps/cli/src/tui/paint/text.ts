/** Text of a screen: cut and wrapped by cells. */
import { wrap as wrapNarrow } from '@cedu/report';
import { shown } from './cells.ts';

export { cut, padEnd, padStart, shown, width } from './cells.ts';

/** Paragraphs stay the same from key to key, and measuring Han text is the dearest part of a frame. */
const wrapped = new Map<string, readonly string[]>();
const MOST_KEPT = 400;

/** A paragraph as lines of at most so many cells. */
export function wrap(text: string, cells: number): readonly string[] {
  const sent = shown(text);
  const key = `${cells} ${sent}`;
  let lines = wrapped.get(key);
  if (!lines) {
    lines = wrapNarrow(sent, Math.max(4, cells));
    if (wrapped.size >= MOST_KEPT) wrapped.clear();
    wrapped.set(key, lines);
  }
  return lines;
}
