/** What `leastSquares` is given, and whether it can be worked with. */
import { type Fault, fault, type Note, note } from '../diagnostics/index.ts';
import { LIMITS } from '../limits.ts';
import type { Standard } from '../numeric/qr-standard.ts';
import { numberClusters } from './clusters.ts';
import type { CovarianceKind } from './schema.ts';

export interface Outcome {
  readonly name: string;
  readonly values: Float64Array;
}

export interface Regressor {
  /** As the formula writes it. */
  readonly term: string;
  readonly values: Float64Array;
}

export interface LeastSquaresOptions {
  /** Default true. */
  readonly intercept?: boolean;
  /** Default `classical`. */
  readonly covariance?: CovarianceKind;
  /** With `covariance: cluster`: the cluster of each row. */
  readonly cluster?: Int32Array | readonly string[] | null;
  /** With `covariance: hac`: how many rows back residuals may be correlated; a rule of thumb where left out. */
  readonly lag?: number;
  /** Weights of squares (inverse variances up to a factor), 0 or more; a row of weight 0 does not count. */
  readonly weights?: Float64Array | null;
  /** Of confidence intervals; default 0.95. */
  readonly level?: number;
  /** Names of rows; default 1, 2, …. */
  readonly units?: readonly string[];
  readonly id?: string;
  readonly formula?: string;
  /** Units, fitted values, residuals and leverages in the result; default true. False keeps a result of 10⁶ rows small. */
  readonly rows?: boolean;
  /** Tests of the model and the influence of each row; default false. */
  readonly diagnostics?: boolean;
}

/** Squares of larger numbers, and of smaller ones, leave the range of doubles. */
const LARGEST = 1e150;

/** Faults of the shape; an empty list where columns can be standardised. */
export function checkDesign(outcome: Outcome, regressors: readonly Regressor[], options: LeastSquaresOptions): Fault[] {
  const rows = outcome.values.length;
  const level = options.level ?? 0.95;
  if (!(level > 0 && level < 1)) return [outOfRange('level', 'strictly between 0 and 1', String(level))];
  if (regressors.length > LIMITS.regressors)
    return [outOfRange('regressors', `at most ${LIMITS.regressors}`, String(regressors.length))];
  const parameters = regressors.length + ((options.intercept ?? true) ? 1 : 0);
  const faults = [
    ...regressors.flatMap((x, j) => checkLength(`/regressors/${j}`, x.values.length, rows)),
    ...checkWeights(options.weights ?? null, rows),
    ...checkCluster(options, rows),
    ...checkLag(options, rows),
    ...(options.units ? checkLength('/units', options.units.length, rows) : []),
  ];
  if (faults.length > 0) return faults;
  const counted = countRows(outcome, options);
  if (parameters > 0 && counted > parameters) return [];
  const message = `no more rows than parameters (${parameters}): ${counted}`;
  return [fault('regression/too_few_rows', '/regressors', message, { rows: counted, parameters })];
}

function checkLag({ lag = 0 }: LeastSquaresOptions, rows: number): Fault[] {
  const right = Number.isInteger(lag) && lag >= 0 && lag < rows;
  return right ? [] : [outOfRange('lag', `a whole number from 0 to ${rows - 1}`, String(lag))];
}

/** Rows whose weight is not 0. */
export function countRows(outcome: Outcome, options: LeastSquaresOptions): number {
  const weights = options.weights ?? null;
  if (!weights) return outcome.values.length;
  let counted = 0;
  for (let i = 0; i < weights.length; i++) if (weights[i]! > 0) counted++;
  return counted;
}

export function noteOptions(outcome: Outcome, options: LeastSquaresOptions): Note[] {
  const notes: Note[] = [];
  const covariance = options.covariance ?? 'classical';
  if (options.cluster && covariance !== 'cluster') {
    const message = `clusters were given and not used, since the covariance is: ${covariance}`;
    notes.push(note('regression/cluster_unused', '/cluster', message, { covariance }));
  }
  const idle = outcome.values.length - countRows(outcome, options);
  if (idle > 0)
    notes.push(note('regression/zero_weights', '/weights', `rows of weight 0, left out: ${idle}`, { rows: idle }));
  return notes;
}

const outOfRange = (option: string, range: string, found: string): Fault =>
  fault('options/out_of_range', `/${option}`, `not ${range}: ${found}`, { option, range, found });

function checkLength(path: string, found: number, expected: number): Fault[] {
  if (found === expected) return [];
  const message = `lengths of the outcome (${expected}) and of this one differ: ${found}`;
  return [fault('columns/lengths_differ', path, message, { expected, found })];
}

/** Sums of squares outside these may hide a value that is not finite, or squares that left the range of doubles. */
const SAFE_SQUARES = 1e290;
const SAFE_MEAN = 1e145;

/** Faults of values, one for each column. Columns are read again only where the sums over them look odd. */
export function checkValues(standard: Standard, outcome: Outcome, regressors: readonly Regressor[]): Fault[] {
  return [outcome, ...regressors].flatMap((column, j) => {
    const at = j === 0 ? regressors.length : j - 1;
    const square = standard.squares[at]!;
    const safe = square > 1 / SAFE_SQUARES && square < SAFE_SQUARES && Math.abs(standard.means[at]!) < SAFE_MEAN;
    if (safe) return [];
    if ('name' in column) return checkColumn('/outcome', column.name, column.values);
    return checkColumn(`/regressors/${at}`, column.term, column.values);
  });
}

function checkColumn(path: string, column: string, x: Float64Array): Fault[] {
  let largest = 0;
  for (let i = 0; i < x.length; i++) {
    const size = Math.abs(x[i]!);
    if (!(size < Infinity)) {
      const found = String(x[i]);
      return [fault('columns/not_finite', `${path}/${i}`, `not a finite number: ${found}`, { row: i, found })];
    }
    largest = Math.max(largest, size);
  }
  if (largest === 0 || (largest < LARGEST && largest > 1 / LARGEST)) return [];
  const message = `squares leave the range of numbers, choose another unit of measure; largest value: ${largest}`;
  return [fault('regression/magnitude', path, message, { column, found: largest })];
}

const isWeight = (w: number): boolean => w === 0 || (w > 1 / LARGEST && w < LARGEST);

function checkWeights(weights: Float64Array | null, rows: number): Fault[] {
  if (!weights) return [];
  if (weights.length !== rows) return checkLength('/weights', weights.length, rows);
  let row = -1;
  for (let i = 0; i < rows && row < 0; i++) if (!isWeight(weights[i]!)) row = i;
  if (row < 0) return [];
  const found = String(weights[row]);
  return [fault('regression/weight_out_of_domain', `/weights/${row}`, `not in [0, ∞): ${found}`, { row, found })];
}

function checkCluster(options: LeastSquaresOptions, rows: number): Fault[] {
  const { cluster } = options;
  if (options.covariance !== 'cluster') return [];
  if (!cluster) {
    const message = 'covariance `cluster` needs the cluster of each row: none';
    return [fault('regression/cluster_missing', '/cluster', message, {})];
  }
  if (cluster.length !== rows) return checkLength('/cluster', cluster.length, rows);
  const { groups: clusters } = numberClusters(cluster, options.weights ?? null);
  if (clusters >= 2) return [];
  return [fault('regression/too_few_clusters', '/cluster', `fewer than 2 clusters: ${clusters}`, { clusters })];
}
