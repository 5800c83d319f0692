/** How many observations stand behind each parameter. */
import { modelsOf } from '../models.ts';
import { brief, finding, type Rule, shownAs } from '../rule.ts';

/** Below this many observations per parameter estimates and posteriors are over-sure. */
const ENOUGH = 5;

/**
 * n/k, with every parameter counted. Below 5 the fit follows single observations: at n = 27 with five slopes and one
 * true regime, two components give some 24 of 27 units a posterior above 0.9. It is advice: nothing is inconsistent.
 *
 * Source: Harrell (2015), Regression Modeling Strategies, §4.4, asks for 10 to 20.
 */
export const observationsPerParameter: Rule = {
  id: 'observations-per-parameter',
  kind: 'advice',
  title: 'Observations per parameter',
  identity: 'n/k ≥ 5',
  conventions: ['every parameter counted'],
  sources: ['Harrell (2015), §4.4'],
  check: ({ printed }) =>
    modelsOf(printed).flatMap(({ n, counts, label, path, components, logLikelihood }) => {
      const k = counts[0]?.k;
      if (n === null || k === undefined) return [];
      const ratio = n / k;
      return finding(observationsPerParameter, {
        verdict: 'consistent',
        where: [{ path, label }],
        printed: logLikelihood ? [shownAs(logLikelihood, `${label}: log-likelihood`)] : [],
        values: { model: label, n, k, components, ratio, few: ratio < ENOUGH, enough: ENOUGH },
        message: `${label}: ${k} parameters on ${n} observations, ${brief(ratio, 2)} for each${ratio < ENOUGH ? ', fewer than 5' : ''}`,
      });
    }),
};
