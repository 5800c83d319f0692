/** What the evidence for more than one kind comes to: a fixed table, no judgement of the moment. */
import type { LikelihoodRatioTest, Mixture, MixtureBootstrap } from '../../mixture/index.ts';
import type { ComponentsVerdict } from './schema.ts';

/** Below so many observations per parameter a warning stands first. */
const FEW = 5;
/** How often units keep their group, on average, where groups are called stable. */
const STABLE = 0.9;

/**
 *     p > .10              one          the data do not show more than one kind
 *     .05 < p ≤ .10        weak         a weak sign
 *     p ≤ .05              supported    if the fit was reached again from other starts, lies off the variance bound, and
 *                                       its groups are stable over the bootstrap
 *     p ≤ .05 otherwise    unsettled    two lines fit better than one; which unit follows which is not settled
 *
 * p is that of one component against two.
 */
export function verdictOf(
  mixture: Mixture,
  test: LikelihoodRatioTest,
  bootstrap: MixtureBootstrap | null,
): ComponentsVerdict | null {
  const step = test.steps[0];
  const judged = mixture.candidates.find((c) => c.components === Math.max(2, test.components));
  const two = mixture.candidates.find((c) => c.components === 2) ?? judged;
  if (!step || !two) return null;
  const replicated = judged?.replicated ?? false;
  const interior = judged !== undefined && judged.logLikelihood !== null && !judged.binds;
  const stable = bootstrap && meanStability(bootstrap) >= STABLE;
  const { p, ratios, lr, replicates } = step;
  return {
    components: test.components,
    level: test.level,
    exhausted: test.exhausted,
    n: mixture.n,
    k: two.k,
    perParameter: mixture.n / two.k,
    few: mixture.n / two.k < FEW,
    choices: mixture.choices,
    asLarge: ratios.filter((ratio) => ratio >= lr).length,
    replicates,
    p,
    replicated,
    interior,
    stable,
    verdict: p > 0.1 ? 'one' : p > 0.05 ? 'weak' : replicated && interior && stable ? 'supported' : 'unsettled',
  };
}

const meanStability = ({ units }: MixtureBootstrap): number =>
  units.reduce((sum, { stability }) => sum + stability, 0) / units.length;
