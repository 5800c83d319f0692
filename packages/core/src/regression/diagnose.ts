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
