/** Normalised columns: indicators in different units, brought to one scale on which larger is better. */
import type { Normalisation } from './options.ts';
import { present, scan } from './scan.ts';
import { meanOf, standardDeviation } from './spread.ts';

export type Direction = 'up' | 'down';
export type Range = readonly [lo: number, hi: number];
export const UNIT_RANGE: Range = [0, 1];

export interface NormaliseRule {
  readonly method: Normalisation;
  readonly direction: Direction;
  readonly range: Range;
  readonly goalposts: readonly [number, number] | undefined;
}

/**
 * A column x of n values on the scale of a rule. With ± = + where more is better and − where less is:
 *
 *     minmax             (x − min) / (max − min)                 down: (max − x) / (max − min)
 *     zscore             ± (x − mean) / s,  s with n − 1
 *     rank               1 + the number of units that do worse; ties share the smallest
 *     percentile         (rank − 1) / (n − 1)
 *     distance-to-best   x / max                                 down: min / x
 *     goalposts          (x − g₀) / (g₁ − g₀), cut to [0, 1]; g₀ > g₁ where less is better
 *
 * What lies in [0, 1] is then mapped to `range`: lo + (hi − lo)·x̃. Missing stays missing, and n counts what is there.
 * A constant column has no min-max value and no z-score: it becomes NaN throughout.
 *
 * Other programs: COINr's `n_dist2max` is its min-max under another name; ours is its `n_fracmax`, with min / x for
 * costs. Its ranks share the smallest too.
 */
export function normalise(x: Float64Array, rule: NormaliseRule): Float64Array {
  const { direction, range } = rule;
  switch (rule.method) {
    case 'minmax':
      return minMax(x, direction, range);
    case 'zscore':
      return zScore(x, direction);
    case 'rank':
      return rankValues(x, direction);
    case 'percentile': {
      const most = present(x).length - 1;
      return ranged(rankValues(x, direction), (rank) => (most > 0 ? (rank - 1) / most : NaN), range);
    }
    case 'distance-to-best': {
      const { min, max } = scan(x);
      return ranged(x, direction === 'up' ? (value) => value / max : (value) => min / value, range);
    }
    case 'goalposts': {
      const [from, to] = rule.goalposts!;
      return ranged(x, (value) => Math.min(1, Math.max(0, (value - from) / (to - from))), range);
    }
  }
}

/** Min-max into `range`; the worst value is `lo`. NaN throughout where the column is constant. */
export function minMax(
  x: Float64Array,
  direction: Direction = 'up',
  [lo, hi]: Range = UNIT_RANGE,
  { min, max }: { readonly min: number; readonly max: number } = scan(x),
): Float64Array {
  if (!(min < max)) return new Float64Array(x.length).fill(NaN);
  const half = max - min === Infinity ? 0.5 : 1; // the range of doubles is twice the largest double
  const span = max * half - min * half;
  const from = (direction === 'up' ? min : max) * half;
  const width = direction === 'up' ? hi - lo : lo - hi;
  const result = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) result[i] = lo + width * ((x[i]! * half - from) / span);
  return result;
}

/** Of the min-max column, which has the same z-scores and cannot overflow. */
function zScore(x: Float64Array, direction: Direction): Float64Array {
  const shares = minMax(x, direction);
  const values = present(shares);
  const [mean, unit] = [meanOf(values), standardDeviation(values)];
  return shares.map((value) => (value - mean) / unit);
}

/** 1 + the number of units that do worse, by a binary search in the sorted column. */
function rankValues(x: Float64Array, direction: Direction): Float64Array {
  const signed = direction === 'up' ? x : x.map((value) => -value);
  const sorted = present(signed).slice().sort();
  return signed.map((value) => {
    if (Number.isNaN(value)) return NaN;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  });
}

const ranged = (x: Float64Array, share: (value: number) => number, [lo, hi]: Range): Float64Array =>
  x.map((value) => lo + (hi - lo) * share(value));
