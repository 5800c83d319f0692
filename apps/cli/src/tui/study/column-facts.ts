/** How a column of the data looks: its shape in eight bins, how many decimals its cells show; found once. */
import { type Column, type NumericColumn, summarise } from '@cedu/core';
import { significantDecimals } from '@cedu/report';
import { sparkline } from '../plot/bars.ts';

const BINS = 8;
/** Rows that a sparkline and a number of decimals are taken from; more would not change them. */
const SAMPLE = 5000;

export interface Facts {
  readonly shape: string;
  readonly decimals: number;
  /** Years and codes of four digits are written together. */
  readonly together: boolean;
}
const facts = new WeakMap<Column, Facts>();

function counts({ values }: NumericColumn, step: number): number[] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i += step) {
    const v = values[i]!;
    if (v < low) low = v;
    if (v > high) high = v;
  }
  const bins = new Array<number>(BINS).fill(0);
  if (!(high >= low)) return bins;
  for (let i = 0; i < values.length; i += step) {
    const v = values[i]!;
    if (Number.isNaN(v)) continue;
    const bin = high > low ? Math.min(BINS - 1, Math.floor(((v - low) / (high - low)) * BINS)) : 0;
    bins[bin] = bins[bin]! + 1;
  }
  return bins;
}

/** How a column looks: its sparkline and how many decimals its cells show; found once. */
export function factsOf(column: Column): Facts {
  const known = facts.get(column);
  if (known) return known;
  let made: Facts = { shape: '', decimals: 0, together: false };
  if (column.kind === 'number') {
    const step = Math.max(1, Math.floor(column.values.length / SAMPLE));
    const sample: number[] = [];
    for (let i = 0; i < column.values.length && sample.length < SAMPLE; i += step) {
      if (!Number.isNaN(column.values[i]!)) sample.push(column.values[i]!);
    }
    const whole = sample.every((v) => Number.isInteger(v));
    const summary = summarise(Float64Array.from(sample));
    const middle = summary.ok ? summary.value.median : null;
    made = {
      shape: sparkline(counts(column, step)),
      together: whole && sample.every((v) => v >= 1000 && v <= 9999),
      decimals: whole ? 0 : Math.min(6, significantDecimals([middle === 0 ? null : middle], 4)),
    };
  }
  facts.set(column, made);
  return made;
}
