/** The correlation ratio: how much of the spread of an index goes with one indicator, along a curve, not a line. */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { correlation } from './correlation.ts';
import { scan } from './scan.ts';

/** Pieces of the curve; 13 cubic B-splines. */
const PIECES = 10;
/** Roughness penalties that are tried, relative to the data's weight: 10⁻⁶ … 10⁶ by half powers of ten. */
const PENALTIES = Array.from({ length: 25 }, (_, k) => 10 ** (k / 2 - 6));
/** A parameter counts more than once against overfitting (Kim and Gu 2004). */
const INFLATION = 1.4;
/** Below this many rows, or distinct values, the curve is a line. */
const FEWEST = 6;

/**
 * η² = Var(E[y | x]) / Var(y), with E[y | x] by a penalised cubic spline: coefficients a of 13 uniform B-splines B over
 * the range of x,
 *
 *     minimise |y − B a|² + λ Σ (Δ² a)²      λ by   GCV = n |y − ŷ|² / (n − 1.4 tr H)²,  H = B (B'B + λ D'D)⁻¹ B'
 *
 * over the rows where both are there. λ → ∞ gives the line, so η² is r² at the least where the curve is a line; it lies
 * in [0, 1], is 1 where y is a smooth curve of x, and unlike r² sees a relation that turns round. Null where a column
 * does not vary. Time: n, and a system of 13 for each λ.
 *
 * Source: Paruolo, Saisana and Saltelli (2013), J. R. Statist. Soc. A 176:609, for the measure; Eilers and Marx (1996),
 * Statist. Sci. 11:89, for the spline. They smooth by local lines, Becker et al. (2017) by Gaussian processes.
 *
 * @example
 * const x = Float64Array.from({ length: 41 }, (_, i) => i / 20 - 1);
 * const y = x.map((v) => v * v);
 * [correlation(x, y)?.toFixed(6), correlationRatio(x, y)?.toFixed(3)]; // => ['0.000000', '1.000']
 */
export function correlationRatio(x: Float64Array, y: Float64Array): number | null {
  const r = correlation(x, y);
  if (r === null) return null;
  const rows = [...x.keys()].filter((i) => !Number.isNaN(x[i]! + y[i]!));
  const distinct = new Set(rows.map((i) => x[i]!)).size;
  if (rows.length < FEWEST || distinct < FEWEST) return r * r;
  const sums = normalEquations(x, y, rows);
  let best = { score: Infinity, ratio: r * r };
  for (const penalty of PENALTIES) {
    const fit = smooth(sums, penalty);
    if (fit && fit.score < best.score) best = fit;
  }
  return Math.max(0, Math.min(1, best.ratio));
}

interface NormalEquations {
  readonly n: number;
  /** B'B and B'(y − ȳ). */
  readonly gram: Matrix;
  readonly moment: Matrix;
  /** Σ (y − ȳ)². */
  readonly spread: number;
  /** D'D, scaled to the trace of B'B. */
  readonly roughness: Matrix;
}

function normalEquations(x: Float64Array, y: Float64Array, rows: readonly number[]): NormalEquations {
  const size = PIECES + 3;
  const { min, max } = scan(Float64Array.from(rows, (i) => x[i]!));
  const mean = rows.reduce((sum, i) => sum + y[i]!, 0) / rows.length;
  const gram = Matrix.zeros(size, size);
  const moment = Matrix.zeros(size, 1);
  let spread = 0;
  for (const i of rows) {
    const place = ((x[i]! - min) / (max - min)) * PIECES;
    const piece = Math.min(PIECES - 1, Math.floor(place));
    const basis = cubicBasis(place - piece);
    const e = y[i]! - mean;
    spread += e * e;
    for (let a = 0; a < 4; a++) {
      moment.set(piece + a, 0, moment.get(piece + a, 0) + basis[a]! * e);
      for (let b = 0; b < 4; b++) {
        gram.set(piece + a, piece + b, gram.get(piece + a, piece + b) + basis[a]! * basis[b]!);
      }
    }
  }
  const differences = Matrix.zeros(size - 2, size);
  for (let k = 0; k < size - 2; k++) {
    for (const [shift, d] of [1, -2, 1].entries()) differences.set(k, k + shift, d);
  }
  const roughness = differences.transpose().mmul(differences);
  roughness.mul(gram.trace() / roughness.trace());
  return { n: rows.length, gram, moment, spread, roughness };
}

/** The four B-splines that are not 0 at u in [0, 1] of a piece; they sum to 1. */
const cubicBasis = (u: number): readonly number[] => [
  (1 - u) ** 3 / 6,
  (3 * u ** 3 - 6 * u ** 2 + 4) / 6,
  (-3 * u ** 3 + 3 * u ** 2 + 3 * u + 1) / 6,
  u ** 3 / 6,
];

function smooth(
  { n, gram, moment, spread, roughness }: NormalEquations,
  penalty: number,
): { score: number; ratio: number } | null {
  const cholesky = new CholeskyDecomposition(Matrix.add(gram, Matrix.mul(roughness, penalty)));
  if (!cholesky.isPositiveDefinite()) return null;
  const a = cholesky.solve(moment);
  const freedom = n - INFLATION * cholesky.solve(gram).trace();
  if (!(freedom > 0)) return null;
  const fitted = a.dot(gram.mmul(a)); // Σ ŷ², and ŷ has mean 0 as y − ȳ has: the splines can be constant at no cost
  const residual = Math.max(0, spread - 2 * a.dot(moment) + fitted);
  return { score: (n * residual) / freedom ** 2, ratio: fitted / spread };
}
