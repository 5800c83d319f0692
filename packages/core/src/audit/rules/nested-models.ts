/** A model that holds another fits at least as well. */
import { canBeAtMost, minus } from '../interval.ts';
import { type Model, modelsOf } from '../models.ts';
import type { PrintedTables } from '../printed.ts';
import { nearest } from '../rounding.ts';
import { attempt, finding, possible, type Rule, shownAs, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * With the same outcome and rows, least squares with more regressors has at least the R² of the smaller model.
 *
 *     terms(A) ⊂ terms(B), n equal  =>  R²(A) ≤ R²(B)
 *
 * A mixture with more components has at least the log-likelihood of one with fewer, at its maximum and under maximum
 * likelihood. A printed one that is lower was not found at the maximum, which is no inconsistency; nor is there any
 * order where variances are RSS/(n − rank). So likelihoods are only said to rise or not.
 *
 * R² is compared only with an intercept in both, no weights, and equal n.
 *
 * Source: Greene (2018), Econometric Analysis, §3.5; McLachlan and Peel (2000), §6.4.
 */
export const nestedModels: Rule = {
  id: 'nested-models',
  kind: 'bound',
  title: 'A larger model fits at least as well',
  identity: 'R²(A) ≤ R²(B) where A is part of B',
  conventions: ['intercept, no weights, equal n'],
  sources: ['Greene (2018), §3.5', 'McLachlan and Peel (2000), §6.4'],
  check: ({ printed }) => [...regressionPairs(printed), ...mixturePairs(modelsOf(printed))],
};

function regressionPairs(printed: PrintedTables): Finding[] {
  const plain = modelsOf({ ...printed, mixtures: {} }).filter(({ id, n }) => {
    const { r2, intercept, weighted } = printed.regressions[id]!;
    return r2 && intercept && !weighted && n !== null;
  });
  return nestedPairs(plain).map(([small, large]) => {
    const [a, b] = [printed.regressions[small.id]!.r2!, printed.regressions[large.id]!.r2!];
    const tried = attempt([{ name: 'intercept, no weights, equal n', holds: (read) => canBeAtMost(read(a), read(b)) }]);
    return finding(nestedModels, {
      verdict: verdictOf(tried),
      printed: [shownAs(a, `${small.label}: R²`), shownAs(b, `${large.label}: R²`)],
      possible: [possible('R²(B) − R²(A)', minus(nearest(b), nearest(a)))],
      conventions: tried,
      values: { small: small.label, large: large.label, of: 'R²', lower: b.value < a.value },
      message: `R² ${a.text} of ${small.label}, ${b.text} of ${large.label}, which holds it`,
    });
  });
}

/** Models of the same outcome and rows of which the second has all terms of the first and more. */
export function nestedPairs(models: readonly Model[]): [Model, Model][] {
  return models.flatMap((large) =>
    models
      .filter(
        (small) =>
          small.outcome !== null &&
          small.outcome === large.outcome &&
          small.n === large.n &&
          small.slopes !== null &&
          large.slopes !== null &&
          small.slopes === small.terms.length &&
          small.terms.length < large.terms.length &&
          small.terms.every((term) => large.terms.includes(term)),
      )
      .map((small): [Model, Model] => [small, large]),
  );
}

function mixturePairs(models: readonly Model[]): Finding[] {
  return models.flatMap((small) =>
    models.flatMap((large) => {
      const [a, b] = [small.logLikelihood, large.logLikelihood];
      const alike = small.outcome === large.outcome && small.n === large.n && small.slopes === large.slopes;
      if (!a || !b || !alike || small.slopes === null || large.components !== small.components + 1) return [];
      const tried = attempt([{ name: 'both at their maxima', holds: (read) => canBeAtMost(read(a), read(b)) }]);
      const rise = minus(nearest(b), nearest(a));
      const lower = !tried[0]!.fits;
      return finding(nestedModels, {
        verdict: 'consistent',
        identity: 'ln L(K) ≤ ln L(K + 1) at the maxima',
        printed: [shownAs(a, `${small.label}: log-likelihood`), shownAs(b, `${large.label}: log-likelihood`)],
        possible: [possible('ln L(K + 1) − ln L(K)', rise)],
        conventions: tried,
        values: { small: small.label, large: large.label, of: 'ln L', lower, equal: a.text === b.text },
        message: lower
          ? `log-likelihood ${b.text} of ${large.label} is below ${a.text} of ${small.label}: not the maximum`
          : `log-likelihood ${a.text} of ${small.label}, ${b.text} of ${large.label}`,
      });
    }),
  );
}
