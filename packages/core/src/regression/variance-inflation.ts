/** How much of a regressor the others know already. */
import { done, failed, type Outcome as Result } from '../diagnostics/index.ts';
import { type LeastSquaresFactor, solveStandard } from '../numeric/qr.ts';
import { standardise } from '../numeric/qr-standard.ts';
import { checkDesign, checkValues, type Regressor } from './design.ts';
import { rankFaults } from './rank.ts';

export interface VarianceInflation {
  readonly term: string;
  /** 1 / tolerance; 1 where the others know nothing. */
  readonly vif: number;
  /** 1 − R_j². */
  readonly tolerance: number;
}

/**
 * VIF_j = 1 / (1 − R_j²), with R_j² of regressor j on an intercept and the others. Shapes: p regressors of n values.
 * Units of measure do not matter.
 *
 * Faults: those of `leastSquares` for regressors.
 *
 * Source: Marquardt (1970), Technometrics 12:591; R's `car::vif`.
 *
 * @example
 * const x = [{ term: 'a', values: Float64Array.of(1, 2, 3, 4) }, { term: 'b', values: Float64Array.of(1, 3, 2, 4) }];
 * const found = varianceInflation(x);
 * found.ok && found.value.map((v) => v.vif.toFixed(4)); // => ['2.7778', '2.7778']
 */
export function varianceInflation(regressors: readonly Regressor[]): Result<VarianceInflation[]> {
  const none = new Float64Array(regressors[0]?.values.length ?? 0);
  const outcome = { name: '', values: none };
  const faults = checkDesign(outcome, regressors, {});
  if (faults.length > 0) return failed(...faults);
  const columns = regressors.map((x) => x.values);
  const standard = standardise({ regressors: columns, outcome: none, weights: null, intercept: true });
  const odd = checkValues(standard, outcome, regressors);
  if (odd.length > 0) return failed(...odd);
  const fit = solveStandard(standard);
  const deficient = rankFaults(fit, regressors);
  if (deficient.length > 0) return failed(...deficient);
  return done(
    regressors.map(({ term }, j) => {
      const tolerance = toleranceOf(fit, j + 1);
      return { term, vif: 1 / tolerance, tolerance };
    }),
  );
}

/** 1 − R_j² = 1 / ((X'X)⁻¹_jj |x_j|²) of the factor's column j, about the mean, or about 0 without an intercept. */
export function toleranceOf(fit: LeastSquaresFactor, j: number): number {
  const { size, inverse } = fit.factor;
  let variance = 0;
  for (let k = j; k < size - 1; k++) variance += inverse[k * size + j]! ** 2;
  return Math.min(1, 1 / (scaledSquares(fit, j) * variance));
}

/** Σ (x_j − mean)² in the factor's scale, or Σ x_j² without an intercept: column j of the triangle below its row. */
export function scaledSquares(fit: LeastSquaresFactor, j: number): number {
  const { size, triangle } = fit.factor;
  let sum = 0;
  for (let k = fit.standard.intercept ? 1 : 0; k <= j; k++) sum += triangle[j * size + k]! ** 2;
  return sum;
}
