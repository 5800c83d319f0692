/** The number of parameters that a printed AIC and BIC were computed with. */
import { FORMULAS } from '../criteria.ts';
import type { Figure } from '../figure.ts';
import { writtenLike } from '../figure.ts';
import { halfWidth, meet, middle, wholeNumbers } from '../interval.ts';
import { type Model, mixtureCounts, modelsOf } from '../models.ts';
import { nearest } from '../rounding.ts';
import { attempt, brief, type Convention, finding, possible, type Rule, shownAs, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * k = (AIC + 2 ln L)/2 and k = (BIC + 2 ln L)/ln n must be whole, equal, and the model's own number of parameters:
 * slopes and intercept of each component, its variance, and K − 1 proportions.
 *
 * Each criterion is laid beside every form that programs print (criteria.ts) with every count that they use: with
 * and without the variance, a variance for each component or one for all. Where the slopes are not all known, k need
 * only be whole. The figures are inconsistent only if a criterion fits none.
 *
 * Source: R's logLik.lm counts the variance, Stata and statsmodels do not; extractAIC drops constants; Stata's glm
 * divides AIC by n and takes BIC from the deviance.
 */
export const criterionParameters: Rule = {
  id: 'criterion-parameters',
  kind: 'identity',
  title: 'Parameters counted by AIC and BIC',
  identity: 'k = (AIC + 2 ln L)/2 = (BIC + 2 ln L)/ln n',
  conventions: [
    'full likelihood',
    'per observation',
    'constants dropped',
    'ln 2π dropped',
    'AICc printed as AIC',
    'deviance less df ln n',
    'with and without the variance',
    'a variance for each component or one for all',
  ],
  sources: ['Akaike (1974)', 'Schwarz (1978)', 'R: stats::logLik.lm, extractAIC', 'Stata: estat ic, glm'],
  check: ({ printed }) => modelsOf(printed).flatMap(checkModel),
};

function checkModel(model: Model): Finding[] {
  const { logLikelihood, n, aic, bic } = model;
  if (!logLikelihood || n === null || n < 2 || (!aic && !bic)) return [];
  const criteria = [
    ['AIC', aic],
    ['BIC', bic],
  ] as const;
  const present = criteria.flatMap(([name, figure]) => (figure ? [{ name, figure }] : []));
  const tried = present.map(({ name, figure }) => ({
    name,
    tried: attempt(conventionsOf(name, figure, logLikelihood, model, n)),
  }));
  const failing = tried.filter((one) => verdictOf(one.tried) === 'inconsistent').map(({ name }) => name);
  const implied = present.map(({ name, figure }) => {
    const k = FORMULAS[name][0]!.implied(nearest(figure), nearest(logLikelihood), n);
    return { name, k, whole: wholeNumbers(k)[0] ?? null };
  });
  const own = model.counts[0]?.k ?? null;
  const wholes = new Set(implied.map(({ whole }) => whole));
  const shared = wholes.size === 1 ? (implied[0]?.whole ?? null) : null;
  const alike = shared === null || shared === own ? null : componentsOf(shared, model);
  const agrees = failing.length === 0;
  const words = implied.map(({ name, k }) => `${name} ${middle(k).toFixed(4)} ± ${brief(halfWidth(k), 2)}`).join(', ');
  return [
    finding(criterionParameters, {
      verdict: agrees ? 'consistent' : 'inconsistent',
      printed: [
        shownAs(logLikelihood, `${model.label}: log-likelihood`),
        ...present.map(({ name, figure }) => shownAs(figure, `${model.label}: ${name}`)),
      ],
      possible: implied.map(({ name, k }) => possible(`k from ${name}`, k)),
      conventions: tried.flatMap((one) => one.tried.map((t) => ({ ...t, name: `${one.name}: ${t.name}` }))),
      repair:
        agrees || own === null
          ? null
          : present
              .filter(({ name }) => failing.includes(name))
              .map(({ name, figure }) => ({
                path: figure.path,
                from: figure.text,
                to: writtenLike(figure, middle(FORMULAS[name][0]!.value(nearest(logLikelihood), own, n)!)),
              })),
      values: {
        model: model.label,
        n,
        components: model.components,
        slopes: model.slopes,
        expected: own,
        implied: Object.fromEntries(implied.map(({ name, k }) => [name, { k: middle(k), half: halfWidth(k) }])),
        equal: shared !== null,
        whole: shared,
        likeComponents: alike,
        failing,
      },
      message:
        `${model.label}: parameters implied by ${words}; the model has ${own ?? 'an unknown number'}` +
        (alike === null ? '' : `; ${shared} is the count of ${alike} components`),
    }),
  ];
}

function conventionsOf(name: 'AIC' | 'BIC', figure: Figure, l: Figure, model: Model, n: number): Convention[] {
  return FORMULAS[name].flatMap((formula): Convention[] => {
    if (model.counts.length === 0) {
      return [
        {
          name: `${formula.name}, any whole k`,
          holds: (read) => wholeNumbers(formula.implied(read(figure), read(l), n)).some((k) => k >= 1),
        },
      ];
    }
    return model.counts.map(({ k, convention }) => ({
      name: `${formula.name}, k = ${k} ${convention}`,
      holds: (read) => {
        const value = formula.value(read(l), k, n);
        return value !== null && meet(read(figure), value);
      },
    }));
  });
}

/** How many components of the same regressors would have k parameters: a hint of where a wrong count came from. */
function componentsOf(k: number, { slopes, components }: Model): number | null {
  if (slopes === null) return null;
  for (let other = 1; other <= 8; other++) {
    if (other !== components && mixtureCounts(other, slopes, false)[0]!.k === k) return other;
  }
  return null;
}
