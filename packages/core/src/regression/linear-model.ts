/** A least-squares fit before it is put into words: what every table, test and prediction is made from. */
import { done, failed, fault, type Note, note, type Outcome as Result } from '../diagnostics/index.ts';
import { RANK_TOLERANCE } from '../numeric/cholesky-doubled.ts';
import { type LeastSquaresFactor, solveStandard } from '../numeric/qr.ts';
import { standardise } from '../numeric/qr-standard.ts';
import { numberClusters } from './clusters.ts';
import { clustered, heteroscedastic, type Middle } from './covariance.ts';
import {
  checkDesign,
  checkValues,
  countRows,
  type LeastSquaresOptions,
  noteOptions,
  type Outcome,
  type Regressor,
} from './design.ts';
import { lagged, usualLag } from './lagged.ts';
import { rankFaults, rankNotes } from './rank.ts';
import type { CovarianceKind } from './schema.ts';
import { takeRows } from './take-rows.ts';

export interface LinearModel {
  readonly outcome: string;
  /** `(Intercept)`, where there is one, then the regressors. */
  readonly terms: readonly string[];
  readonly intercept: boolean;
  readonly covariance: CovarianceKind;
  /** With `hac`; else null. */
  readonly lag: number | null;
  readonly level: number;
  /** Rows that count: those of positive weight. */
  readonly n: number;
  /** n − q. */
  readonly dfResidual: number;
  /** Degrees of freedom of t and of the denominator of F: G − 1 with clusters, else n − q. */
  readonly df: number;
  readonly fit: LeastSquaresFactor;
  readonly coefficients: Float64Array;
  /** B, q × q row by row, with Var(b) = B S B' (see covariance.ts). */
  readonly bread: Float64Array;
  /** S, q × q; null where a leverage of 1 leaves it undefined. */
  readonly middle: Float64Array | null;
  readonly rss: number;
  /** About the mean, or about 0 without an intercept. */
  readonly tss: number;
  readonly perfect: boolean;
  /** Σ ln w, 0 without weights. */
  readonly logWeights: number;
  readonly maxLeverage: { readonly row: number; readonly value: number };
  /** Each of n values, or empty where rows were not asked for. Residuals are y − ŷ, without weights. */
  readonly residuals: Float64Array;
  readonly fitted: Float64Array;
  readonly leverage: Float64Array;
  readonly weights: Float64Array | null;
}

/**
 * Solves y = X b + e by least squares and keeps all that inference needs: see `leastSquares` for conventions and faults.
 * Shapes: p regressors of n values. One pass centres, one factors, one takes residuals and leverages.
 *
 * @example
 * const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) };
 * const y = { name: 'y', values: Float64Array.of(2.1, 3.9, 6.2, 7.8, 10.1, 11.8, 14.3, 15.9) };
 * const model = linearModel(y, [x]);
 * model.ok && [...model.value.coefficients].map((b) => b.toFixed(6)); // => ['0.028571', '1.996429']
 */
export function linearModel(
  outcome: Outcome,
  regressors: readonly Regressor[],
  options: LeastSquaresOptions = {},
): Result<LinearModel> {
  const faults = checkDesign(outcome, regressors, options);
  if (faults.length > 0) return failed(...faults);
  const { intercept = true, covariance = 'classical', level = 0.95, weights = null, rows = true } = options;
  const columns = regressors.map((x) => x.values);
  const standard = standardise({ regressors: columns, outcome: outcome.values, weights, intercept });
  const odd = checkValues(standard, outcome, regressors);
  if (odd.length > 0) return failed(...odd);
  const fit = solveStandard(standard);
  const deficient = rankFaults(fit, regressors);
  if (deficient.length > 0) return failed(...deficient);

  const { factor, coefficients } = fit;
  const q = factor.size - 1;
  const scale = standard.scales[standard.scales.length - 1]!;
  const n = countRows(outcome, options);
  const explained = explainedSquares(fit) * scale * scale;
  const perfect = factor.shares[q]! <= RANK_TOLERANCE;
  const rss = perfect ? 0 : factor.residual * scale * scale;
  if (intercept && isConstant(fit, explained + rss)) {
    const value = outcome.values[0]!;
    const message = `the outcome does not vary: ${outcome.name} = ${value}`;
    return failed(fault('regression/constant_outcome', '/outcome', message, { outcome: outcome.name, value }));
  }

  const notes = [...noteOptions(outcome, options), ...rankNotes(fit, regressors)];
  const input = { parameters: q, n, rootWeights: standard.rootWeights };
  const middle = middleOf(covariance, options, input);
  const taken = takeRows(fit, outcome.values, middle?.middle ?? null, rows, perfect);
  const exact = middle?.middle.exact ?? [];
  if (exact.length > 0) notes.push(leverageNote(exact, covariance, options.units));
  if (perfect) notes.push(perfectNote(factor.shares[q]!, outcome.name));
  const sigma2 = rss / (n - q);
  return done(
    {
      outcome: outcome.name,
      terms: [...(intercept ? ['(Intercept)'] : []), ...regressors.map((x) => x.term)],
      intercept,
      covariance,
      lag: covariance === 'hac' ? (options.lag ?? usualLag(n)) : null,
      level,
      n,
      dfResidual: n - q,
      df: middle?.groups ? middle.groups - 1 : n - q,
      fit,
      coefficients,
      bread: breadOf(fit),
      middle:
        exact.length > 0 ? null : perfect ? new Float64Array(q * q) : (middle?.middle.finish() ?? diagonal(q, sigma2)),
      rss,
      tss: explained + rss,
      perfect,
      logWeights: sumOfLogs(weights),
      weights,
      ...taken,
    },
    notes,
  );
}

/** Σ over the rows of U of (Q'y)², the intercept's left out: what the regressors explain, without cancellation. */
function explainedSquares(fit: LeastSquaresFactor): number {
  const { size, triangle } = fit.factor;
  const at = (size - 1) * size;
  let sum = 0;
  for (let k = fit.standard.intercept ? 1 : 0; k < size - 1; k++) sum += triangle[at + k]! ** 2;
  return sum;
}

/** Whether the outcome's spread about its mean is rounding. */
function isConstant(fit: LeastSquaresFactor, tss: number): boolean {
  const { means, mass } = fit.standard;
  return Math.sqrt(tss) <= RANK_TOLERANCE * Math.sqrt(mass) * Math.abs(means[means.length - 1]!);
}

/** Row j is row j of U⁻¹ over s_j; the intercept's also undoes the centring. */
function breadOf(fit: LeastSquaresFactor): Float64Array {
  const { means, scales, intercept } = fit.standard;
  const { size, inverse } = fit.factor;
  const q = size - 1;
  const first = intercept ? 1 : 0;
  const bread = new Float64Array(q * q);
  for (let k = 0; k < q; k++) {
    for (let j = first; j <= k; j++) bread[j * q + k] = inverse[k * size + j]! / scales[j - first]!;
    if (!intercept) continue;
    bread[k] = inverse[k * size]!;
    for (let j = 1; j <= k; j++) bread[k]! -= means[j - 1]! * bread[j * q + k]!;
  }
  return bread;
}

function middleOf(
  covariance: CovarianceKind,
  options: LeastSquaresOptions,
  input: Parameters<typeof heteroscedastic>[1],
): { middle: Middle; groups: number } | null {
  if (covariance === 'classical') return null;
  if (covariance === 'hac') return { middle: lagged(options.lag ?? usualLag(input.n), input), groups: 0 };
  if (covariance !== 'cluster') return { middle: heteroscedastic(covariance, input), groups: 0 };
  const { clusters, groups } = numberClusters(options.cluster!, options.weights ?? null);
  return { middle: clustered(clusters, groups, input), groups };
}

function diagonal(q: number, value: number): Float64Array {
  const s = new Float64Array(q * q);
  for (let j = 0; j < q; j++) s[j * q + j] = value;
  return s;
}

function sumOfLogs(weights: Float64Array | null): number {
  let sum = 0;
  if (weights) for (let i = 0; i < weights.length; i++) if (weights[i]! > 0) sum += Math.log(weights[i]!);
  return sum;
}

function leverageNote(rows: readonly number[], covariance: string, names?: readonly string[]): Note {
  const units = rows.map((row) => names?.[row] ?? String(row + 1));
  const message = `leverage 1, so ${covariance} does not exist and no standard errors are given; units: ${units.join(', ')}`;
  return note('regression/leverage_one', '/covariance', message, { covariance, units });
}

function perfectNote(share: number, outcome: string): Note {
  const message = `the regressors give ${outcome} exactly; what is left is rounding, a share of: ${share}`;
  return note('regression/perfect_fit', '/outcome', message, { share });
}
