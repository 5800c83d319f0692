/** A mixture of regressions whose proportions depend on further variables. */
import { z } from 'zod';
import type { Outcome } from '../diagnostics/index.ts';
import { LIMITS } from '../limits.ts';
import { fitOneRowMixture } from './fit-one-row-mixture.ts';
import { MixtureOptions, type NamedColumn } from './options.ts';
import type { RowMixtureFit } from './schema.ts';

export const ConcomitantOptions = MixtureOptions.omit({ vary: true }).extend({
  components: z.int().min(2).max(LIMITS.components),
});
export type ConcomitantOptions = z.input<typeof ConcomitantOptions>;

/**
 * Which line a unit follows may go with what it is: with concomitant variables z
 *
 *     f(y_i | x_i, z_i) = Σ_k π_k(z_i) φ(y_i; x_i'β_k, σ_k²)      ln(π_k(z) / π_1(z)) = α_k0 + Σ_j α_kj z_j
 *
 * by maximum likelihood under the guard and the size filter of `mixtureRegression`; (K − 1) more parameters for each
 * variable. EM from seeded starts, with a step of Newton's method for α that does not lower the likelihood. The
 * `proportion` of a component is the mean of its π_k(z_i); standard errors come from the observed information.
 *
 * Where z parts the groups completely α has no maximum: the note `mixture/gates_part` says so.
 *
 * Faults: those of `mixtureRegression`; concomitants are looked at as regressors are, under `/concomitants`.
 *
 * Source: Dayton and Macready (1988), J. Am. Stat. Assoc. 83:173; Grün and Leisch (2008), J. Stat. Softw. 28(4).
 *
 * @example
 * const z = Float64Array.from({ length: 60 }, (_, i) => i / 10);
 * const x = z.map((_, i) => (i * 7) % 10);
 * const y = x.map((v, i) => (i % 30 < i / 2 ? 1 + 2 * v : 30 - v) + 0.3 * Math.sin(7 * i));
 * const fit = concomitantMixture(
 *   { name: 'y', values: y }, [{ name: 'x', values: x }], [{ name: 'z', values: z }], { components: 2 },
 * );
 * fit.ok && [fit.value.gates[0].component, fit.value.gates[0].terms[1].estimate > 0]; // => [2, true]
 */
export function concomitantMixture(
  outcome: NamedColumn,
  regressors: readonly NamedColumn[],
  concomitants: readonly NamedColumn[],
  options: ConcomitantOptions,
): Outcome<RowMixtureFit> {
  const { components, ...settings } = ConcomitantOptions.parse(options);
  return fitOneRowMixture(outcome, regressors, concomitants, components, settings, null);
}
