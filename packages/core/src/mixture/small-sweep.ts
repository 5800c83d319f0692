/** The same sums for few rows, where a block of 256 would mostly be padding: products of columns are kept. */
import { momentCount, type Parameters, packed } from './parameters.ts';
import { writeConstants, writePosteriors } from './posterior.ts';
import type { SufficientStatistics } from './source.ts';

/** Up to so many rows, and so many products in all, the table of products stays in the second-level cache. */
export const SMALL_ROWS = 256;
export const SMALL_PRODUCTS = 65_536;

/**
 * A source over few rows, for up to `components` components. Line t of the table of products holds z_ia z_ic of every
 * row for the packed entry t = (a, c), so that a component's moments are dot products of its posteriors with the lines:
 *
 *     moments[k][t] = Σ_i r_ik (z_ia z_ic)
 *
 * one multiplication and one addition for each row and entry. As in the sweep over blocks the largest component gets
 * the total less the others. No allocation in a sweep; sums in the order of the rows.
 */
export function createSmallSource(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  components: number,
): SufficientStatistics {
  const rows = outcome.length;
  const p = columns.length;
  const count = momentCount(p);
  const z = new Float64Array((p + 1) * rows);
  for (let j = 0; j <= p; j++) z.set(columns[j] ?? outcome, j * rows);
  const products = tabulate(z, rows, p);
  const w = new Float64Array(components * rows);
  const constants = new Float64Array(2 * components);
  const total = new Float64Array(count);
  w.fill(1, 0, rows);
  dotLines(products, w, 0, rows, count, total, 0);

  function sweep(parameters: Parameters, moments: Float64Array): number {
    const { proportions, coefficients } = parameters;
    const K = proportions.length;
    let rest = 0;
    for (let k = 1; k < K; k++) if (proportions[k]! > proportions[rest]!) rest = k;
    writeConstants(parameters, constants);
    for (let k = 0; k < K; k++) writeSmallResiduals(z, rows, p, coefficients, k * (p + 1), w, k * rows);
    const logLikelihood = writePosteriors(w, rows, rows, constants, K);
    for (let t = 0; t < count; t++) moments[rest * count + t] = total[t]!;
    for (let k = 0; k < K; k++) {
      if (k === rest) continue;
      dotLines(products, w, k * rows, rows, count, moments, k * count);
      for (let t = 0; t < count; t++) moments[rest * count + t]! -= moments[k * count + t]!;
    }
    return logLikelihood;
  }

  return { rows, regressors: p, sweep };
}

function tabulate(z: Float64Array, rows: number, p: number): Float64Array {
  const products = new Float64Array(momentCount(p) * rows).fill(1, 0, rows);
  for (let a = 1; a <= p + 1; a++) {
    for (let c = 0; c <= a; c++) {
      const line = packed(a, c) * rows;
      for (let i = 0; i < rows; i++) {
        products[line + i] = z[(a - 1) * rows + i]! * (c === 0 ? 1 : z[(c - 1) * rows + i]!);
      }
    }
  }
  return products;
}

/** Dot products of `count` lines with one line of weights: four at a time share its loads. */
function dotLines(
  lines: Float64Array,
  w: Float64Array,
  from: number,
  rows: number,
  count: number,
  out: Float64Array,
  at: number,
): void {
  let t = 0;
  for (; t + 4 <= count; t += 4) {
    const l0 = t * rows;
    const l1 = l0 + rows;
    const l2 = l1 + rows;
    const l3 = l2 + rows;
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    for (let i = 0; i < rows; i++) {
      const weight = w[from + i]!;
      s0 += weight * lines[l0 + i]!;
      s1 += weight * lines[l1 + i]!;
      s2 += weight * lines[l2 + i]!;
      s3 += weight * lines[l3 + i]!;
    }
    out[at + t] = s0;
    out[at + t + 1] = s1;
    out[at + t + 2] = s2;
    out[at + t + 3] = s3;
  }
  for (; t < count; t++) {
    let sum = 0;
    for (let i = 0, l = t * rows; i < rows; i++, l++) sum += w[from + i]! * lines[l]!;
    out[at + t] = sum;
  }
}

/** y − β_0 − Σ_j β_j x_j over all rows; columns in pairs. */
function writeSmallResiduals(
  z: Float64Array,
  rows: number,
  p: number,
  b: Float64Array,
  from: number,
  out: Float64Array,
  at: number,
): void {
  const y = p * rows;
  const intercept = b[from]!;
  let j = p % 2;
  const slope = j === 1 ? b[from + 1]! : 0;
  for (let i = 0; i < rows; i++) out[at + i] = z[y + i]! - intercept - slope * z[i]!;
  for (; j < p; j += 2) {
    const [x0, x1] = [j * rows, (j + 1) * rows];
    const [c0, c1] = [b[from + j + 1]!, b[from + j + 2]!];
    for (let i = 0; i < rows; i++) out[at + i]! -= c0 * z[x0 + i]! + c1 * z[x1 + i]!;
  }
}
