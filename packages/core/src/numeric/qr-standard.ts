/** The design of a least-squares problem, centred and scaled, block by block. */
import type { Doubled } from './double-double.ts';

/** Rows in a block. p = 10: 24 kB, inside the first-level cache. */
export const ROWS = 256;

export interface Design {
  /** p columns of n values. */
  readonly regressors: readonly Float64Array[];
  readonly outcome: Float64Array;
  /** n weights of squares, 0 or more; null for all 1. */
  readonly weights: Float64Array | null;
  readonly intercept: boolean;
}

/**
 * Line j of the standardised design is (x_j − mean_j) / scale_j, the intercept's line (first, where there is one) is 1,
 * the outcome's is last. Means are near the true ones, scales are powers of 2 near the length of the centred column:
 * both may be any numbers, since every result is turned back exactly. Without an intercept means are 0.
 */
export interface Standard {
  readonly rows: number;
  /** Lines: intercept, regressors, outcome. */
  readonly size: number;
  readonly intercept: boolean;
  /** Regressors, then the outcome. */
  readonly columns: readonly Float64Array[];
  readonly weights: Float64Array | null;
  readonly rootWeights: Float64Array | null;
  /** Σ w. */
  readonly mass: number;
  readonly means: Float64Array;
  readonly scales: Float64Array;
  /** Σ w (x − mean)², roughly: not finite where a value is not, or where squares pass the range of doubles. */
  readonly squares: Float64Array;
}

/** One pass over each column: mean and length about it, by differences from the first value. */
export function standardise(design: Design): Standard {
  const { weights, intercept } = design;
  const columns = [...design.regressors, design.outcome];
  const rows = design.outcome.length;
  let mass = rows;
  if (weights) {
    mass = 0;
    for (let i = 0; i < rows; i++) mass += weights[i]!;
  }
  const means = new Float64Array(columns.length);
  const scales = new Float64Array(columns.length);
  const squares = new Float64Array(columns.length);
  for (let j = 0; j < columns.length; j++) {
    const x = columns[j]!;
    const origin = intercept ? x[0]! : 0;
    const { sum, square } = weights ? weightedSums(x, origin, weights) : sums(x, origin);
    means[j] = intercept ? origin + sum / mass : 0;
    squares[j] = intercept ? Math.max(0, square - (sum * sum) / mass) : square;
    const length = Math.sqrt(squares[j]!);
    scales[j] = length > 0 && length < Infinity ? 2 ** Math.ceil(Math.log2(length)) : 1;
  }
  const rootWeights = weights ? weights.map(Math.sqrt) : null;
  return {
    rows,
    size: columns.length + (intercept ? 1 : 0),
    intercept,
    columns,
    weights,
    rootWeights,
    mass,
    means,
    scales,
    squares,
  };
}

function sums(x: Float64Array, origin: number): { sum: number; square: number } {
  let [sum, square] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const d = x[i]! - origin;
    sum += d;
    square += d * d;
  }
  return { sum, square };
}

function weightedSums(x: Float64Array, origin: number, w: Float64Array): { sum: number; square: number } {
  let [sum, square] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const d = x[i]! - origin;
    sum += w[i]! * d;
    square += w[i]! * d * d;
  }
  return { sum, square };
}

/** Fills `z`, `size` lines of ROWS doubles, with `count` rows from row `from` on. */
export function loadBlock(standard: Standard, from: number, count: number, z: Float64Array): void {
  const { columns, means, scales, intercept } = standard;
  if (intercept) z.fill(1, 0, count);
  for (let j = 0; j < columns.length; j++) {
    const x = columns[j]!;
    const mean = means[j]!;
    const inverse = 1 / scales[j]!;
    const line = (intercept ? j + 1 : j) * ROWS;
    for (let i = 0; i < count; i++) z[line + i] = (x[from + i]! - mean) * inverse;
  }
}

/** Multiplies the rows of a block by √w. */
export function weighBlock(standard: Standard, from: number, count: number, z: Float64Array): void {
  const { rootWeights } = standard;
  if (!rootWeights) return;
  for (let line = 0; line < standard.size * ROWS; line += ROWS)
    for (let i = 0; i < count; i++) z[line + i]! *= rootWeights[from + i]!;
}

/** As `loadBlock`, with the rounding errors of the differences in `z.lo`. */
export function loadDoubledBlock(standard: Standard, from: number, count: number, z: Doubled): void {
  const { columns, means, scales, intercept } = standard;
  if (intercept) z.hi.fill(1, 0, count);
  for (let j = 0; j < columns.length; j++) {
    const x = columns[j]!;
    const mean = means[j]!;
    const inverse = 1 / scales[j]!;
    const line = (intercept ? j + 1 : j) * ROWS;
    for (let i = 0; i < count; i++) {
      const value = x[from + i]!;
      const difference = value - mean;
      const part = difference - value;
      z.hi[line + i] = difference * inverse;
      z.lo[line + i] = (value - (difference - part) - (mean + part)) * inverse;
    }
  }
}
