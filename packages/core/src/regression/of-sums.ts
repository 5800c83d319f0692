/** Least squares where rows can only be summed: a database, a cluster. */
import { done, failed, fault, type Note, type Outcome } from '../diagnostics/index.ts';
import { quadraticForm } from '../numeric/cholesky.ts';
import { fUpper, studentUpper, studentUpperQuantile } from '../numeric/distributions/index.ts';
import { symmetricInverse } from '../numeric/symmetric-inverse.ts';
import { gaussianCriteria } from './criteria.ts';
import type { CovarianceKind, FTest, Regression } from './schema.ts';

/** Past this the sums have lost the digits that are asked for. */
export const WORST_CONDITION = 1e10;

/** Means and root mean squares about them: u_j = (x_j − centre_j) / scale_j, and the outcome last. */
export interface Standard {
  readonly names: readonly string[];
  readonly centres: Float64Array;
  readonly scales: Float64Array;
}

/** Correlations of the regressors, inverted. */
export interface SolvedSums {
  readonly inverse: Float64Array;
  /** ‖C‖₁ ‖C⁻¹‖₁. */
  readonly condition: number;
}

/**
 * Inverts the p × p matrix of correlations of the regressors, C_ab = Σ u_a u_b / n.
 *
 * Fault: `database/ill_conditioned` where the condition number passes `WORST_CONDITION`, naming the columns of the
 * near-dependence: those with the largest variance inflation.
 *
 * @example
 * const solved = invertCorrelations(Float64Array.of(1, 0.6, 0.6, 1), ['a', 'b']);
 * solved.ok && solved.value.inverse[0]; // => 1 / 0.64
 */
export function invertCorrelations(c: Float64Array, names: readonly string[]): Outcome<SolvedSums> {
  const p = names.length;
  const inverse = symmetricInverse(c, p);
  const condition = inverse === null ? Infinity : norm(c, p) * norm(inverse, p);
  if (inverse !== null && condition <= WORST_CONDITION) return done({ inverse, condition });
  const columns =
    inverse === null
      ? dependentColumns(c, p).map((j) => names[j]!)
      : names.filter((_, j) => inverse[j * p + j]! > Math.sqrt(WORST_CONDITION) / p);
  const known = Number.isFinite(condition) ? condition : 1e308;
  const message = `sums over rows cannot tell these columns apart: ${columns.join(', ')}; condition number not at most ${WORST_CONDITION}: ${known.toPrecision(3)}`;
  return failed(
    fault('database/ill_conditioned', '/explain', message, { columns, condition: known, bound: WORST_CONDITION }),
  );
}

/** What passes over the rows have given at the final coefficients. */
export interface RegressionSums {
  readonly id: string;
  readonly outcome: string;
  readonly n: number;
  readonly standard: Standard;
  readonly solved: SolvedSums;
  /** γ_0 and the slopes, of the standardised outcome on the standardised regressors. */
  readonly coefficients: Float64Array;
  /** Σ e², Σ (y − mean)², both of the standardised outcome. */
  readonly rss: number;
  readonly tss: number;
  readonly covariance: CovarianceKind;
  readonly level: number;
  /** Σ g e² z z' with z = (1, u) and the g of the covariance; null for the classical one. */
  readonly middle: Float64Array | null;
  readonly maxLeverage: { readonly unit: string; readonly value: number };
}

/**
 * An element of `regressions` from sums, in the units of the data, without what needs rows (fitted values, residuals,
 * influence): the same formulas as `leastSquares`, with X'X = n diag(1, C) in standardised coordinates.
 *
 * Source: Greene (2018), ch. 3–5; White (1980), Econometrica 48:817, for the middle.
 */
export function regressionOfSums(sums: RegressionSums): { regression: Regression; notes: Note[] } {
  const { n, standard, solved, coefficients, level, covariance, tss } = sums;
  const p = standard.names.length;
  const q = p + 1;
  const dfResidual = n - q;
  const scaleY = standard.scales[p]!;
  const map = slopeMap(standard, p);
  const estimates = Array.from({ length: q }, (_, i) => dot(map, i * q, coefficients, q));
  estimates[0]! += standard.centres[p]!;
  const bread = breadOf(solved, n, p);
  const standardCovariance = covarianceOf(bread, sums.middle, sums.rss / dfResidual, q);
  const vcov = congruent(map, standardCovariance, q);
  const reach = studentUpperQuantile((1 - level) / 2, dfResidual);
  const rss = sums.rss * scaleY * scaleY;
  const k = q + 1;
  const r2 = tss > 0 ? (tss - sums.rss) / tss : null;
  const terms = ['(Intercept)', ...standard.names].map((term, j) => {
    const estimate = estimates[j]!;
    const standardError = Math.sqrt(Math.max(0, vcov[j * q + j]!));
    const t = standardError > 0 ? estimate / standardError : null;
    const vif = j === 0 ? null : solved.inverse[(j - 1) * p + j - 1]!;
    return {
      term,
      estimate,
      standardError,
      t,
      p: t === null ? null : 2 * studentUpper(Math.abs(t), dfResidual),
      interval: [estimate - reach * standardError, estimate + reach * standardError] as [number, number],
      vif,
      tolerance: vif === null ? null : 1 / vif,
      beta: j === 0 ? null : coefficients[j]!,
    };
  });
  const regression: Regression = {
    id: sums.id,
    formula: `${sums.outcome} ~ ${standard.names.join(' + ')}`,
    outcome: sums.outcome,
    covariance,
    level,
    terms,
    r2,
    adjustedR2: r2 === null ? null : 1 - ((1 - r2) * (n - 1)) / dfResidual,
    f: overall(sums, standardCovariance, p, dfResidual),
    ...gaussianCriteria(rss, n, k),
    n,
    k,
    dfResidual,
    residualSd: Math.sqrt(rss / dfResidual),
    rss,
    tss: tss * scaleY * scaleY,
    maxLeverage: sums.maxLeverage,
    nested: null,
    units: [],
    fitted: [],
    residuals: [],
    leverage: [],
    vcov: Array.from({ length: q }, (_, i) => Array.from(vcov.subarray(i * q, (i + 1) * q))),
    dfCovariance: dfResidual,
  };
  return { regression, notes: [] };
}

/** T of b = T γ + (mean of y, 0 …): slopes times s_y / s_j, the intercept less what they take at the centres. */
function slopeMap({ centres, scales }: Standard, p: number): Float64Array {
  const q = p + 1;
  const map = new Float64Array(q * q);
  map[0] = scales[p]!;
  for (let j = 1; j < q; j++) {
    const slope = scales[p]! / scales[j - 1]!;
    map[j * q + j] = slope;
    map[j] = -slope * centres[j - 1]!;
  }
  return map;
}

/** (Z'Z)⁻¹ = diag(1, C⁻¹) / n. */
export function breadOf({ inverse }: SolvedSums, n: number, p: number): Float64Array {
  const q = p + 1;
  const bread = new Float64Array(q * q);
  bread[0] = 1 / n;
  for (let a = 0; a < p; a++) for (let c = 0; c < p; c++) bread[(a + 1) * q + c + 1] = inverse[a * p + c]! / n;
  return bread;
}

function covarianceOf(bread: Float64Array, middle: Float64Array | null, variance: number, q: number): Float64Array {
  return middle === null ? bread.map((value) => value * variance) : congruent(bread, middle, q);
}

/** A M A'. */
function congruent(a: Float64Array, m: Float64Array, q: number): Float64Array {
  const left = new Float64Array(q * q);
  const both = new Float64Array(q * q);
  for (let i = 0; i < q; i++)
    for (let j = 0; j < q; j++) for (let l = 0; l < q; l++) left[i * q + j]! += a[i * q + l]! * m[l * q + j]!;
  for (let i = 0; i < q; i++)
    for (let j = 0; j < q; j++) for (let l = 0; l < q; l++) both[i * q + j]! += left[i * q + l]! * a[j * q + l]!;
  return both;
}

function overall(
  { rss, tss, covariance, coefficients }: RegressionSums,
  v: Float64Array,
  p: number,
  df2: number,
): FTest | null {
  if (p === 0 || !(rss > 0)) return null;
  if (covariance === 'classical') {
    const value = (tss - rss) / p / (rss / df2);
    return { value, df1: p, df2, p: fUpper(value, p, df2) };
  }
  const slopes = new Float64Array(p * p);
  for (let a = 0; a < p; a++) for (let c = 0; c < p; c++) slopes[a * p + c] = v[(a + 1) * (p + 1) + c + 1]!;
  const wald = quadraticForm(slopes, coefficients.subarray(1, p + 1));
  return wald === null ? null : { value: wald / p, df1: p, df2, p: fUpper(wald / p, p, df2) };
}

const dot = (a: Float64Array, from: number, b: Float64Array, length: number): number => {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[from + i]! * b[i]!;
  return sum;
};

function norm(a: Float64Array, p: number): number {
  let most = 0;
  for (let j = 0; j < p; j++) {
    let sum = 0;
    for (let i = 0; i < p; i++) sum += Math.abs(a[i * p + j]!);
    most = Math.max(most, sum);
  }
  return most;
}

/** L of L L' = A; `stopped` is the first column whose pivot has vanished. */
function factorise(a: Float64Array, p: number): { l: Float64Array; stopped: number | null } {
  const l = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * p + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * p + k]! * l[j * p + k]!;
      if (j < i) l[i * p + j] = sum / l[j * p + j]!;
      else if (sum > 1e-14) l[i * p + i] = Math.sqrt(sum);
      else return { l, stopped: i };
    }
  }
  return { l, stopped: null };
}

/** The first column that those before it determine, and those of them that it leans on. */
function dependentColumns(a: Float64Array, p: number): number[] {
  const { l, stopped } = factorise(a, p);
  const last = stopped ?? p - 1;
  const weights = new Float64Array(last);
  for (let i = last - 1; i >= 0; i--) {
    let sum = l[last * p + i]!;
    for (let k = i + 1; k < last; k++) sum -= l[k * p + i]! * weights[k]!;
    weights[i] = sum / l[i * p + i]!;
  }
  return [...Array.from(weights.keys()).filter((j) => Math.abs(weights[j]!) > 1e-6), last];
}
