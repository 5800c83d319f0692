/** Work estimated before it starts, so that a request that asks for too much is refused and not begun. */
import { LIMITS } from '@cedu/core';
import type { ApiLimits } from './limits.ts';
import { refused } from './problem/index.ts';

export interface MixtureWork {
  readonly rows: number;
  /** Slopes. */
  readonly regressors: number;
  /** Every K asked for. */
  readonly components: readonly number[];
  /** Short runs in a batch, where they are asked for. */
  readonly starts?: number | undefined;
  /** Bootstrap replicates, each of which fits K and K + 1. */
  readonly replicates?: number;
}

/** The estimator's own rule: 1000 starts at small n, falling as n·K grows. */
const DEFAULT_STARTS = 1000;
const REPLICATE_STARTS = 200;
const STARTED_ROWS = 30_000;
const defaultStarts = (rows: number, k: number, most: number): number =>
  Math.max(10, Math.min(most, (most * STARTED_ROWS) / (rows * k)));

/**
 * n·K·(p + 2)²·starts summed over K, and the same for each replicate. One unit is about 3 ns on a common machine.
 *
 * @example
 * mixtureCost({ rows: 27, regressors: 5, components: [1, 2, 3] }); // => 7938000
 */
export function mixtureCost({ rows, regressors, components, starts, replicates = 0 }: MixtureWork): number {
  const columns = (regressors + 2) ** 2;
  const of = (k: number, most: number) => rows * k * columns * most;
  let work = 0;
  for (const k of components) {
    work += of(k, starts ?? defaultStarts(rows, k, DEFAULT_STARTS));
    const each = defaultStarts(rows, k, REPLICATE_STARTS);
    work += replicates * (of(k, each) + of(k + 1, each));
  }
  return work;
}

/**
 * n·(p + 2)², three times: the fit, its covariance, its diagnostics.
 *
 * @example
 * leastSquaresCost(1000, 8); // => 300000
 */
export const leastSquaresCost = (rows: number, regressors: number): number => 3 * rows * (regressors + 2) ** 2;

/** `2`, or `1..3`, as a list; an empty one where the range is. */
export function componentList(range: number | string): number[] {
  const [low, high] = typeof range === 'number' ? [range, range] : (range.split('..').map(Number) as [number, number]);
  return Array.from({ length: Math.max(0, Math.min(high, LIMITS.components) - low + 1) }, (_, i) => low + i);
}

/** Problem: `too-costly`. */
export function checkCost(work: number, { cost }: Pick<ApiLimits, 'cost'>, path = ''): void {
  if (work > cost) throw refused('too-costly', 'request/too_costly', path, { found: Math.round(work), most: cost });
}
