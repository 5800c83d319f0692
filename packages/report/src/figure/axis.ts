/** Few ticks, round numbers, and labels that do not meet. */
import { extent, ticks } from 'd3-array';
import { fixed } from '../number/index.ts';
import { widthOf } from './sheet.ts';

/** Room between two labels of an axis. */
const APART = 14;

/** The fewest decimals that tell the ticks apart and write each exactly. */
export function tickDecimals(values: readonly number[]): number {
  for (let decimals = 0; decimals < 10; decimals++) {
    if (values.every((v) => Math.abs(v - Number(v.toFixed(decimals))) < 1e-9 * Math.max(1, Math.abs(v))))
      return decimals;
  }
  return 10;
}

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Ticks of a horizontal axis `length` units long, at most `most`, fewer where their labels would meet. */
export function axisTicks(domain: readonly [number, number], length: number, most = 5): Tick[] {
  for (let count = most; count > 1; count--) {
    const labelled = labelTicks(ticks(domain[0], domain[1], count));
    const wide = Math.max(0, ...labelled.map((t) => widthOf(t.label, 'axis'))) + APART;
    const step = labelled.length > 1 ? Math.abs(labelled[1]!.value - labelled[0]!.value) : Number.POSITIVE_INFINITY;
    if ((step / (domain[1] - domain[0])) * length >= wide) return labelled;
  }
  return labelTicks(ticks(domain[0], domain[1], 1)).slice(0, 1);
}

export function labelTicks(values: readonly number[]): Tick[] {
  const decimals = tickDecimals(values);
  return values.map((value) => ({ value, label: fixed(value, decimals) }));
}

/** The range of some values with a share of it more on each side; a range of nothing is opened about its value. */
export function padded(values: Iterable<number>, share = 0.05): [number, number] {
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return [0, 1];
  const pad = high > low ? (high - low) * share : Math.abs(low) / 10 || 1;
  return [low - pad, high + pad];
}

/** The same, from zero: bars start there. */
export function fromZero(values: Iterable<number>, share = 0): [number, number] {
  const [low = 0, high = 0] = extent(values);
  const [bottom, top] = [Math.min(0, low), Math.max(0, high)];
  if (bottom === top) return [0, 1];
  const pad = (top - bottom) * share;
  return [bottom < 0 ? bottom - pad : 0, top > 0 ? top + pad : 0];
}
