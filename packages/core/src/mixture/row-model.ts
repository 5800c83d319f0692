/** A mixture whose E step needs the rows themselves: proportions that vary with the row, or errors with long tails. */
import { expNegative } from '../numeric/exp.ts';
import { logGamma } from '../numeric/index.ts';
import { log } from '../numeric/log.ts';
import type { StandardData } from './design.ts';
import type { Parameters } from './parameters.ts';

export interface RowModel {
  readonly data: StandardData;
  /** Concomitant variables, standardised; the intercept of a gate is apart. */
  readonly gates: readonly Float64Array[] | null;
  /** ν of Student's t in place of the normal law. */
  readonly degrees: number | null;
}

/** What an E step leaves of each row and component, n × K row by row. */
export interface RowState {
  readonly posteriors: Float64Array;
  /** π_ik; equal in all rows without gates. */
  readonly priors: Float64Array;
  /** (ν + 1) / (ν + e² / σ²): what a row counts for in its component's regression; 1 under the normal law. */
  readonly factors: Float64Array;
  readonly residuals: Float64Array;
}

export function createRowState({ data }: RowModel, components: number): RowState {
  const size = data.rows * components;
  return {
    posteriors: new Float64Array(size),
    priors: new Float64Array(size),
    factors: new Float64Array(size).fill(1),
    residuals: new Float64Array(size),
  };
}

/**
 * The E step, into `state`, and the log-likelihood Σ_i ln Σ_k π_ik f_k(y_i), where
 *
 *     π_ik = exp(z_i'α_k) / Σ_l exp(z_i'α_l)  with gates, else π_k      f_k normal, or t: σ_k^{-1} t_ν(e_ik / σ_k)
 */
export function expectRows(model: RowModel, parameters: Parameters, state: RowState): number {
  const { data, gates, degrees } = model;
  const { proportions, variances, coefficients } = parameters;
  const K = proportions.length;
  const q = data.regressors + 1;
  const levels = levelsOf(variances, degrees);
  let logLikelihood = 0;
  for (let i = 0; i < data.rows; i++) {
    const at = i * K;
    writePriors(gates, parameters, i, at, state.priors);
    let peak = -Infinity;
    for (let k = 0; k < K; k++) {
      let e = data.outcome[i]! - coefficients[k * q]!;
      for (let j = 1; j < q; j++) e -= coefficients[k * q + j]! * data.columns[j - 1]![i]!;
      const square = (e * e) / variances[k]!;
      let level = levels[k]! + log(state.priors[at + k]!);
      if (degrees === null) level -= 0.5 * square;
      else {
        level -= 0.5 * (degrees + 1) * log(1 + square / degrees);
        state.factors[at + k] = (degrees + 1) / (degrees + square);
      }
      state.residuals[at + k] = e;
      state.posteriors[at + k] = level;
      peak = Math.max(peak, level);
    }
    let sum = 0;
    for (let k = 0; k < K; k++) {
      const t = expNegative(state.posteriors[at + k]! - peak);
      state.posteriors[at + k] = t;
      sum += t;
    }
    for (let k = 0; k < K; k++) state.posteriors[at + k]! /= sum;
    logLikelihood += peak + log(sum);
  }
  return logLikelihood;
}

/** Logarithms of the densities at e = 0. */
function levelsOf(variances: Float64Array, degrees: number | null): Float64Array {
  const shape =
    degrees === null
      ? -0.5 * log(2 * Math.PI)
      : logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * log(Math.PI * degrees);
  return variances.map((v) => shape - 0.5 * log(v));
}

function writePriors(
  gates: readonly Float64Array[] | null,
  { proportions, gates: alpha }: Parameters,
  row: number,
  at: number,
  priors: Float64Array,
): void {
  const K = proportions.length;
  if (gates === null || alpha === undefined) {
    for (let k = 0; k < K; k++) priors[at + k] = proportions[k]!;
    return;
  }
  const width = gates.length + 1;
  let peak = -Infinity;
  for (let k = 0; k < K; k++) {
    let logit = alpha[k * width]!;
    for (let j = 1; j < width; j++) logit += alpha[k * width + j]! * gates[j - 1]![row]!;
    priors[at + k] = logit;
    peak = Math.max(peak, logit);
  }
  let sum = 0;
  for (let k = 0; k < K; k++) {
    const t = expNegative(priors[at + k]! - peak);
    priors[at + k] = t;
    sum += t;
  }
  for (let k = 0; k < K; k++) priors[at + k]! /= sum;
}
