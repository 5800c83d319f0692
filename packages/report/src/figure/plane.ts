/** The frame of a scatter plot: two axes, their names, and the names of the points that matter. */
import { scaleLinear } from 'd3-scale';
import { axisTicks, labelTicks, type Tick } from './axis.ts';
import { around, type Box, placeLabels } from './place-labels.ts';
import { fitted, widthOf, write } from './sheet.ts';
import { line } from './svg.ts';

export interface PlaneAxis {
  readonly domain: readonly [number, number];
  readonly name: string;
}

export interface Plane {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Where points may lie. */
  readonly frame: Box;
  readonly marks: readonly string[];
}

/** Above the frame stands the name of y, below it the ticks and the name of x. */
const HEAD = 26;
const FOOT = 42;

/** A frame within `box`; ticks as few as the room asks for. */
export function plane(box: Box, axes: { readonly x: PlaneAxis; readonly y: PlaneAxis }): Plane {
  const yTicks = yTicksOf(axes.y.domain, box.bottom - box.top - HEAD - FOOT);
  const gutter = Math.max(...yTicks.map((t) => widthOf(t.label, 'axis')), 8) + 8;
  const frame = { left: box.left + gutter, top: box.top + HEAD, right: box.right, bottom: box.bottom - FOOT };
  const x = scaleLinear(axes.x.domain as [number, number], [frame.left, frame.right]);
  const y = scaleLinear(axes.y.domain as [number, number], [frame.bottom, frame.top]);
  const xTicks = axisTicks(axes.x.domain, frame.right - frame.left);
  const width = box.right - box.left;
  const marks = [
    write(box.left, box.top + 12, fitted(`↑ ${axes.y.name}`, width, 'label'), 'label'),
    ...yTicks.flatMap((t) => [
      line(frame.left, y(t.value), frame.right, y(t.value), t.value === 0 ? 'base' : 'grid'),
      write(frame.left - 8, y(t.value) + 4, t.label, 'axis', 'end'),
    ]),
    ...xTicks.flatMap((t) => {
      const half = widthOf(t.label, 'axis') / 2;
      const place = Math.min(Math.max(x(t.value), box.left + half), box.right - half);
      return [
        line(x(t.value), frame.bottom, x(t.value), frame.bottom + 4, 'base'),
        write(place, frame.bottom + 18, t.label, 'axis', 'middle'),
      ];
    }),
    write(box.right, frame.bottom + 37, fitted(`${axes.x.name} →`, width, 'label'), 'label', 'end'),
  ];
  return { x, y, frame, marks };
}

function yTicksOf(domain: readonly [number, number], height: number): Tick[] {
  const most = Math.max(2, Math.min(5, Math.floor(height / 40)));
  return labelTicks(scaleLinear(domain as [number, number], [0, 1]).ticks(most));
}

export interface NamedPoint {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Names are placed from the largest down. */
  readonly weight: number;
}

/** Names of at most `most` points, where there is room beside the mark; `taken` are other texts in the frame. */
export function pointNames(
  points: readonly NamedPoint[],
  frame: Box,
  most: number,
  taken: readonly Box[] = [],
  radius = 5,
): string[] {
  const wanted = [...points]
    .sort((a, b) => b.weight - a.weight || a.x - b.x)
    .slice(0, most)
    .map(({ id, x, y, name }) => ({ id, x, y, width: widthOf(shortened(name)) + 4, height: 16 }));
  const marks = points.map((p) => around(p.x, p.y, radius));
  const names = new Map(points.map((p) => [p.id, shortened(p.name)]));
  const room = { taken: [...marks, ...taken], within: frame, gap: radius + 4, leaders: true };
  return placeLabels(wanted, room).flatMap(({ id, box, anchor, leader }) => {
    const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
    return [
      leader === null ? '' : line(...leader, 'hair'),
      write(x, (box.top + box.bottom) / 2 + 4.5, names.get(id)!, 'label halo', anchor),
    ];
  });
}

/** A name beside a point is never longer than this. */
const shortened = (name: string): string => fitted(name, 110);
