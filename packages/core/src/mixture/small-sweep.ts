/** The same sums for few rows, where a block of 256 would mostly be padding: products of columns are kept. */
import { momentCount, type Parameters, packed } from './parameters.ts';
import { writeConstants, writePosteriors } from './posterior.ts';
import type { MemorySource } from './source.ts';

/** Up to so many rows, and so many products in all, the table of products stays in the second-level cache. */
export const SMALL_ROWS = 256;
export const SMALL_PRODUCTS = 65_536;
/** Entries that are summed together share the loads of the weights. */
const LANES = 4;

/**
 * A source over few rows, for up to `components` components. A component's moments are dot products of its posteriors
 * with products that do not change,
 *
 *     moments[k][t] = Σ_i r_ik P_it,     P_it = z_ia z_ic for the packed entry t = (a, c), z = (1, x_1 … x_p, y)
 *
 * one multiplication and one addition for each row and entry. P is stored by groups of four entries, row after row. As
 * in the sweep over blocks the largest component gets the total less the others. No allocation in a sweep; sums in the
 * order of the rows.
 */
export function createSmallSource(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  components: number,
): MemorySource {
  const rows = outcome.length;
  const p = columns.length;
  const count = momentCount(p);
  const z = new Float64Array((p + 1) * rows);
  for (let j = 0; j <= p; j++) z.set(columns[j] ?? outcome, j * rows);
  const products = new Float64Array(Math.ceil(count / LANES) * LANES * rows);
  tabulate(z, rows, p, 0, products);
  const w = new Float64Array(components * rows);
  const constants = new Float64Array(2 * components);
  const total = new Float64Array(count);
  const sums = new Float64Array(Math.ceil(count / LANES) * LANES);
  addTotals();

  function addTotals(): void {
    w.fill(1, 0, rows);
    addUp(products, w, 0, rows, sums);
    for (let t = 0; t < count; t++) total[t] = sums[t]!;
  }

  function setOutcome(next: Float64Array): void {
    z.set(next, p * rows);
    tabulate(z, rows, p, p + 1, products);
    addTotals();
  }

  function sweep(parameters: Parameters, moments: Float64Array): number {
    const { proportions, coefficients } = parameters;
    const K = proportions.length;
    let rest = 0;
    for (let k = 1; k < K; k++) if (proportions[k]! > proportions[rest]!) rest = k;
    writeConstants(parameters, constants);
    for (let k = 0; k + 1 < K; k += 2) writeResidualPair(z, rows, p, coefficients, k, w);
    if (K % 2 === 1) writeResidual(z, rows, p, coefficients, K - 1, w);
    const logLikelihood = writePosteriors(w, rows, rows, constants, K);
    const left = rest * count;
    for (let t = 0; t < count; t++) moments[left + t] = total[t]!;
    for (let k = 0; k < K; k++) {
      if (k === rest) continue;
      addUp(products, w, k * rows, rows, sums);
      const at = k * count;
      for (let t = 0; t < count; t++) {
        const sum = sums[t]!;
        moments[at + t] = sum;
        moments[left + t]! -= sum;
      }
    }
    return logLikelihood;
  }

  return { rows, regressors: p, sweep, setOutcome };
}

/** Products of line `from` and those after it with all before them. */
function tabulate(z: Float64Array, rows: number, p: number, from: number, products: Float64Array): void {
  for (let a = from; a <= p + 1; a++) {
    for (let c = 0; c <= a; c++) {
      const t = packed(a, c);
      const group = (t - (t % LANES)) * rows + (t % LANES);
      for (let i = 0; i < rows; i++) {
        const left = a === 0 ? 1 : z[(a - 1) * rows + i]!;
        products[group + i * LANES] = left * (c === 0 ? 1 : z[(c - 1) * rows + i]!);
      }
    }
  }
}

/** Weighted sums of all entries, four at a time, with the weights `rows` values of `w` from `from` on. */
function addUp(products: Float64Array, w: Float64Array, from: number, rows: number, sums: Float64Array): void {
  const end = from + rows;
  for (let t = 0, at = 0; t < sums.length; t += LANES) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let i = from; i < end; i++, at += LANES) {
      const weight = w[i]!;
      s0 += weight * products[at]!;
      s1 += weight * products[at + 1]!;
      s2 += weight * products[at + 2]!;
      s3 += weight * products[at + 3]!;
    }
    sums[t] = s0;
    sums[t + 1] = s1;
    sums[t + 2] = s2;
    sums[t + 3] = s3;
  }
}

/** y − β_0 − Σ_j β_j x_j of components k and k + 1 over all rows; two columns at a time share their loads. */
function writeResidualPair(
  z: Float64Array,
  rows: number,
  p: number,
  b: Float64Array,
  k: number,
  out: Float64Array,
): void {
  const from = k * (p + 1);
  const next = (k + 1) * (p + 1);
  const at = k * rows;
  const below = (k + 1) * rows;
  const y = p * rows;
  let j = p % 2;
  const a0 = b[from]!;
  const a1 = b[next]!;
  const s0 = j * b[from + j]!;
  const s1 = j * b[next + j]!;
  for (let i = 0; i < rows; i++) {
    const value = z[y + i]!;
    const x = z[i]!;
    out[at + i] = value - a0 - s0 * x;
    out[below + i] = value - a1 - s1 * x;
  }
  for (; j < p; j += 2) {
    const x0 = j * rows;
    const x1 = (j + 1) * rows;
    const c0 = b[from + j + 1]!;
    const c1 = b[from + j + 2]!;
    const d0 = b[next + j + 1]!;
    const d1 = b[next + j + 2]!;
    for (let i = 0; i < rows; i++) {
      const u = z[x0 + i]!;
      const v = z[x1 + i]!;
      out[at + i]! -= c0 * u + c1 * v;
      out[below + i]! -= d0 * u + d1 * v;
    }
  }
}

/** The same of one component. */
function writeResidual(z: Float64Array, rows: number, p: number, b: Float64Array, k: number, out: Float64Array): void {
  const from = k * (p + 1);
  const at = k * rows;
  const intercept = b[from]!;
  for (let i = 0; i < rows; i++) out[at + i] = z[p * rows + i]! - intercept;
  for (let j = 0; j < p; j++) {
    const slope = b[from + j + 1]!;
    for (let i = 0; i < rows; i++) out[at + i]! -= slope * z[j * rows + i]!;
  }
}
