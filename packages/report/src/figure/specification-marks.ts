/** What a curve of designs and the strips below it share: places of designs, and strokes that are one path. */
import { el } from './svg.ts';
import type { Specification } from './trust.ts';

/** On a phone, room for the labels of the axis. */
export const INSET = 44;

type Scale = (value: number) => number;

export interface Part {
  readonly marks: readonly string[];
  readonly bottom: number;
}

export const placesOf = (count: number, left: number, right: number): { x: Scale; bar: number; column: number } => {
  const column = (right - left) / count;
  return { x: (i) => left + (i + 0.5) * column, bar: Math.max(0.35, Math.min(5, column * 0.62)), column };
};

export const excludesZero = ({ interval }: Specification): boolean =>
  interval !== null && (interval[0] > 0 || interval[1] < 0);

/** Hundreds of designs make one path of upright strokes, each told from the one before it, in hundredths. */
export interface Stroke {
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

const hundredths = (v: number): number => Math.round(v * 100);
const told = (v: number): string => String(v / 100);

/** Path data of the strokes; one of height 0 is a dot where the line has round ends. */
export function strokes(all: readonly Stroke[]): string {
  let data = '';
  let [px, py] = [0, 0];
  for (const { x, top, height } of all) {
    const [hx, hy, down] = [hundredths(x), hundredths(top), hundredths(height)];
    data += `${data === '' ? 'M' : 'm'}${told(hx - px)},${told(hy - py)}v${told(down)}`;
    [px, py] = [hx, hy + down];
  }
  return data;
}

/** The path itself, `width` wide. */
export const stroked = (data: string, width: number, className: string): string =>
  el('path', { d: data, class: className, 'stroke-width': told(hundredths(width)) });
