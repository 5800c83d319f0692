/** Whether a slope differs between the components at all. */
import { z } from 'zod';
import { done, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { LIMITS } from '../limits.ts';
import { chiSquaredUpper } from '../numeric/index.ts';
import { fewRows } from './few-rows.ts';
import { fitComponents } from './fit.ts';
import { prepare, unknownTerm } from './input.ts';
import { INTERCEPT, MixtureOptions, type NamedColumn } from './options.ts';
import type { EqualSlopes, MixtureFit } from './schema.ts';

export const EqualSlopesOptions = MixtureOptions.extend({
  components: z.int().min(2).max(LIMITS.components),
  /** The slope in question; the first regressor where left out. */
  term: z.string().optional(),
});
export type EqualSlopesOptions = z.input<typeof EqualSlopesOptions>;

/**
 * The likelihood-ratio test of one slope held common to the K components against the full fit:
 *
 *     LR = 2 (l_full − l_common)  ~  χ²(K − 1)      if the slope is the same in every component
 *
 * The law is that of many rows; at few rows per parameter it rejects too often, and the note says how few there are. Both
 * fits are by maximum likelihood under the same guard.
 *
 * Faults: those of `mixtureRegression`.
 *
 * Source: McLachlan and Peel (2000), Finite Mixture Models, §6.1; Wilks (1938), Ann. Math. Stat. 9:60.
 *
 * @example
 * const x = Float64Array.from({ length: 60 }, (_, i) => i / 10);
 * const y = x.map((v, i) => (i % 2 === 0 ? 1 + 2 * v : 5 - v) + 0.1 * Math.sin(7 * i));
 * const test = equalSlopes({ name: 'y', values: y }, [{ name: 'x', values: x }], { components: 2 });
 * test.ok && [test.value.term, test.value.df, test.value.p < 0.001]; // => ['x', 1, true]
 */
export function equalSlopes(
  outcome: NamedColumn,
  regressors: readonly NamedColumn[],
  options: EqualSlopesOptions,
): Outcome<EqualSlopes> {
  const { components: K, term: asked, ...others } = EqualSlopesOptions.parse(options);
  const settings = { ...others, variance: others.variance === 'unbiased' ? ('ml' as const) : others.variance };
  const terms = regressors.map((r) => r.name);
  const term = asked ?? terms[0] ?? INTERCEPT;
  if (!terms.includes(term)) return failed(unknownTerm('/term', term, terms));
  const varying = settings.vary ?? [...(settings.intercept ? [INTERCEPT] : []), ...terms];
  const rest = varying.filter((name) => name !== term);
  if (!varying.includes(term) || rest.length === 0) return failed(unknownTerm('/vary', term, rest));

  const full = fitted({ ...settings, vary: varying });
  if (!full.ok) return full;
  const common = fitted({ ...settings, vary: rest });
  if (!common.ok) return common;
  const lr = Math.max(0, 2 * (full.value.logLikelihood - common.value.logLikelihood));
  const shared = common.value.components[0]!.terms.find((t) => t.term === term)!;
  return done(
    {
      term,
      components: K,
      logLikelihood: full.value.logLikelihood,
      logLikelihoodCommon: common.value.logLikelihood,
      lr,
      df: K - 1,
      p: chiSquaredUpper(lr, K - 1),
      common: { estimate: shared.estimate, standardError: shared.standardError },
    },
    [...fewRows(full.value), ...full.notes, ...common.notes],
  );

  function fitted(given: typeof settings): Outcome<MixtureFit> {
    const prepared = prepare(outcome, regressors, [K], given);
    if (!prepared.ok) return prepared;
    const { fit, notes } = fitComponents(prepared.value, K, given);
    if (fit !== null) return done(fit, [...prepared.notes, ...notes]);
    const values = { rows: outcome.values.length, components: [K] };
    const message = `no solution stands on enough rows with K = ${K}; rows: ${values.rows}`;
    return failed(fault('mixture/no_components_left', '/components', message, values));
  }
}
