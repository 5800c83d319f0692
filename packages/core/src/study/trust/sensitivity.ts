/** Variance-based sensitivity: which uncertain input moves an output, alone and together with the others. */
import { randomStream } from '../../numeric/index.ts';

/** A factor is a group of independent uniform numbers that are exchanged together. */
export interface SensitivityInput {
  /** How many uniform numbers each factor takes; their sum is the length of a point. */
  readonly sizes: readonly number[];
  /** The output at a point of uniform numbers. */
  readonly output: (point: Float64Array) => number;
  /** Rows of each of the two base samples. */
  readonly base: number;
  readonly resamples: number;
  readonly level: number;
  readonly seed: number;
}

export interface Index {
  readonly value: number;
  readonly interval: readonly [number, number];
}
export interface Sensitivity {
  readonly evaluations: number;
  readonly mean: number;
  readonly variance: number;
  /** Null where the output does not vary. */
  readonly factors: readonly { readonly first: Index | null; readonly total: Index | null }[];
}

/**
 * Sobol's indices. With two independent samples A and B of N points and A_i, which is A with factor i from B,
 *
 *     S_i  = Σ (f(B) − m) (f(A_i) − f(A)) / (N V)      the share of the variance that goes with i alone
 *     ST_i = Σ (f(A) − f(A_i))² / (2 N V)              the share that would be lost if i were fixed last
 *
 * m and V are mean and variance of f over A and B. Where S_i is small, its error by these products is that of f(A_i) −
 * f(A), which is small too where i matters little; by 1 − Σ (f(B) − f(A_i))² / (2 N V) it is that of f. Time N (d + 2) outputs. Intervals are percentiles over resampled rows, the same
 * rows for every factor. Accuracy: of the order of 1/√N; estimates may pass 0 or 1 by that.
 *
 * Source: Saltelli and others (2010), Comput. Phys. Commun. 181:259, table 2 (b) and (f); Jansen (1999), ibid. 117:35.
 *
 * @example
 * const input = { base: 1024, resamples: 200, level: 0.95, seed: 1 };
 * const found = sobolIndices({ ...input, sizes: [1, 1], output: ([a, b]) => 3 * a + b });
 * found.factors.map((f) => Math.round(10 * f.first.value) / 10); // => [0.9, 0.1]
 */
export function sobolIndices({ sizes, output, base, resamples, level, seed }: SensitivityInput): Sensitivity {
  const length = sizes.reduce((sum, size) => sum + size, 0);
  const d = sizes.length;
  const fromA = new Float64Array(base);
  const fromB = new Float64Array(base);
  const first = sizes.map(() => new Float64Array(base));
  const total = sizes.map(() => new Float64Array(base));
  const [a, b, mixed] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
  for (let row = 0; row < base; row++) {
    const random = randomStream(seed, 'trust/sensitivity', row);
    for (let k = 0; k < length; k++) a[k] = random.uniform();
    for (let k = 0; k < length; k++) b[k] = random.uniform();
    fromA[row] = output(a);
    fromB[row] = output(b);
    let at = 0;
    for (let i = 0; i < d; i++) {
      mixed.set(a);
      for (let k = at; k < at + sizes[i]!; k++) mixed[k] = b[k]!;
      at += sizes[i]!;
      const y = output(mixed);
      first[i]![row] = y - fromA[row]!;
      total[i]![row] = (fromA[row]! - y) ** 2;
    }
  }
  const every = Int32Array.from({ length: base }, (_, row) => row);
  const { mean, variance } = spread(fromA, fromB, every);
  for (let row = 0; row < base; row++) for (let i = 0; i < d; i++) first[i]![row]! *= fromB[row]! - mean;
  const evaluations = base * (d + 2);
  if (!(variance > 0))
    return { evaluations, mean, variance: 0, factors: sizes.map(() => ({ first: null, total: null })) };

  const rows = new Int32Array(base);
  const firsts = sizes.map(() => new Float64Array(resamples));
  const totals = sizes.map(() => new Float64Array(resamples));
  for (let r = 0; r < resamples; r++) {
    const random = randomStream(seed, 'trust/sensitivity/resample', r);
    for (let k = 0; k < base; k++) rows[k] = random.integer(base);
    const v = spread(fromA, fromB, rows).variance;
    for (let i = 0; i < d; i++) {
      firsts[i]![r] = v > 0 ? meanOf(first[i]!, rows) / v : 0;
      totals[i]![r] = v > 0 ? meanOf(total[i]!, rows) / (2 * v) : 0;
    }
  }
  const interval = (values: Float64Array): [number, number] => {
    const sorted = values.slice().sort();
    const cut = Math.floor((resamples * (1 - level)) / 2 + 1e-9);
    return [sorted[cut]!, sorted[resamples - 1 - cut]!];
  };
  const factors = sizes.map((_, i) => ({
    first: { value: meanOf(first[i]!, every) / variance, interval: interval(firsts[i]!) },
    total: { value: meanOf(total[i]!, every) / (2 * variance), interval: interval(totals[i]!) },
  }));
  return { evaluations, mean, variance, factors };
}

/** Mean and variance of two samples taken together, at some rows. */
function spread(a: Float64Array, b: Float64Array, rows: Int32Array): { mean: number; variance: number } {
  const n = 2 * rows.length;
  let sum = 0;
  for (let k = 0; k < rows.length; k++) sum += a[rows[k]!]! + b[rows[k]!]!;
  const mean = sum / n;
  let squares = 0;
  for (let k = 0; k < rows.length; k++) squares += (a[rows[k]!]! - mean) ** 2 + (b[rows[k]!]! - mean) ** 2;
  return { mean, variance: squares / (n - 1) };
}

function meanOf(values: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let k = 0; k < rows.length; k++) sum += values[rows[k]!]!;
  return sum / rows.length;
}
