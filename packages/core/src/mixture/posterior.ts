/**
 * The E step of one block, in place: residuals in, posteriors out.
 *
 *     a_ik = ln π_k − ½ ln 2πσ_k² − e_ik² / 2σ_k²      r_ik = exp(a_ik − max_k a_ik) / s_i      ln f_i = max_k a_ik + ln s_i
 *
 * s_i lies in [1, K], so sixty-four of them are multiplied before one logarithm is taken.
 */
import { expNegative } from '../numeric/exp.ts';
import { log } from '../numeric/log.ts';
import type { Parameters } from './parameters.ts';

const ROWS_PER_LOG = 64;

/** ln π_k − ½ ln 2πσ_k² and 1 / 2σ_k² for every component: what an E step needs beside the residuals. */
export function writeConstants({ proportions, variances }: Parameters, constants: Float64Array): void {
  for (let k = 0; k < proportions.length; k++) {
    constants[2 * k] = log(proportions[k]! / Math.sqrt(2 * Math.PI * variances[k]!));
    constants[2 * k + 1] = 0.5 / variances[k]!;
  }
}

/**
 * Turns `w`, K lines of `stride` values whose first `rows` are residuals, into posteriors and gives Σ_i ln f_i.
 * What lies behind `rows` is left alone.
 */
export function writePosteriors(
  w: Float64Array,
  stride: number,
  rows: number,
  constants: Float64Array,
  components: number,
): number {
  if (components === 1) return onePosterior(w, rows, constants);
  return components === 2
    ? twoPosteriors(w, stride, rows, constants)
    : manyPosteriors(w, stride, rows, constants, components);
}

function onePosterior(w: Float64Array, rows: number, constants: Float64Array): number {
  const level = constants[0]!;
  const half = constants[1]!;
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    sum += level - half * w[i]! * w[i]!;
    w[i] = 1;
  }
  return sum;
}

/** Two components need one exponential. */
function twoPosteriors(w: Float64Array, stride: number, rows: number, constants: Float64Array): number {
  const level0 = constants[0]!;
  const half0 = constants[1]!;
  const level1 = constants[2]!;
  const half1 = constants[3]!;
  let peaks = 0;
  let logs = 0;
  for (let from = 0; from < rows; from += ROWS_PER_LOG) {
    const end = Math.min(from + ROWS_PER_LOG, rows);
    let product = 1;
    for (let i = from; i < end; i++) {
      const e0 = w[i]!;
      const e1 = w[stride + i]!;
      const a0 = level0 - half0 * e0 * e0;
      const a1 = level1 - half1 * e1 * e1;
      const second = a1 > a0;
      const t = expNegative(second ? a0 - a1 : a1 - a0);
      const sum = 1 + t;
      const larger = 1 / sum;
      const smaller = t * larger;
      peaks += second ? a1 : a0;
      product *= sum;
      w[i] = second ? smaller : larger;
      w[stride + i] = second ? larger : smaller;
    }
    logs += log(product);
  }
  return peaks + logs;
}

function manyPosteriors(
  w: Float64Array,
  stride: number,
  rows: number,
  constants: Float64Array,
  components: number,
): number {
  let peaks = 0;
  let logs = 0;
  const end = components * stride;
  let product = 1;
  for (let i = 0; i < rows; i++) {
    let peak = -Infinity;
    for (let k = i, c = 0; k < end; k += stride, c += 2) {
      const e = w[k]!;
      const a = constants[c]! - constants[c + 1]! * e * e;
      w[k] = a;
      if (a > peak) peak = a;
    }
    let sum = 0;
    for (let k = i; k < end; k += stride) {
      const a = w[k]!;
      const t = a === peak ? 1 : expNegative(a - peak);
      w[k] = t;
      sum += t;
    }
    const inverse = 1 / sum;
    for (let k = i; k < end; k += stride) w[k]! *= inverse;
    peaks += peak;
    product *= sum;
    if (i % ROWS_PER_LOG === ROWS_PER_LOG - 1) {
      logs += log(product);
      product = 1;
    }
  }
  return peaks + (logs + log(product));
}
