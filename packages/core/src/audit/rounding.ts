/** What a printed figure may stand for, under each way in which programs and people shorten numbers. */
import type { Figure } from './figure.ts';
import { type Interval, interval, point } from './interval.ts';

/** In the order in which they are tried: the first that reconciles the figures is named. */
export const ROUNDINGS = ['nearest', 'twice', 'truncated', 'one unit'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** How a rule reads a figure under the rounding that is being tried. */
export type Reader = (figure: Figure) => Interval;

/**
 * The values that may stand behind a printed figure, as a closed interval (u is a unit of its last place):
 *
 *     nearest     x ± u/2          half-up and half-even both; ties belong to both neighbours
 *     twice       x ± 5/9 u        rounded to some more places first, then to these: 0.4999 -> 0.50 -> 1
 *     truncated   [x, x + u]       towards 0; of a printed 0 either sign
 *     one unit    x ± u            whatever was done, within one unit; consistent, with a note
 *
 * `<x` is everything up to x, `>x` everything from x.
 *
 * @example
 * valuesOf(readFigure('1.5')!, 'truncated'); // => ({ lo: 1.5, hi: 1.6 })
 */
export function valuesOf(figure: Figure, rounding: Rounding): Interval {
  const { value, unit, sense } = figure;
  if (sense === 'below') return { lo: -Infinity, hi: value };
  if (sense === 'above') return { lo: value, hi: Infinity };
  if (rounding === 'truncated' && value !== 0) return interval(value, value + Math.sign(value) * unit);
  const half = rounding === 'nearest' ? unit / 2 : rounding === 'twice' ? (5 / 9) * unit : unit;
  return { lo: value - half, hi: value + half };
}

/** A reader for one rounding. */
export const readerOf =
  (rounding: Rounding): Reader =>
  (figure) =>
    valuesOf(figure, rounding);

/** The figures as they would be had they been rounded to the nearest: what is shown as their uncertainty. */
export const nearest: Reader = readerOf('nearest');

/** The figures exactly as printed: for the one number that is shown of an interval. */
export const exactly: Reader = ({ value }) => point(value);

/** The first rounding under which `holds`, or null when none does. */
export function firstRounding(holds: (read: Reader) => boolean): Rounding | null {
  return ROUNDINGS.find((rounding) => holds(readerOf(rounding))) ?? null;
}
