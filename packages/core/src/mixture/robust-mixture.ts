/** A mixture of regressions that units far from every line do not bend. */
import { z } from 'zod';
import type { Outcome } from '../diagnostics/index.ts';
import { LIMITS } from '../limits.ts';
import { fitOneRowMixture } from './fit-one-row-mixture.ts';
import { DegreesOfFreedom, MixtureOptions, type NamedColumn } from './options.ts';
import type { RowMixtureFit } from './schema.ts';

export const RobustOptions = MixtureOptions.omit({ vary: true }).extend({
  components: z.int().min(1).max(LIMITS.components),
  degreesOfFreedom: DegreesOfFreedom.default(4),
});
export type RobustOptions = z.input<typeof RobustOptions>;

/**
 * Errors of component k follow σ_k times Student's t with ν degrees of freedom in place of the normal law, so that in the
 * M step a row counts for
 *
 *     u_ik = (ν + 1) / (ν + e_ik² / σ_k²)
 *
 * times its posterior: one far from every line counts for little (`weights`). A few units that lie together very far
 * away may still draw a component of their own. ν is given, not estimated, since few rows say nothing of it. t errors rather than trimming: the
 * likelihood stays one of all n rows, EM still climbs it, and fits of different K can be compared. σ_k² is the scale; the
 * variance of the errors is σ_k² ν / (ν − 2) where ν > 2.
 *
 * Guard, size filter, starts and labels are those of `mixtureRegression`, as are the faults.
 *
 * Source: Peel and McLachlan (2000), Stat. Comput. 10:339; Lange, Little and Taylor (1989), J. Am. Stat. Assoc. 84:881.
 *
 * @example
 * const x = Float64Array.from({ length: 40 }, (_, i) => i / 10);
 * const y = x.map((v, i) => (i === 20 ? 40 : (i % 2 === 0 ? 1 + 2 * v : 5 - v) + 0.1 * Math.sin(7 * i)));
 * const fit = robustMixture({ name: 'y', values: y }, [{ name: 'x', values: x }], { components: 2 });
 * fit.ok && fit.value.components.map((c) => c.terms[1].estimate.toFixed(1)); // => ['-1.0', '2.0']
 * fit.ok && fit.value.weights[20] < 0.01; // => true
 */
export function robustMixture(
  outcome: NamedColumn,
  regressors: readonly NamedColumn[],
  options: RobustOptions,
): Outcome<RowMixtureFit> {
  const { components, degreesOfFreedom, ...settings } = RobustOptions.parse(options);
  return fitOneRowMixture(outcome, regressors, [], components, settings, degreesOfFreedom);
}
