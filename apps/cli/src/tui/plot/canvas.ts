/**
 * A plane of braille: each cell is 2 × 4 dots. Curves are dots; points are blobs of 2 × 2 dots, at three heights of a
 * cell, or a whole-cell mark; a mark hides what lies below it, and a name stands only where nothing is drawn.
 */
import { width } from '../paint/cells.ts';
import type { Line, Segment, Style } from '../paint/line.ts';

const DOTS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;
const BLOBS = [0x1b, 0x36, 0xe4] as const;

export interface Range {
  readonly from: number;
  readonly to: number;
}
interface Mark {
  readonly text: string;
  readonly style: Style;
  readonly dots: number;
}

export interface Canvas {
  readonly cells: number;
  readonly rows: number;
  readonly x: Range;
  readonly y: Range;
  readonly dots: Uint8Array;
  readonly styles: Style[];
  readonly marks: (Mark | undefined)[];
  /** Names written so far; none is written twice. */
  readonly names: Set<string>;
}

export const canvas = (cells: number, rows: number, x: Range, y: Range): Canvas => ({
  cells: Math.max(1, cells),
  rows: Math.max(1, rows),
  x,
  y,
  dots: new Uint8Array(Math.max(1, cells) * Math.max(1, rows)),
  styles: new Array<Style>(Math.max(1, cells) * Math.max(1, rows)).fill(''),
  marks: new Array<Mark | undefined>(Math.max(1, cells) * Math.max(1, rows)),
  names: new Set(),
});

const share = ({ from, to }: Range, value: number): number => (to > from ? (value - from) / (to - from) : 0.5);
/** Dot columns from the left, dot rows from the top. */
export const dotX = (on: Canvas, x: number): number => Math.round(share(on.x, x) * (on.cells * 2 - 1));
export const dotY = (on: Canvas, y: number): number => Math.round((1 - share(on.y, y)) * (on.rows * 4 - 1));
export const cellX = (on: Canvas, x: number): number => dotX(on, x) >> 1;
export const cellY = (on: Canvas, y: number): number => dotY(on, y) >> 2;

function dot(on: Canvas, x: number, y: number, style: Style): void {
  if (x < 0 || y < 0 || x >= on.cells * 2 || y >= on.rows * 4) return;
  const cell = (y >> 2) * on.cells + (x >> 1);
  on.dots[cell] = on.dots[cell]! | DOTS[x & 1]![y & 3]!;
  on.styles[cell] = style;
}

/** A curve y = f(x) over part of the plane; with `dash` so many dots are drawn and as many left out. */
export function curve(
  on: Canvas,
  f: (x: number) => number,
  style: Style,
  { from = on.x.from, to = on.x.to, dash = 0 }: { from?: number; to?: number; dash?: number } = {},
): void {
  const [first, last] = [Math.max(0, dotX(on, from)), Math.min(on.cells * 2 - 1, dotX(on, to))];
  let before: number | null = null;
  for (let column = first; column <= last; column++) {
    const y = dotY(on, f(on.x.from + (column / (on.cells * 2 - 1)) * (on.x.to - on.x.from)));
    const start: number = before ?? y;
    before = y;
    if (dash > 0 && column % (dash * 2) >= dash) continue;
    const [low, high] = [Math.max(-1, Math.min(start, y)), Math.min(on.rows * 4, Math.max(start, y))];
    for (let row = low; row <= high; row++) if (row === y || row !== start) dot(on, column, row, style);
  }
}

/** A straight line at a height, alone in its cells. */
export function level(on: Canvas, y: number, style: Style): void {
  const row = cellY(on, y);
  if (row < 0 || row >= on.rows) return;
  on.dots.fill(0, row * on.cells, (row + 1) * on.cells);
  curve(on, () => y, style);
}

/** A band between two curves, every second dot of it, by columns of dots: lighter than whatever is drawn on it. */
export function band(
  on: Canvas,
  bounds: readonly (readonly [low: number, high: number] | undefined)[],
  style: Style,
): void {
  bounds.forEach((bound, column) => {
    if (!bound) return;
    const [top, bottom] = [Math.max(0, dotY(on, bound[1])), Math.min(on.rows * 4 - 1, dotY(on, bound[0]))];
    for (let row = top; row <= bottom; row++) if (((row + column) & 1) === 0) dot(on, column, row, style);
  });
}

function place(on: Canvas, x: number, y: number): number | null {
  const [column, row] = [cellX(on, x), Math.min(on.rows - 1, cellY(on, y))];
  return column < 0 || row < 0 || column >= on.cells ? null : row * on.cells + column;
}

/** A whole-cell mark; where two different ones meet, ◉. */
export function mark(on: Canvas, x: number, y: number, text: string, style: Style): void {
  const cell = place(on, x, y);
  if (cell === null) return;
  const old = on.marks[cell];
  const clash = old !== undefined && old.dots === 0 && old.text !== text;
  on.marks[cell] = clash ? { text: '◉', style: 'bold', dots: 0 } : { text, style, dots: 0 };
}

/** A point of 2 × 2 dots. */
export function blob(on: Canvas, x: number, y: number, style: Style): void {
  const cell = place(on, x, y);
  if (cell === null) return;
  const within = dotY(on, y) & 3;
  const height = Math.min(2, Math.max(0, within - (within > 0 ? 1 : 0)));
  const dots = (on.marks[cell]?.dots ?? 0) | BLOBS[height]!;
  on.marks[cell] = { text: String.fromCharCode(0x2800 + dots), style, dots };
}

/** A name beside a point, where its cells are free; says whether it was written. */
export function label(on: Canvas, x: number, y: number, text: string, style: Style): boolean {
  const at = place(on, x, y);
  if (at === null || on.names.has(text)) return false;
  const row = Math.floor(at / on.cells);
  const letters = [...text].flatMap((c) => (width(c) === 2 ? [c, ''] : [c]));
  const point = at % on.cells;
  for (const first of [point + 1, point - letters.length]) {
    if (first < 0 || first + letters.length > on.cells) continue;
    const free = (k: number): boolean => {
      const column = first + k;
      if (column < 0 || column >= on.cells || column === point) return true;
      const cell = row * on.cells + column;
      return on.marks[cell] === undefined && (k < 0 || k >= letters.length || on.dots[cell] === 0);
    };
    let clear = true;
    for (let k = -1; k <= letters.length && clear; k++) clear = free(k);
    if (!clear) continue;
    letters.forEach((c, k) => {
      on.marks[row * on.cells + first + k] = { text: c, style, dots: 0 };
    });
    on.names.add(text);
    return true;
  }
  return false;
}

/** The plane as lines, runs of one style together. */
export function drawn(on: Canvas): Line[] {
  const lines: Line[] = [];
  for (let row = 0; row < on.rows; row++) {
    const line: Segment[] = [];
    let [run, style]: [string, Style] = ['', ''];
    for (let column = 0; column < on.cells; column++) {
      const cell = row * on.cells + column;
      const top = on.marks[cell];
      const dots = on.dots[cell]!;
      const text = top ? top.text : dots > 0 ? String.fromCharCode(0x2800 + dots) : ' ';
      const next: Style = top ? top.style : dots > 0 ? on.styles[cell]! : '';
      if (next !== style && run !== '') {
        line.push([run, style]);
        run = '';
      }
      style = next;
      run += text;
    }
    line.push([run, style]);
    lines.push(line);
  }
  return lines;
}
