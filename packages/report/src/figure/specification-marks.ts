/** What a curve of designs and the strips below it share: places of designs, and boxes that are pieces of one path. */
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

const two = (v: number): string => String(Math.round(v * 100) / 100);
/** A filled box, as a piece of a path: hundreds of designs make one element, not hundreds. */
export const piece = (left: number, top: number, width: number, height: number): string =>
  `M${two(left)},${two(top)}h${two(width)}v${two(height)}h${two(-width)}Z`;
export const dot = (cx: number, cy: number, r: number): string =>
  `M${two(cx - r)},${two(cy)}a${two(r)},${two(r)} 0 1 0 ${two(2 * r)},0a${two(r)},${two(r)} 0 1 0 ${two(-2 * r)},0Z`;
