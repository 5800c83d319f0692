/** Panes: a heading, a rule, a body; several side by side, parted by blank columns and never by frames. */

import { blank, bold, dim, fit, type Line, lineWidth, rule, type Segment } from './line.ts';
import { cut, wrap } from './text.ts';

export interface Pane {
  readonly cells: number;
  readonly lines: readonly Line[];
}

/** Rows below which a heading and its rule share a row. */
const TIGHT_BELOW = 25;
export const isTight = (rows: number): boolean => rows < TIGHT_BELOW;

/** Panes side by side, each of its own width, filled to the same height. */
export function beside(panes: readonly Pane[], rows?: number, gap = 3): Line[] {
  const height = rows ?? Math.max(0, ...panes.map((p) => p.lines.length));
  const out: Line[] = [];
  for (let i = 0; i < height; i++) {
    const line: Segment[] = [];
    panes.forEach((pane, k) => {
      if (k > 0) line.push(blank(gap));
      line.push(...fit(pane.lines[i] ?? [], pane.cells));
    });
    out.push(line);
  }
  return out;
}

/** The heading of a pane: above its rule, or before it on the same row where rows are few. */
export function heading(title: Line, cells: number, rows: number): Line[] {
  if (!isTight(rows)) return [fit(title, cells), [rule(cells)]];
  const free = cells - lineWidth(title) - 1;
  return [free > 1 ? [...title, blank(1), rule(free)] : fit(title, cells)];
}

/**
 * What stands first on every screen: the finding, then what was measured. Where rows are few and the finding needs more
 * than one of them, `brief` takes its place, or the blank row after it is given up.
 */
export function finding(sentence: string, measured: string, columns: number, rows: number, brief = ''): Line[] {
  const cells = columns - 2;
  const tight = isTight(rows);
  const whole = wrap(sentence, cells);
  const lines = tight && whole.length > 1 && brief !== '' ? wrap(brief, cells) : whole;
  const below = tight ? [measured] : wrap(measured, cells).slice(0, 2);
  const shown = lines.length <= 2 ? lines : [lines[0]!, lines.slice(1).join(' ')];
  return [
    ...shown.map((line): Line => [bold(` ${cut(line, cells)}`)]),
    ...below.map((line): Line => [dim(` ${cut(line, cells)}`)]),
    ...(tight && shown.length > 1 ? [] : [[]]),
  ];
}

/** A paragraph as lines. */
export const paragraph = (text: string, cells: number, make: (text: string) => Segment = (t) => [t, '']): Line[] =>
  wrap(text, cells).map((line) => [make(line)]);

/** The first row of a window of `room` rows around the cursor. */
export const windowFrom = (cursor: number, room: number, length: number): number =>
  Math.min(Math.max(0, cursor - (room >> 1)), Math.max(0, length - room));
