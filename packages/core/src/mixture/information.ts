/** Standard errors from the observed information: the exact Hessian of the log-likelihood at a fit. */

import { symmetricInverse } from '../numeric/symmetric-inverse.ts';
import type { Design } from './design.ts';
import type { Parameters } from './parameters.ts';
import type { VarianceKind } from './schema.ts';

/** In the units of the data; null where there is none. */
export interface StandardErrors {
  readonly coefficients: readonly (number | null)[]; // K × (p + 1)
  readonly variances: readonly (number | null)[];
  readonly proportions: readonly (number | null)[];
}

export type InformationOutcome = StandardErrors | 'not_positive_definite' | 'too_large';

/** Rows × parameters² beyond which the Hessian is not summed: some ten seconds. */
const MOST_WORK = 1e10;

/**
 * Minus the Hessian of Σ_i ln Σ_k g_ik, g_ik = π_k φ(y_i; x_i'β_k, σ_k²), in (β, σ², π_1 … π_{K−1}) is
 *
 *     Σ_i [ s̄_i s̄_i' − Σ_k r_ik (D_ik + s_ik s_ik') ]      s_ik = ∂ ln g_ik, D_ik = ∂² ln g_ik, s̄_i = Σ_k r_ik s_ik
 *
 * and its inverse is the covariance of the estimates. `common` of the last coefficients are one for all
 * components. `fixed[k]` leaves σ_k² out: a variance on the guard's bound has
 * no standard error, and the others are conditional on it. Coefficients go back to the units of the data through the
 * design's map, π_K through the sum of the others. Computed in standardised coordinates, so that scales of columns do
 * not matter.
 *
 * Source: Louis (1982), J. R. Stat. Soc. B 44:226; McLachlan and Peel (2000), Finite Mixture Models, §2.15.
 */
export function standardErrors(
  design: Design,
  parameters: Parameters,
  posteriors: Float64Array,
  variance: VarianceKind,
  fixed: readonly boolean[],
  common = 0,
): InformationOutcome {
  const layout = createLayout(design, parameters.proportions.length, variance, fixed, common);
  if (design.rows * layout.size ** 2 > MOST_WORK) return 'too_large';
  const covariance = symmetricInverse(information(design, parameters, posteriors, layout), layout.size);
  return covariance === null ? 'not_positive_definite' : read(design, parameters, covariance, layout);
}

/** Where each parameter stands among the free ones; −1 for one that is fixed. */
interface Layout {
  readonly size: number;
  readonly first: number;
  readonly q: number;
  readonly K: number;
  coefficient(k: number, j: number): number;
  readonly variance: readonly number[];
  readonly proportion: readonly number[];
}

function createLayout(
  design: Design,
  K: number,
  variance: VarianceKind,
  fixed: readonly boolean[],
  common: number,
): Layout {
  const first = design.intercept ? 0 : 1;
  const q = design.regressors + 1;
  const own = q - first - common;
  let next = K * own + common;
  const shared = variance === 'common' ? next++ : -1;
  const variances = Array.from({ length: K }, (_, k) => (variance === 'common' ? shared : fixed[k] ? -1 : next++));
  const proportions = Array.from({ length: K }, (_, k) => (k < K - 1 ? next++ : -1));
  return {
    size: next,
    first,
    q,
    K,
    coefficient: (k, j) => (j < q - common ? k * own : (K - 1) * own) + j - first,
    variance: variances,
    proportion: proportions,
  };
}

/** Its lower triangle: coefficients stand before variances, and these before proportions. */
function information(
  { rows, columns, outcome }: Design,
  { proportions, variances, coefficients }: Parameters,
  posteriors: Float64Array,
  layout: Layout,
): Float64Array {
  const { size, first, q, K } = layout;
  const sum = new Float64Array(size * size);
  const mean = new Float64Array(size);
  const score = new Float64Array(size);
  const x = new Float64Array(q).fill(1);
  for (let i = 0; i < rows; i++) {
    for (let j = 1; j < q; j++) x[j] = columns[j - 1]![i]!;
    mean.fill(0);
    for (let k = 0; k < K; k++) {
      const r = posteriors[i * K + k]!;
      if (r === 0) continue;
      let e = outcome[i]!;
      for (let j = first; j < q; j++) e -= coefficients[k * q + j]! * x[j]!;
      const v = variances[k]!;
      score.fill(0);
      for (let j = first; j < q; j++) score[layout.coefficient(k, j)] = (e * x[j]!) / v;
      const s = layout.variance[k]!;
      if (s >= 0) score[s] = (e * e) / (2 * v * v) - 1 / (2 * v);
      if (k < K - 1) score[layout.proportion[k]!] = 1 / proportions[k]!;
      else for (let l = 0; l < K - 1; l++) score[layout.proportion[l]!] = -1 / proportions[K - 1]!;
      for (let a = 0; a < size; a++) mean[a]! += r * score[a]!;
      addOuter(sum, score, -r, size);
      for (let j = first; j < q; j++) {
        const a = layout.coefficient(k, j);
        for (let l = first; l < q; l++) {
          const c = layout.coefficient(k, l);
          if (c <= a) sum[a * size + c]! += (r * x[j]! * x[l]!) / v;
        }
        if (s >= 0) sum[s * size + a]! += (r * e * x[j]!) / (v * v);
      }
      if (s >= 0) sum[s * size + s]! += r * ((e * e) / (v * v * v) - 1 / (2 * v * v));
      addProportions(sum, layout, k, r / proportions[k]! ** 2);
    }
    addOuter(sum, mean, 1, size);
  }
  return sum;
}

/** −∂² ln π_k: at its own place, and for the last component, whose π is 1 less the others, everywhere. */
function addProportions(sum: Float64Array, { K, size, proportion }: Layout, k: number, value: number): void {
  if (k < K - 1) {
    sum[proportion[k]! * (size + 1)]! += value;
    return;
  }
  for (let a = 0; a < K - 1; a++) {
    for (let c = 0; c <= a; c++) sum[proportion[a]! * size + proportion[c]!]! += value;
  }
}

/** Adds factor · v v' to the lower triangle; most of a score is 0. */
function addOuter(sum: Float64Array, v: Float64Array, factor: number, size: number): void {
  for (let a = 0; a < size; a++) {
    if (v[a] === 0) continue;
    const left = factor * v[a]!;
    for (let c = 0; c <= a; c++) sum[a * size + c]! += left * v[c]!;
  }
}

function read(design: Design, { proportions }: Parameters, covariance: Float64Array, layout: Layout): StandardErrors {
  const { size, first, q, K } = layout;
  const root = (a: number) => (a < 0 ? null : Math.sqrt(covariance[a * size + a]!));
  const coefficients: (number | null)[] = [];
  for (let k = 0; k < K; k++) {
    for (let a = 0; a < q; a++) {
      let sum = 0;
      for (let j = first; j < q; j++) {
        for (let l = first; l < q; l++) {
          const between = covariance[layout.coefficient(k, j) * size + layout.coefficient(k, l)]!;
          sum += design.slopeMap[a * q + j]! * design.slopeMap[a * q + l]! * between;
        }
      }
      coefficients.push(a < first ? null : Math.sqrt(sum));
    }
  }
  const unit = design.scale ** 2;
  let last = 0;
  for (const a of layout.proportion) {
    for (const c of layout.proportion) if (a >= 0 && c >= 0) last += covariance[a * size + c]!;
  }
  return {
    coefficients,
    variances: layout.variance.map((a) => (a < 0 ? null : root(a)! * unit)),
    proportions: Array.from(proportions, (_, k) =>
      K === 1 ? null : k < K - 1 ? root(layout.proportion[k]!) : Math.sqrt(last),
    ),
  };
}
