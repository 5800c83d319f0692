/** A plane with its axes: ticks at round values, the figures in dim. */
import { plain as figure } from '@cedu/report';
import { width } from '../paint/cells.ts';
import { blank, type Line } from '../paint/line.ts';
import { type Canvas, cellX, cellY, drawn, type Range } from './canvas.ts';

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * At most so many round values inside a range.
 *
 * @example
 * ticks({ from: 0, to: 5.2 }, 3); // => [0, 2.5, 5]
 */
export function ticks({ from, to }: Range, most: number): number[] {
  const span = to - from;
  if (!(span > 0)) return [from];
  const power = 10 ** Math.floor(Math.log10(span / Math.max(1, most)));
  const step = STEPS.map((s) => s * power).find((s) => Math.floor(to / s) - Math.ceil(from / s) + 1 <= most) ?? span;
  const found: number[] = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + span * 1e-9; k++) {
    found.push(Number((k * step).toPrecision(12)));
  }
  return found;
}

/** A range that holds the values with a little room around. */
export function rangeOf(values: readonly number[], room = 0.05): Range {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const v of values) {
    if (v < from) from = v;
    if (v > to) to = v;
  }
  if (!(to >= from)) return { from: 0, to: 1 };
  const pad = to > from ? (to - from) * room : Math.abs(to) * 0.1 || 1;
  return { from: from - pad, to: to + pad };
}

/** Cells that the y axis takes, its figures included. */
export const axisCells = (y: Range, rows: number): number =>
  Math.max(...yTicks(y, rows).map((v) => width(figure(v)))) + 1;
/** Rows that the x axis takes. */
export const AXIS_ROWS = 2;

const yTicks = (y: Range, rows: number): number[] =>
  ticks(y, Math.max(rows < 6 ? 2 : 3, Math.min(6, Math.round(rows / 3))));
const xTicks = (x: Range, cells: number): number[] => ticks(x, Math.max(2, Math.min(6, Math.floor(cells / 9))));

/** The plane, its y axis at the left, its x axis below. */
export function framed(on: Canvas): Line[] {
  const before = axisCells(on.y, on.rows) - 1;
  const atRow = new Map(yTicks(on.y, on.rows).map((v) => [cellY(on, v), figure(v)]));
  const lines = drawn(on).map((line, row): Line => {
    const tick = atRow.get(row);
    return [[(tick ?? '').padStart(before), 'dim'], [tick === undefined ? '│' : '┤', 'rule'], ...line];
  });
  const axis = new Array<string>(on.cells).fill('─');
  const figures = new Array<string>(on.cells + before + 1).fill(' ');
  for (const v of xTicks(on.x, on.cells)) {
    const cell = Math.min(on.cells - 1, cellX(on, v));
    const text = [...figure(v)];
    const first = Math.max(0, Math.min(figures.length - text.length, before + 1 + cell - (text.length >> 1)));
    const clear = text.every((_, k) => figures[first + k] === ' ') && (first === 0 || figures[first - 1] === ' ');
    if (!clear) continue;
    axis[cell] = '┬';
    text.forEach((c, k) => {
      figures[first + k] = c;
    });
  }
  return [...lines, [blank(before), [`└${axis.join('')}`, 'rule']], [[figures.join(''), 'dim']]];
}
