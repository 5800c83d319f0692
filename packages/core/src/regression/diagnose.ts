/** All checks of a fitted model, in one table. */

import { countedRows } from './auxiliary.ts';
import { breuschPagan } from './breusch-pagan.ts';
import { durbinWatson } from './durbin-watson.ts';
import { influence } from './influence.ts';
import { jarqueBera } from './jarque-bera.ts';
import type { LinearModel } from './linear-model.ts';
import { resetTest } from './reset.ts';
import type { RegressionDiagnostics } from './schema.ts';
import { whiteFittedTest, whiteTest } from './white.ts';

/**
 * Breusch-Pagan, White, RESET, Jarque-Bera, Durbin-Watson, PRESS and the influence of each row. The model must hold its
 * rows (`rows: true`). A test that does not exist for the model is null; each function says when.
 *
 * Durbin-Watson is computed whatever the order of the rows is; it means something only where they follow one another.
 *
 * @example
 * const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) };
 * const y = { name: 'y', values: Float64Array.of(2.1, 3.9, 6.2, 7.8, 10.1, 11.8, 14.3, 15.9) };
 * const model = linearModel(y, [x]);
 * model.ok && diagnose(model.value, []).breuschPagan?.original.df; // => 1
 */
export function diagnose(model: LinearModel, units: readonly string[]): RegressionDiagnostics {
  if (model.residuals.length === 0) throw new RangeError('diagnose needs a model with its rows');
  const { rows, press } = influence(model, units);
  return {
    breuschPagan: breuschPagan(model),
    white: whiteTest(model),
    whiteFitted: whiteFittedTest(model),
    reset: resetTest(model),
    jarqueBera: jarqueBera(countedRows(model).residuals),
    durbinWatson: durbinWatson(model),
    press,
    influence: rows,
  };
}
