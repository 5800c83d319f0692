/** The best steepness of an exponential curve: a search that looks everywhere, then Newton for the last digits. */
import { minimise } from '../numeric/index.ts';
import { residualsOf, type ScaledPairs, separate } from './separable.ts';

/** The first step away from 0, and the ratio of the next ones; what a curve explains changes little from one to the next. */
const FIRST = 0.05;
const RATIO = 1.3;
/** A β at which every x but the outermost has a curve of e^−40 times its height there: no steeper one differs. */
const STEEPEST = 40;
const NEWTON_STEPS = 30;

export type Steepness =
  | { readonly kind: 'found'; readonly beta: number }
  /** The infinitely steep curve at the largest (up) or smallest (down) x explains more than any finite one. */
  | { readonly kind: 'unbounded'; readonly direction: 'up' | 'down' };

/**
 * The β that minimises Σ (v − α e)² with its best α, over all β.
 *
 * A grid in β, even on the scale of logarithms on either side of 0, reaches so far that the curve has left all x but
 * the outermost; each of its local optima is refined by Brent's method, the best one polished by Newton's.
 */
export function bestSteepness(pairs: ScaledPairs): Steepness {
  const [lowGap, highGap] = outermostGaps(pairs.t);
  const grid = [
    ...ladder(STEEPEST / lowGap)
      .toReversed()
      .map((beta) => -beta),
    0,
    ...ladder(STEEPEST / highGap),
  ];
  const explained = grid.map((beta) => separate(pairs, beta).explained);
  const last = grid.length - 1;
  let best = { beta: Number.NaN, explained: -Infinity };
  for (let k = 1; k < last; k++) {
    if (!(explained[k]! > explained[k - 1]! && explained[k]! >= explained[k + 1]!)) continue;
    const low = grid[k - 1]!;
    const high = grid[k + 1]!;
    const found = minimise((beta) => -separate(pairs, beta).explained, low, high, 1e-7);
    if (-found.value > best.explained) best = { beta: polish(pairs, found.x, low, high), explained: -found.value };
  }
  const end = Math.max(explained[0]!, explained[last]!);
  if (best.explained > end * (1 + 1e-13)) return { kind: 'found', beta: best.beta };
  return { kind: 'unbounded', direction: explained[last]! >= explained[0]! ? 'up' : 'down' };
}

/** Distances from 0 to the least other t, and from the largest other t to 1. */
function outermostGaps(t: Float64Array): [number, number] {
  let [low, high] = [1, 1];
  for (let i = 0; i < t.length; i++) {
    if (t[i]! > 0 && t[i]! < low) low = t[i]!;
    if (t[i]! < 1 && 1 - t[i]! < high) high = 1 - t[i]!;
  }
  return [low, high];
}

/** FIRST, FIRST · RATIO, … up to `most` at least. */
function ladder(most: number): number[] {
  const steps = [FIRST];
  while (steps.at(-1)! < most) steps.push(steps.at(-1)! * RATIO);
  return steps;
}

/** Newton's method for Σ r e s = 0 from a β that has half its digits; one that leaves [low, high] is not followed. */
function polish(pairs: ScaledPairs, start: number, low: number, high: number): number {
  let beta = start;
  let size = Infinity;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const fit = separate(pairs, beta);
    const { gradient, curvature, spread } = residualsOf(pairs, fit);
    const change = gradient / (fit.alpha * spread - curvature);
    const next = beta + change;
    // Once the steps no longer shrink they are rounding.
    if (!(next > low && next < high) || Math.abs(change) >= size) return beta;
    beta = next;
    size = Math.abs(change);
    if (size <= 1e-16 * Math.abs(beta)) return beta;
  }
  return beta;
}
