/** Posteriors of every row, kept: what an E step throws away. */
import { expNegative } from '../numeric/exp.ts';
import { log } from '../numeric/log.ts';
import type { Design } from './design.ts';
import type { Parameters } from './parameters.ts';
import { writeConstants } from './posterior.ts';

export interface Membership {
  readonly rows: number;
  readonly components: number;
  /** Row by row, n × K; each row sums to 1. */
  readonly posteriors: Float64Array;
  /** ln f(y_i | x_i), in the coordinates of the parameters. */
  readonly logDensities: Float64Array;
}

/** r_ik = π_k φ_k(y_i) / Σ_l π_l φ_l(y_i) at these parameters, which are in the coordinates of `data`. */
export function membership(
  data: Pick<Design, 'rows' | 'columns' | 'outcome'>,
  { proportions, variances, coefficients }: Parameters,
): Membership {
  const { rows, columns, outcome } = data;
  const components = proportions.length;
  const q = columns.length + 1;
  const constants = new Float64Array(2 * components);
  writeConstants({ proportions, variances, coefficients }, constants);
  const posteriors = new Float64Array(rows * components);
  const logDensities = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const at = i * components;
    let peak = -Infinity;
    for (let k = 0; k < components; k++) {
      let e = outcome[i]! - coefficients[k * q]!;
      for (let j = 1; j < q; j++) e -= coefficients[k * q + j]! * columns[j - 1]![i]!;
      const a = constants[2 * k]! - constants[2 * k + 1]! * e * e;
      posteriors[at + k] = a;
      peak = Math.max(peak, a);
    }
    let sum = 0;
    for (let k = 0; k < components; k++) {
      const t = expNegative(posteriors[at + k]! - peak);
      posteriors[at + k] = t;
      sum += t;
    }
    for (let k = 0; k < components; k++) posteriors[at + k]! /= sum;
    logDensities[i] = peak + log(sum);
  }
  return { rows, components, posteriors, logDensities };
}

/** −Σ_ik r_ik ln r_ik, with 0 ln 0 = 0. */
export function entropyOf(posteriors: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < posteriors.length; i++) {
    const r = posteriors[i]!;
    if (r > 0) sum -= r * log(r);
  }
  return sum;
}
