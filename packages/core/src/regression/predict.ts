/** What the model expects of new rows, and how wide it should be taken. */
import { done, type Fault, failed, fault, type Outcome as Result } from '../diagnostics/index.ts';
import { studentUpperQuantile } from '../numeric/distributions/index.ts';
import type { Regressor } from './design.ts';
import type { LinearModel } from './linear-model.ts';

export interface Prediction {
  readonly unit: string;
  readonly fit: number;
  /** Of the expected value; null where the model has no covariance. */
  readonly standardError: number | null;
  /** For the expected value of such rows. */
  readonly confidence: readonly [number, number] | null;
  /** For one new row of weight 1. */
  readonly prediction: readonly [number, number] | null;
}

/**
 *     ŷ = x' b      se² = x' V x      confidence ŷ ± t se      prediction ŷ ± t √(s² + se²)
 *
 * with the model's level, df and covariance V; s² = RSS / (n − q) is the classical one whatever V is, so under
 * heteroscedasticity the prediction interval is right on average only. Shapes: a column of m values for each term of the
 * model (others are not looked at). Centred before multiplying: nothing is lost where x is far from 0.
 *
 * Faults: `regression/unknown_term` (a term of the model has no column), `columns/lengths_differ`, `columns/not_finite`.
 *
 * Source: Greene (2018), Econometric Analysis (8th ed.), §4.8; R's `predict.lm`.
 *
 * @example
 * const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4, 5) };
 * const model = linearModel({ name: 'y', values: Float64Array.of(2.1, 3.9, 6.2, 7.8, 10.1) }, [x]);
 * const found = model.ok && predict(model.value, [{ term: 'x', values: Float64Array.of(6) }]);
 * found && found.ok && found.value[0]?.prediction?.map((v) => v.toFixed(2)); // => ['11.12', '12.86']
 */
export function predict(
  model: LinearModel,
  columns: readonly Regressor[],
  options: { readonly units?: readonly string[] } = {},
): Result<Prediction[]> {
  const { terms, intercept, fit, middle, df, level, rss, dfResidual } = model;
  const slopes = terms.slice(intercept ? 1 : 0);
  const given = slopes.map((term) => columns.findIndex((column) => column.term === term));
  const rows = columns[given.find((at) => at >= 0) ?? 0]?.values.length ?? 0;
  const faults = given.flatMap((at, j) => checkColumn(columns[at], slopes[j]!, at, rows));
  if (faults.length > 0) return failed(...faults);

  const { means, scales } = fit.standard;
  const { size, inverse, solution } = fit.factor;
  const q = terms.length;
  const first = intercept ? 1 : 0;
  const outcomeScale = scales[scales.length - 1]!;
  const reach = studentUpperQuantile((1 - level) / 2, df);
  const variance = rss / dfResidual;
  const z = new Float64Array(q);
  const u = new Float64Array(q);
  const predictions = Array.from({ length: rows }, (_, row): Prediction => {
    if (intercept) z[0] = 1;
    for (let j = first; j < q; j++)
      z[j] = (columns[given[j - first]!]!.values[row]! - means[j - first]!) / scales[j - first]!;
    let fitted = 0;
    for (let j = 0; j < q; j++) {
      fitted += z[j]! * solution.hi[j]!;
      u[j] = 0;
      for (let k = 0; k <= j; k++) u[j]! += z[k]! * inverse[j * size + k]!;
    }
    const value = means[means.length - 1]! + fitted * outcomeScale;
    const unit = options.units?.[row] ?? String(row + 1);
    if (!middle) return { unit, fit: value, standardError: null, confidence: null, prediction: null };
    let square = 0;
    for (let j = 0; j < q; j++) for (let k = 0; k < q; k++) square += u[j]! * middle[j * q + k]! * u[k]!;
    return {
      unit,
      fit: value,
      standardError: Math.sqrt(square),
      confidence: around(value, reach * Math.sqrt(square)),
      prediction: around(value, reach * Math.sqrt(variance + square)),
    };
  });
  return done(predictions);
}

const around = (value: number, reach: number): [number, number] => [value - reach, value + reach];

function checkColumn(column: Regressor | undefined, term: string, at: number, rows: number): Fault[] {
  if (!column) return [fault('regression/unknown_term', '', `no column for the term of the model: ${term}`, { term })];
  const found = column.values.length;
  const path = `/${at}`;
  if (found !== rows) {
    const message = `lengths of the first column (${rows}) and of this one differ: ${found}`;
    return [fault('columns/lengths_differ', path, message, { expected: rows, found })];
  }
  const row = column.values.findIndex((value) => !Number.isFinite(value));
  if (row < 0) return [];
  const value = String(column.values[row]);
  return [fault('columns/not_finite', `${path}/${row}`, `not a finite number: ${value}`, { row, found: value })];
}
