/** Which model an information criterion prefers, decided again with the right number of parameters. */
import { CRITERIA, type Criterion, penalty } from '../criteria.ts';
import { canBeAtMost, type Interval, middle, scaled, shifted } from '../interval.ts';
import { type Model, modelsOf, type ParameterCount } from '../models.ts';
import type { ClaimOf } from '../printed.ts';
import { nearest, type Reader } from '../rounding.ts';
import { attempt, brief, finding, possible, type Rule, shownAs, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * For each `prefers` claim of the text the criterion is computed again from the printed log-likelihoods and each
 * model's own number of parameters, with and without variances; the claim holds if under one of these the model's
 * criterion can be the smallest. If it cannot, a conclusion of the text turns. What the other criteria would choose
 * is shown beside it.
 *
 *     criterion = −2 ln L + penalty(k, n)
 *
 * Source: Burnham and Anderson (2002), Model Selection and Multimodel Inference, ch. 2.
 */
export const criterionPreference: Rule = {
  id: 'criterion-preference',
  kind: 'identity',
  title: 'The model that a criterion prefers',
  identity: 'criterion = −2 ln L + penalty(k, n); the smallest is preferred',
  conventions: ['with the variance', 'without the variance', 'a variance for each component or one for all'],
  sources: ['Burnham and Anderson (2002), ch. 2'],
  check({ printed }) {
    const models = new Map(modelsOf(printed).map((model) => [model.id, model]));
    return printed.claims.flatMap((claim, i) => {
      if (claim.claim !== 'prefers') return [];
      const all = [claim.model, ...claim.over].map((id) => models.get(id)!);
      return checkClaim(claim, `/claims/${i}`, all);
    });
  },
};

function checkClaim(claim: ClaimOf<'prefers'>, path: string, models: readonly Model[]): Finding[] {
  const { criterion } = claim;
  const where = [{ path, label: claim.label ?? 'text' }];
  const figures = models.flatMap(({ label, logLikelihood, aic, bic }) => {
    const own = criterion === 'AIC' ? aic : criterion === 'BIC' ? bic : undefined;
    return [
      ...(logLikelihood ? [shownAs(logLikelihood, `${label}: log-likelihood`)] : []),
      ...(own ? [shownAs(own, `${label}: ${criterion}`)] : []),
    ];
  });
  const known = models.every(({ logLikelihood, n, counts }) => logLikelihood && n !== null && counts.length > 0);
  const [claimed, ...others] = models;
  if (!known || models.some((m) => penalty(criterion, m.counts[0]!.k, m.n!) === null)) {
    const message = `${criterion} of ${claimed!.label} cannot be computed again: log-likelihood, n or parameters missing, or n ≤ k + 1`;
    const values = { criterion, claimed: claimed!.label };
    return [finding(criterionPreference, { verdict: 'not checkable', where, printed: figures, values, message })];
  }
  const tried = attempt(
    pairings(models).map(({ name, ks }) => ({
      name,
      holds: (read) => {
        const [first, ...rest] = models.map((model, i) => criterionOf(criterion, model, ks[i]!, read)!);
        return rest.every((other) => canBeAtMost(first!, other));
      },
    })),
  );
  const turns = verdictOf(tried) === 'inconsistent';
  const recomputed = Object.fromEntries(CRITERIA.map((c) => [c, choice(c, models)]));
  const mine = recomputed[criterion]!;
  const shown = models.map((m, i) => `${m.label} ${brief(mine.values[i]!, 5)} (k = ${m.counts[0]!.k})`).join(', ');
  return [
    finding(criterionPreference, {
      verdict: turns ? 'decision-changing' : 'consistent',
      where,
      printed: figures,
      possible: models.map((m) =>
        possible(`${criterion} of ${m.label}`, criterionOf(criterion, m, m.counts[0]!.k, nearest)!),
      ),
      conventions: tried,
      values: {
        criterion,
        claimed: claimed!.label,
        against: others.map(({ label }) => label),
        preferred: mine.prefers,
        parameters: models.map(({ counts }) => counts[0]!.k),
        models: models.map(({ label }) => label),
        recomputed,
      },
      message: `${criterion} from the printed log-likelihoods: ${shown}; it prefers ${mine.prefers}, the text ${claimed!.label}`,
    }),
  ];
}

function criterionOf(criterion: Criterion, model: Model, k: number, read: Reader): Interval | null {
  const added = penalty(criterion, k, model.n!);
  return added === null ? null : shifted(scaled(read(model.logLikelihood!), -2), added);
}

/** The values of one criterion with every parameter counted, and the model with the smallest. */
function choice(criterion: Criterion, models: readonly Model[]): { values: (number | null)[]; prefers: string | null } {
  const values = models.map((model) => {
    const value = criterionOf(criterion, model, model.counts[0]!.k, nearest);
    return value === null ? null : middle(value);
  });
  const present = values.filter((v) => v !== null);
  const best = present.length === values.length ? values.indexOf(Math.min(...present)) : -1;
  return { values, prefers: models[best]?.label ?? null };
}

/** One count for each model by the same convention; models with one component count alike under either variance. */
function pairings(models: readonly Model[]): { name: string; ks: number[] }[] {
  const names = new Set(models.flatMap(({ counts }) => counts.map(({ convention }) => convention)));
  return [...names].flatMap((name) => {
    const ks = models.map(({ counts }) => countUnder(name, counts));
    return ks.includes(null) ? [] : [{ name, ks: ks as number[] }];
  });
}

function countUnder(name: ParameterCount['convention'], counts: readonly ParameterCount[]): number | null {
  const same = counts.find(({ convention }) => convention === name);
  if (same) return same.k;
  const counted = name === 'common variance' ? 'with the variance' : 'without the variance';
  return counts.find(({ convention }) => convention === counted)?.k ?? null;
}
