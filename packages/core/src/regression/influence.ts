/** What each row does to the fit. */
import { LEVERAGE_ONE } from './covariance.ts';
import type { LinearModel } from './linear-model.ts';
import type { RowInfluence } from './schema.ts';

/**
 * With e the residual times √w, h the leverage, s² = RSS / ν, ν = n − q:
 *
 *     standardised   r = e / (s √(1 − h))            Cook    r² h / ((1 − h) q)
 *     studentised    t = r √((ν − 1) / (ν − r²))     DFFITS  t √(h / (1 − h))
 *     PRESS          Σ (e / (1 − h))²
 *
 * `studentised` is external: s² without the row itself. Null at leverage 1, at weight 0, for a perfect fit, and t at ν = 1.
 *
 * Source: Cook and Weisberg (1982), Residuals and Influence in Regression, ch. 2–3; R's `influence.measures`.
 *
 * @example
 * const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) };
 * const y = { name: 'y', values: Float64Array.of(2.1, 3.9, 6.2, 7.8, 10.1, 11.8, 14.3, 15.9) };
 * const model = linearModel(y, [x]);
 * model.ok && influence(model.value, []).rows[0]?.cook?.toFixed(6); // => '0.083248'
 */
export function influence(
  model: LinearModel,
  units: readonly string[],
): { rows: RowInfluence[]; press: number | null } {
  const { residuals, leverage, weights, dfResidual, rss, terms, perfect } = model;
  const sigma = Math.sqrt(rss / dfResidual);
  const rows: RowInfluence[] = [];
  let press: number | null = 0;
  for (let i = 0; i < residuals.length; i++) {
    const h = leverage[i]!;
    const unit = units[i] ?? String(i + 1);
    const counts = !weights || weights[i]! > 0;
    if (perfect || h > LEVERAGE_ONE || !counts) {
      if (counts && !perfect) press = null;
      rows.push({ unit, cook: null, dffits: null, standardised: null, studentised: null });
      continue;
    }
    const e = weights ? residuals[i]! * Math.sqrt(weights[i]!) : residuals[i]!;
    if (press !== null) press += (e / (1 - h)) ** 2;
    const standardised = e / (sigma * Math.sqrt(1 - h));
    const rest = dfResidual - standardised * standardised;
    const studentised = dfResidual > 1 && rest > 1e-12 ? standardised * Math.sqrt((dfResidual - 1) / rest) : null;
    rows.push({
      unit,
      cook: (standardised * standardised * h) / ((1 - h) * terms.length),
      dffits: studentised === null ? null : studentised * Math.sqrt(h / (1 - h)),
      standardised,
      studentised,
    });
  }
  return { rows, press };
}
