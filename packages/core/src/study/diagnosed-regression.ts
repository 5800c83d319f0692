/** A regression with its diagnostics and the sizes of its effects beside it. */
import { done, type Outcome } from '../diagnostics/index.ts';
import {
  diagnose,
  type EffectColumn,
  effects,
  type LeastSquaresOptions,
  type LeastSquaresOutcome,
  leastSquares,
  linearModel,
  type Regression,
} from '../regression/index.ts';
import { ROWS_CARRIED } from './report-data.ts';

/** `leastSquares`, its `effects`, and, up to as many rows as a Report carries, what `diagnose` finds. */
export function diagnosedRegression(
  outcome: LeastSquaresOutcome,
  terms: readonly EffectColumn[],
  logged: boolean,
  options: LeastSquaresOptions,
): Outcome<Regression> {
  const rows = outcome.values.length <= ROWS_CARRIED;
  const fit = leastSquares(outcome, terms, { ...options, rows });
  if (!fit.ok) return fit;
  const model = rows ? linearModel(outcome, terms, options) : null;
  const sizes = effects(fit.value, terms, { outcome: logged ? 'log' : 'as it is' });
  const checks = model?.ok ? { diagnostics: diagnose(model.value, options.units ?? []) } : {};
  return done({ ...fit.value, ...checks, effects: sizes }, fit.notes);
}
