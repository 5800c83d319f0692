/** Columns as EM sees them: orthonormal, with the outcome's one-component fit taken out; and the way back. */
import { log } from '../numeric/log.ts';
import type { Parameters } from './parameters.ts';

/** Less than this share of a centred, scaled column left over by the columns before it: it depends on them. */
const RANK_TOLERANCE = 1e-10;

/** What `column` is, up to rounding, as a sum of earlier ones. */
export interface Dependence {
  readonly column: number;
  readonly on: readonly { readonly column: number; readonly coefficient: number }[];
}

/** What EM works on: plain data that can be sent to a worker. */
export interface StandardData {
  readonly rows: number;
  readonly regressors: number;
  readonly intercept: boolean;
  /** q_1 … q_p with mean 0 (with an intercept) and q_i'q_j = n [i = j]. */
  readonly columns: readonly Float64Array[];
  /** Residuals of the one-component fit over their root mean square. */
  readonly outcome: Float64Array;
}

export interface Design extends StandardData {
  /** That root mean square: unit of a standardised σ. */
  readonly scale: number;
  /** Log-likelihood in the units of the outcome = standardised − this. */
  readonly logScale: number;
  /** From standardised coefficients of one component (intercept first) to those of the outcome on the regressors. */
  toOriginal(coefficients: Float64Array): Float64Array;
  /** The other way. */
  toStandard(coefficients: Float64Array): Float64Array;
  /** The matrix T of `toOriginal`, without its constant: row by row, (p + 1) × (p + 1), for covariances. */
  readonly slopeMap: Float64Array;
}

export type DesignOutcome = { ok: true; design: Design } | { ok: false; dependent: Dependence[]; constant: boolean };

/**
 * Standardises a regression: with x_j = m_j + s_j u_j (centred where there is an intercept, root mean square 1) and
 * u = q R by Gram–Schmidt, each column projected twice, the model y = β_0 + Σ β_j x_j + ε becomes
 *
 *     (y − ŷ) / s = γ_0 + Σ γ_j q_j + ε / s,      ŷ the least-squares fit, s the root mean square of y − ŷ
 *
 * Posteriors are the same, γ = 0 is the one-component fit, and nothing depends on the units of x and y. Weighted
 * moments in q are as well conditioned as the weights allow, whatever the correlations of x.
 *
 * Fails with the dependent columns, or with `constant` where the regressors fit the outcome exactly.
 */
export function createDesign(
  regressors: readonly Float64Array[],
  outcome: Float64Array,
  intercept: boolean,
): DesignOutcome {
  const rows = outcome.length;
  const p = regressors.length;
  const means = new Float64Array(p);
  const scales = new Float64Array(p);
  const columns: Float64Array[] = [];
  const r = new Float64Array(p * p);
  const dependent: Dependence[] = [];
  for (let j = 0; j < p; j++) {
    const column = regressors[j]!.slice();
    const raw = rootMeanSquare(column);
    if (intercept) means[j] = centre(column);
    scales[j] = rootMeanSquare(column);
    if (!(scales[j]! > 1e-13 * raw)) {
      dependent.push({ column: j, on: [] });
      columns.push(column.fill(0));
      continue;
    }
    divide(column, scales[j]!);
    for (let pass = 0; pass < 2; pass++) {
      for (let i = 0; i < j; i++) r[i * p + j]! += project(column, columns[i]!);
    }
    const left = rootMeanSquare(column);
    if (left < RANK_TOLERANCE) {
      dependent.push({ column: j, on: dependence(r, scales, p, j, dependent) });
      columns.push(column.fill(0));
      continue;
    }
    r[j * p + j] = left;
    divide(column, left);
    columns.push(column);
  }
  if (dependent.length > 0) return { ok: false, dependent, constant: false };

  const residual = outcome.slice();
  const size = rootMeanSquare(residual);
  const { level, fitted, scale } = takeOutFit(columns, intercept, residual);
  if (!(scale > 1e-13 * size)) return { ok: false, dependent: [], constant: true };

  /** Solves R (s β) = γ, then takes the means out of the intercept. */
  function back(gamma: Float64Array, offset: number): Float64Array {
    const beta = new Float64Array(p + 1);
    for (let i = p - 1; i >= 0; i--) {
      let sum = gamma[i + 1]!;
      for (let j = i + 1; j < p; j++) sum -= r[i * p + j]! * scales[j]! * beta[j + 1]!;
      beta[i + 1] = sum / (r[i * p + i]! * scales[i]!);
    }
    beta[0] = gamma[0]! + offset;
    for (let j = 0; j < p; j++) beta[0] -= means[j]! * beta[j + 1]!;
    return beta;
  }

  const slopeMap = new Float64Array((p + 1) ** 2);
  for (let c = 0; c <= p; c++) {
    const unit = new Float64Array(p + 1);
    unit[c] = scale;
    const column = back(unit, 0);
    for (let a = 0; a <= p; a++) slopeMap[a * (p + 1) + c] = column[a]!;
  }

  const design: Design = {
    rows,
    regressors: p,
    intercept,
    columns,
    outcome: residual,
    scale,
    logScale: rows * log(scale),
    slopeMap,
    toOriginal(coefficients) {
      const gamma = coefficients.map((value, i) => value * scale + (i > 0 ? fitted[i - 1]! : 0));
      return back(gamma, level);
    },
    toStandard(coefficients) {
      const gamma = new Float64Array(p + 1);
      gamma[0] = (coefficients[0]! - level) / scale;
      for (let j = 0; j < p; j++) gamma[0] += (means[j]! * coefficients[j + 1]!) / scale;
      for (let i = 0; i < p; i++) {
        let sum = -fitted[i]!;
        for (let j = i; j < p; j++) sum += r[i * p + j]! * scales[j]! * coefficients[j + 1]!;
        gamma[i + 1] = sum / scale;
      }
      return gamma;
    },
  };
  return { ok: true, design };
}

/** What a one-component fit on orthonormal columns takes out of an outcome. */
export interface TakenOut {
  readonly level: number;
  readonly fitted: Float64Array;
  readonly scale: number;
}

/** Leaves in `outcome` its residuals on orthonormal columns over their root mean square. */
export function takeOutFit(columns: readonly Float64Array[], intercept: boolean, outcome: Float64Array): TakenOut {
  const fitted = new Float64Array(columns.length);
  const level = intercept ? centre(outcome) : 0;
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i < columns.length; i++) fitted[i]! += project(outcome, columns[i]!);
  }
  const scale = rootMeanSquare(outcome);
  if (scale > 0) divide(outcome, scale);
  return { level, fitted, scale };
}

/** x_j on the columns before it: solves R c = r_j and undoes the scales. Coefficients that are only rounding are left out. */
function dependence(r: Float64Array, scales: Float64Array, p: number, j: number, skipped: readonly Dependence[]) {
  const without = new Set(skipped.map((d) => d.column));
  const c = new Float64Array(j);
  for (let i = j - 1; i >= 0; i--) {
    if (without.has(i)) continue;
    let sum = r[i * p + j]!;
    for (let l = i + 1; l < j; l++) sum -= r[i * p + l]! * c[l]!;
    c[i] = sum / r[i * p + i]!;
  }
  const on: { column: number; coefficient: number }[] = [];
  for (let i = 0; i < j; i++) {
    if (Math.abs(c[i]!) > 1e-8) on.push({ column: i, coefficient: (c[i]! * scales[j]!) / scales[i]! });
  }
  return on;
}

/** Takes the mean out, twice so that rounding of the first is seen, and gives it. */
function centre(x: Float64Array): number {
  let mean = 0;
  for (let pass = 0; pass < 2; pass++) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += x[i]!;
    const shift = sum / x.length;
    for (let i = 0; i < x.length; i++) x[i]! -= shift;
    mean += shift;
  }
  return mean;
}

function rootMeanSquare(x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * x[i]!;
  return Math.sqrt(sum / x.length);
}

function divide(x: Float64Array, by: number): void {
  const inverse = 1 / by;
  for (let i = 0; i < x.length; i++) x[i]! *= inverse;
}

/** Takes the part along a column of mean square 1 out of `x`, and gives its coefficient. */
function project(x: Float64Array, along: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * along[i]!;
  const coefficient = sum / x.length;
  for (let i = 0; i < x.length; i++) x[i]! -= coefficient * along[i]!;
  return coefficient;
}

/** Parameters in the units of the data. */
export function originalParameters(design: Design, { proportions, variances, coefficients }: Parameters): Parameters {
  const q = design.regressors + 1;
  const mapped = new Float64Array(coefficients.length);
  for (let k = 0; k < proportions.length; k++) {
    mapped.set(design.toOriginal(coefficients.subarray(k * q, (k + 1) * q)), k * q);
  }
  return {
    proportions: proportions.slice(),
    variances: variances.map((v) => v * design.scale ** 2),
    coefficients: mapped,
  };
}

/** Parameters in the units of the data, standardised. */
export function standardParameters(design: Design, { proportions, variances, coefficients }: Parameters): Parameters {
  const q = design.regressors + 1;
  const mapped = new Float64Array(coefficients.length);
  for (let k = 0; k < proportions.length; k++) {
    mapped.set(design.toStandard(coefficients.subarray(k * q, (k + 1) * q)), k * q);
  }
  return {
    proportions: proportions.slice(),
    variances: variances.map((v) => v / design.scale ** 2),
    coefficients: mapped,
  };
}
