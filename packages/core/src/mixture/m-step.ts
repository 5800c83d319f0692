/** The M step: parameters from sums over rows. A pure function of its arguments, whatever the source of the sums. */
import { momentCount, type Parameters, type Shape } from './parameters.ts';
import type { Guard, VarianceKind } from './schema.ts';
import { createSolveSpace, solve } from './solve.ts';
import { createCommonSolver } from './solve-common.ts';
import { truncateVariances } from './truncate.ts';

/** What the M step must know beside the sums. */
export interface MixtureRule {
  readonly variance: VarianceKind;
  readonly guard: Guard;
  readonly intercept: boolean;
  /** How many of the last coefficients are the same in all components. */
  readonly common: number;
}

export interface Maximiser {
  /**
   * Writes the parameters that maximise the expected log-likelihood with these moments. `given` are Σ_i r_ik where the
   * moments have other weights; left out, the moments' own.
   */
  maximise(moments: Float64Array, parameters: Parameters, given?: Float64Array): void;
}

/** In units of the one-component fit's: a variance at this is exhausted, since rounding hardly tells it from 0. */
const LEAST_VARIANCE = 1e-11;

/**
 * For component k with N_k = Σ_i r_ik:
 *
 *     π_k = N_k / n      b_k = argmin Σ_i r_ik (y_i − x_i'b)²      v_k = Σ_i r_ik (y_i − x_i'b_k)² / N_k
 *
 * and σ_k² = v_k under `ml`, v_k n / (n − p − 1) under `unbiased` (as R's flexmix: Σ w e² / mean(w) / (n − rank)),
 * Σ_k N_k v_k / n under `common`; then the guard's truncation. Where the last coefficients are held common, b minimises
 * the sum over components weighted by 1/σ_k² at the variances before the step (Meng and Rubin 1993: the likelihood still
 * never falls). No allocation after this call.
 */
export function createMaximiser({ rows, regressors, components }: Shape, rule: MixtureRule): Maximiser {
  const count = momentCount(regressors);
  const q = regressors + 1;
  const first = rule.intercept ? 0 : 1;
  const space = createSolveSpace(regressors);
  const together = components > 1 && rule.common > 0;
  const common = together ? createCommonSolver(regressors, components, first, rule.common) : null;
  const minima = new Float64Array(components);
  const sizes = new Float64Array(components);
  const bounds = new Float64Array(2 * components);
  const divisor = rule.variance === 'unbiased' ? (rows - q + first) / rows : 1;
  const ratio = rule.guard.kind === 'ratio' && rule.variance !== 'common' ? rule.guard.value : 0;

  function maximise(
    moments: Float64Array,
    { proportions, variances, coefficients }: Parameters,
    given?: Float64Array,
  ): void {
    if (common !== null) common.solve(moments, variances, coefficients, minima);
    let rss = 0;
    for (let k = 0; k < components; k++) {
      const at = k * count;
      const size = given === undefined ? moments[at]! : given[k]!;
      const minimum = common === null ? solve(moments, at, regressors, first, space, coefficients, k * q) : minima[k]!;
      sizes[k] = size;
      rss += minimum;
      proportions[k] = size / rows;
      variances[k] = Math.max(minimum / size / divisor, LEAST_VARIANCE);
    }
    if (rule.variance === 'common') variances.fill(Math.max(rss / rows, LEAST_VARIANCE));
    else if (ratio > 0 && components > 1) truncateVariances(variances, sizes, ratio, bounds);
  }

  return { maximise };
}

/** Components that fit their rows exactly, as far as doubles tell. */
export const exhausted = ({ variances }: Parameters): boolean[] => Array.from(variances, (v) => v <= LEAST_VARIANCE);

/** The guard or the limit of rounding, not the data, set a variance: the log-likelihood is theirs. */
export const guardBinds = (parameters: Parameters, rule: MixtureRule): boolean =>
  atBound(parameters, rule).some(Boolean);

/** Variances that lie on the guard's bound, the smallest and the largest where it binds, or at the limit of rounding. */
export function atBound(parameters: Parameters, { variance, guard }: MixtureRule): boolean[] {
  const { variances } = parameters;
  let [least, most] = [Infinity, 0];
  for (let k = 0; k < variances.length; k++) {
    least = Math.min(least, variances[k]!);
    most = Math.max(most, variances[k]!);
  }
  const guarded = guard.kind === 'ratio' && variance !== 'common' && variances.length > 1;
  const binds = guarded && least <= guard.value * most * (1 + 1e-9);
  return exhausted(parameters).map((is, k) => {
    const v = variances[k]!;
    return is || (binds && (v <= least * (1 + 1e-9) || v >= most * (1 - 1e-9)));
  });
}
