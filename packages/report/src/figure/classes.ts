/** Classes of a quantity for a map: five or six of about equal size, with breaks that are round numbers. */
import { quantileSorted } from 'd3-array';
import { order, powerOfTen } from '../number/digits.ts';

export interface ClassRange {
  /** `seq1` … `seq6`, pale to deep; `div1` … `div3` for what lies below a real zero. */
  readonly step: string;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

export interface Classes {
  readonly breaks: readonly number[];
  readonly ranges: readonly ClassRange[];
  readonly classOf: (value: number) => string;
}

const MOST = 6;
/** A break may move by this share of the values to become a round number. */
const LEEWAY = 0.045;
/** Which steps of the scale so many classes take. */
const STEPS: readonly (readonly number[])[] = [
  [],
  [3],
  [2, 5],
  [2, 4, 6],
  [1, 3, 4, 6],
  [1, 2, 3, 4, 6],
  [1, 2, 3, 4, 5, 6],
];

/** The number with the fewest digits in [low, high], the nearest to `wanted` of those. */
export function roundest(low: number, high: number, wanted: number): number {
  if (!(high > low)) return wanted;
  for (let power = order(Math.max(Math.abs(low), Math.abs(high))) + 1; power > -12; power--) {
    for (const lead of [10, 5, 2, 1]) {
      const unit = lead * powerOfTen(power - 1);
      const multiple = Math.round(wanted / unit) * unit;
      if (multiple >= low && multiple <= high) return Number(multiple.toPrecision(12));
    }
  }
  return wanted;
}

/**
 * @example
 * classify([0.01, 0.02, 0.04, 0.06, 0.09, 0.11, 0.15, 0.19, 0.22, 0.31, 0.44, 0.86]).breaks; // => [0.04, 0.08, 0.14, 0.2, 0.3]
 */
export function classify(values: readonly number[], aroundZero = false): Classes {
  const sorted = [...values].sort((a, b) => a - b);
  const breaks = aroundZero ? symmetric(sorted) : quantiles(sorted);
  const negative = aroundZero ? breaks.filter((b) => b <= 0).length : 0;
  const steps = aroundZero
    ? breaks
        .concat(0)
        .map((_, i) => (i < negative ? `div${i + 1 + (3 - negative)}` : `seq${[2, 4, 6][i - negative] ?? 6}`))
    : STEPS[breaks.length + 1]!.map((s) => `seq${s}`);
  const indexOf = (value: number) => breaks.filter((b) => value >= b).length;
  const counts = steps.map(() => 0);
  for (const value of sorted) counts[indexOf(value)]!++;
  const ends = [sorted[0] ?? 0, ...breaks, sorted.at(-1) ?? 0];
  const ranges = steps.map((step, i) => ({ step, low: ends[i]!, high: ends[i + 1]!, count: counts[i]! }));
  return { breaks, ranges, classOf: (value) => steps[indexOf(value)]! };
}

function quantiles(sorted: readonly number[]): number[] {
  const distinct = [...new Set(sorted)];
  const classes = Math.min(MOST, distinct.length, Math.max(1, Math.floor(sorted.length / 2)));
  const breaks: number[] = [];
  for (let i = 1; i < classes; i++) {
    const at = (p: number) => quantileSorted(sorted as number[], Math.min(1, Math.max(0, p))) ?? 0;
    const p = i / classes;
    const candidate = roundest(at(p - LEEWAY), at(p + LEEWAY), at(p));
    const before = breaks.at(-1) ?? Number.NEGATIVE_INFINITY;
    // a class must hold something, below the break and above it
    const holds = sorted.some((v) => v >= before && v < candidate) && sorted.some((v) => v >= candidate);
    if (candidate > before && holds) breaks.push(candidate);
  }
  return breaks;
}

/** Three equal steps on each side of zero. */
function symmetric(sorted: readonly number[]): number[] {
  const most = Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0)) || 1;
  const step = roundest(most / 3.4, most / 2.6, most / 3);
  return [-2 * step, -step, 0, step, 2 * step];
}
