/** Small regressions that tests are made of: only sums of squares and the rank are wanted. */
import { solveLeastSquares } from '../numeric/qr.ts';
import type { LinearModel } from './linear-model.ts';

export interface AuxiliaryFit {
  /** Sum of squares that the columns explain, about the mean. */
  readonly explained: number;
  readonly residual: number;
  /** Independent columns, the intercept left out. */
  readonly rank: number;
}

/** The outcome on an intercept and the columns; columns that others determine are left out, and the rank counts the rest. */
export function auxiliaryFit(outcome: Float64Array, columns: readonly Float64Array[]): AuxiliaryFit {
  const { factor, standard } = solveLeastSquares({ regressors: columns, outcome, weights: null, intercept: true });
  const { size, triangle, dependent, residual } = factor;
  const unit = standard.scales[standard.scales.length - 1]! ** 2;
  let explained = 0;
  for (let k = 1; k < size - 1; k++) explained += triangle[(size - 1) * size + k]! ** 2;
  return { explained: explained * unit, residual: residual * unit, rank: columns.length - dependent.length };
}

/** n R², where the outcome varies; null otherwise. */
export function lagrangeMultiplier({ explained, residual }: AuxiliaryFit, n: number): number | null {
  const total = explained + residual;
  return total > 0 ? (n * explained) / total : null;
}

/** The rows of a model that count: residuals and fitted values times √w, and the regressors as they are. */
export interface CountedRows {
  readonly residuals: Float64Array;
  readonly fitted: Float64Array;
  readonly regressors: readonly Float64Array[];
}

export function countedRows(model: LinearModel): CountedRows {
  const { weights, residuals, fitted, fit } = model;
  const regressors = fit.standard.columns.slice(0, -1);
  if (!weights) return { residuals, fitted, regressors };
  const keep = (x: Float64Array) => x.filter((_, i) => weights[i]! > 0);
  return {
    residuals: keep(residuals.map((e, i) => e * Math.sqrt(weights[i]!))),
    fitted: keep(fitted),
    regressors: regressors.map(keep),
  };
}

/** A column on the scale −1 … 1 about its middle: powers and products of it stay well conditioned and span the same. */
export function onUnitScale(x: Float64Array): Float64Array {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    low = Math.min(low, x[i]!);
    high = Math.max(high, x[i]!);
  }
  const half = (high - low) / 2 || 1;
  const middle = low + (high - low) / 2;
  return x.map((v) => (v - middle) / half);
}
