/** A mixture of linear regressions with a given number of components. */
import { done, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { fewRows } from './few-rows.ts';
import { fitComponents } from './fit.ts';
import { prepare } from './input.ts';
import { MixtureOptions, type NamedColumn } from './options.ts';
import type { MixtureFit } from './schema.ts';

/**
 * Fits, by maximum likelihood,
 *
 *     f(y_i | x_i) = Σ_k π_k φ(y_i; β_k0 + Σ_j β_kj x_ij, σ_k²)      k = K (p + 2) + K − 1 parameters
 *
 * The likelihood grows without bound as a variance goes to 0, so the smallest variance is held at no less than `guard`
 * (1/16) of the largest (Hathaway 1985), and solutions with a component on fewer than p + 2 rows are set aside. EM runs
 * from seeded starts until the best optimum has been reached three times; labels follow the slope of `order`.
 *
 * `variance`: `ml` (Σ r e² / Σ r); `common`, one for all; `unbiased` (Σ r e² / mean r / (n − p − 1), as R's flexmix has
 * it), which exists to replay programs that use it: its fixed points do not maximise the likelihood.
 *
 * Shapes: `outcome` n values, each regressor n values; posteriors n rows of K. Units: coefficients in those of the
 * outcome over those of the regressor; variances in the outcome's, squared. Standard errors come from the observed
 * information; a variance on the bound has none, and the others are then conditional on it.
 *
 * Accuracy: the reported fit is iterated until only rounding is left; log-likelihoods agree with mixtools and with
 * exact-Newton references to 1e-9, standard errors to 1e-6 relative.
 *
 * Faults: `columns/lengths_differ`, `columns/not_finite`, `columns/too_few_rows`, `options/out_of_range`,
 * `mixture/unknown_term`, `mixture/no_components_left` (k ≥ n − 1, or no solution), `mixture/constant_outcome`,
 * `mixture/rank_deficient`, `mixture/exact_fit`.
 *
 * Sources: Quandt and Ramsey (1978); DeSarbo and Cron (1988), J. Classif. 5:249; Hathaway (1985), Ann. Stat. 13:795;
 * Fritz, García-Escudero and Mayo-Iscar (2013), Comput. Stat. Data Anal. 61:124.
 *
 * @example
 * const x = Float64Array.from({ length: 40 }, (_, i) => i / 10);
 * const y = x.map((v, i) => (i % 2 === 0 ? 1 + 2 * v : 5 - v) + 0.1 * Math.sin(7 * i));
 * const fit = mixtureRegression({ name: 'y', values: y }, [{ name: 'x', values: x }], { components: 2 });
 * fit.ok && fit.value.components.map((c) => c.terms.map((t) => t.estimate.toFixed(1))); // => [['5.0', '-1.0'], ['1.0', '2.0']]
 */
export function mixtureRegression(
  outcome: NamedColumn,
  regressors: readonly NamedColumn[],
  options: MixtureOptions & { readonly components: number },
): Outcome<MixtureFit> {
  const { components, ...others } = options;
  const settings = MixtureOptions.parse(others);
  const prepared = prepare(outcome, regressors, [components], settings);
  if (!prepared.ok) return prepared;
  const { fit, notes } = fitComponents(prepared.value, components, settings);
  if (fit === null) {
    const message = `no solution stands on enough rows with K = ${components}; rows: ${outcome.values.length}`;
    const values = { rows: outcome.values.length, components: [components] };
    return failed(fault('mixture/no_components_left', '/components', message, values));
  }
  return done(fit, [...fewRows(fit), ...prepared.notes, ...notes]);
}
