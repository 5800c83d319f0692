/** Does the size of the residuals depend on the regressors in any smooth way? */
import { chiSquaredUpper } from '../numeric/distributions/index.ts';
import { auxiliaryFit, countedRows, lagrangeMultiplier, onUnitScale } from './auxiliary.ts';
import type { LinearModel } from './linear-model.ts';
import type { ScoreTest } from './schema.ts';

/** Cells of the auxiliary design above which the full form is not run: 160 MB. */
export const WHITE_CELLS = 20_000_000;

/**
 * n R² of squared residuals on the regressors, their squares and cross products, χ² on the number of independent ones
 * (the square of a dummy is the dummy). Null where n is not above their number plus 1, where the auxiliary design has
 * more than `WHITE_CELLS` cells, and where nothing is left to explain. With weights e is √w e.
 *
 * Source: White (1980), Econometrica 48:817.
 *
 * @example
 * const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) };
 * const y = { name: 'y', values: Float64Array.of(2.1, 3.9, 6.2, 7.8, 10.1, 11.8, 14.3, 15.9) };
 * const model = linearModel(y, [x]);
 * model.ok && whiteTest(model.value)?.statistic.toFixed(6); // => '2.013167'
 */
export function whiteTest(model: LinearModel): ScoreTest | null {
  const { residuals, regressors } = countedRows(model);
  const p = regressors.length;
  const columns = p + (p * (p + 1)) / 2;
  if (p === 0 || residuals.length <= columns + 1 || residuals.length * columns > WHITE_CELLS) return null;
  const scaled = regressors.map(onUnitScale);
  const products = scaled.flatMap((x, j) => scaled.slice(0, j + 1).map((z) => x.map((v, i) => v * z[i]!)));
  return scoreTest(model, residuals, [...scaled, ...products]);
}

/**
 * The short form: on fitted values and their squares, 2 df. It can always be run, and keeps its power at small n.
 *
 * Source: Wooldridge (2013), Introductory Econometrics (5th ed.), §8.3.
 *
 * @example
 * const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) };
 * const y = { name: 'y', values: Float64Array.of(2.1, 3.9, 6.2, 7.8, 10.1, 11.8, 14.3, 15.9) };
 * const model = linearModel(y, [x]);
 * model.ok && whiteFittedTest(model.value)?.statistic.toFixed(6); // => '2.013167'
 */
export function whiteFittedTest(model: LinearModel): ScoreTest | null {
  const { residuals, fitted, regressors } = countedRows(model);
  if (regressors.length === 0) return null;
  const scaled = onUnitScale(fitted);
  return scoreTest(model, residuals, [scaled, scaled.map((v) => v * v)]);
}

function scoreTest(model: LinearModel, residuals: Float64Array, columns: readonly Float64Array[]): ScoreTest | null {
  const n = residuals.length;
  if (model.perfect) return null;
  const squares = residuals.map((e) => (e * e * n) / model.rss);
  const fit = auxiliaryFit(squares, columns);
  const statistic = lagrangeMultiplier(fit, n);
  if (statistic === null || fit.rank === 0) return null;
  return { statistic, df: fit.rank, p: chiSquaredUpper(statistic, fit.rank) };
}
