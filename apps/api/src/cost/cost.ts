/** Work estimated before it starts, so that a request that asks for too much is refused and not begun. One unit is about 3 ns. */
import { LIMITS } from '@cedu/core';
import { refused } from '../problem/index.ts';

export interface MixtureWork {
  readonly rows: number;
  /** Slopes. */
  readonly regressors: number;
  /** Every K asked for. */
  readonly components: readonly number[];
  /** Short runs in a batch, where they are asked for. */
  readonly starts?: number | undefined;
}

/** The estimator's own rule: 1000 starts at small n, falling as n·K grows; a replicate has 200. */
const DEFAULT_STARTS = 1000;
const REPLICATE_STARTS = 200;
const STARTED_ROWS = 30_000;
const defaultStarts = (rows: number, k: number, most: number): number =>
  Math.max(10, Math.min(most, (most * STARTED_ROWS) / (rows * k)));

const batch = ({ rows, regressors }: MixtureWork, k: number, starts: number): number =>
  rows * k * (regressors + 2) ** 2 * starts;

/**
 * n·K·(p + 2)²·starts summed over K.
 *
 * @example
 * mixtureCost({ rows: 27, regressors: 5, components: [1, 2, 3] }); // => 7938000
 */
export const mixtureCost = (work: MixtureWork): number =>
  work.components.reduce(
    (sum, k) => sum + batch(work, k, work.starts ?? defaultStarts(work.rows, k, DEFAULT_STARTS)),
    0,
  );

/**
 * The same with the starts of one replicate, summed over K and, for the test of K against K + 1, over K + 1.
 *
 * @example
 * replicateCost({ rows: 27, regressors: 5, components: [1] }); // => 793800
 */
export const replicateCost = (work: MixtureWork): number =>
  work.components.reduce((sum, k) => {
    const starts = defaultStarts(work.rows, k, REPLICATE_STARTS);
    return sum + batch(work, k, starts) + batch(work, k + 1, starts);
  }, 0);

/** Rows back that a Newey-West covariance looks where it is not told. */
const DEFAULT_LAG = 20;

/**
 * n·(p + 2)², three times: the fit, its covariance, its diagnostics. With `hac` once more for each row back.
 *
 * @example
 * leastSquaresCost(1000, 8); // => 300000
 * leastSquaresCost(1000, 8, { covariance: 'hac', lag: 999 }); // => 100200000
 */
export function leastSquaresCost(
  rows: number,
  regressors: number,
  { covariance, lag }: { readonly covariance?: string | undefined; readonly lag?: number | undefined } = {},
): number {
  const passes = covariance === 'hac' ? 3 + Math.min(lag ?? DEFAULT_LAG, rows) : 3;
  return passes * rows * (regressors + 2) ** 2;
}

/**
 * n·m; n·m² where weights need the correlations of indicators, and 25·m³ for their principal components.
 *
 * @example
 * indexCost(30, 10, 'entropy'); // => 300
 * indexCost(30, 10, 'pca'); // => 28300
 */
export function indexCost(rows: number, indicators: number, weights: unknown): number {
  const method = typeof weights === 'object' ? (weights as { method?: unknown } | null)?.method : weights;
  const pairs = method === 'pca' || method === 'critic' ? rows * indicators ** 2 : 0;
  return rows * indicators + pairs + (method === 'pca' ? 25 * indicators ** 3 : 0);
}

/** The bracketed search of one curve, in passes over the rows. */
const CURVE_PASSES = 10_000;
export const exponentialCost = (rows: number): number => rows * CURVE_PASSES;

/** `2`, or `1..3`, as a list; an empty one where the range is. */
export function componentList(range: number | string): number[] {
  const [low, high] = typeof range === 'number' ? [range, range] : (range.split('..').map(Number) as [number, number]);
  return Array.from({ length: Math.max(0, Math.min(high, LIMITS.components) - low + 1) }, (_, i) => low + i);
}

/** Problem: `too-costly`. */
export function checkCost(work: number, { most, path = '' }: { readonly most: number; readonly path?: string }): void {
  if (work > most) throw refused('too-costly', 'request/too_costly', path, { found: Math.round(work), most });
}
