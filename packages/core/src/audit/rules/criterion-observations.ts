/** The number of observations that a printed BIC was computed with. */
import { FORMULAS } from '../criteria.ts';
import {
  halfWidth,
  type Interval,
  meet,
  middle,
  minus,
  over,
  plus,
  point,
  rising,
  scaled,
  shifted,
} from '../interval.ts';
import { type Model, modelsOf } from '../models.ts';
import { nearest, type Reader } from '../rounding.ts';
import { attempt, brief, type Convention, finding, possible, type Rule, shownAs, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * BIC − AIC = k(ln n − 2), so that n follows from the two criteria and k, and must be the n of the table.
 *
 *     n = exp(2 + (BIC − AIC)/k),   k from AIC and ln L, or the model's own number of parameters
 *
 * The constants that programs drop cancel in the difference, and criteria divided by n are multiplied first. Where
 * BIC is taken from the deviance it is laid beside ln L instead.
 *
 * Source: Akaike (1974); Schwarz (1978).
 */
export const criterionObservations: Rule = {
  id: 'criterion-observations',
  kind: 'identity',
  title: 'Observations behind AIC and BIC',
  identity: 'n = exp(2 + (BIC − AIC)/k)',
  conventions: [
    'k implied by AIC and ln L',
    'k of the model, with and without the variance',
    'criteria per observation',
    'AIC per observation only',
    'AICc printed as AIC',
    'deviance less df ln n',
  ],
  sources: ['Akaike (1974)', 'Schwarz (1978)'],
  check: ({ printed }) => modelsOf(printed).flatMap(checkModel),
};

function checkModel(model: Model): Finding[] {
  const { aic, bic, logLikelihood, n, counts, label } = model;
  if (!aic || !bic || n === null || n < 2) return [];
  const wanted = point(n);
  const own = counts.map(({ k }) => k);
  const conventions: Convention[] = [];
  if (logLikelihood) {
    conventions.push({
      name: 'k implied by AIC and ln L',
      holds: (read) => meet(wanted, observations(read(aic), read(bic), impliedBy(read(aic), read(logLikelihood)))),
    });
    for (const form of FORMULAS.BIC) {
      for (const k of own) {
        const holds = (read: Reader) => meet(read(bic), form.value(read(logLikelihood), k, n)!);
        conventions.push({ name: `BIC alone, ${form.name}, k = ${k}`, holds });
      }
    }
  }
  for (const k of own) {
    const put = (name: string, change: (a: Interval) => Interval, changeBic = change) =>
      conventions.push({
        name: `${name}, k = ${k}`,
        holds: (read) => meet(wanted, observations(change(read(aic)), changeBic(read(bic)), point(k))),
      });
    put('full criteria', (a) => a);
    put('criteria per observation', (a) => scaled(a, n));
    put(
      'AIC per observation only',
      (a) => scaled(a, n),
      (b) => b,
    );
    if (n - k - 1 > 0)
      put(
        'AICc printed as AIC',
        (a) => shifted(a, (-2 * k * (k + 1)) / (n - k - 1)),
        (b) => b,
      );
  }
  if (conventions.length === 0) return [];
  const k = logLikelihood ? impliedBy(nearest(aic), nearest(logLikelihood)) : point(own[0]!);
  const implied = observations(nearest(aic), nearest(bic), k);
  const tried = attempt(conventions);
  return [
    finding(criterionObservations, {
      verdict: verdictOf(tried),
      printed: [
        ...(logLikelihood ? [shownAs(logLikelihood, `${label}: log-likelihood`)] : []),
        shownAs(aic, `${label}: AIC`),
        shownAs(bic, `${label}: BIC`),
      ],
      possible: [possible('n', implied)],
      conventions: tried,
      values: { model: label, n, implied: middle(implied), half: halfWidth(implied) },
      message: `${label}: AIC and BIC imply n = ${brief(middle(implied), 5)} ± ${brief(halfWidth(implied), 2)}; the table has ${n}`,
    }),
  ];
}

const impliedBy = (aic: Interval, logLikelihood: Interval): Interval =>
  scaled(plus(aic, scaled(logLikelihood, 2)), 1 / 2);

const observations = (aic: Interval, bic: Interval, k: Interval): Interval =>
  rising(Math.exp, shifted(over(minus(bic, aic), k), 2));
