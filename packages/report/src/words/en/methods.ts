/** English words of the methods: what was computed, under which convention. */
export const methods = {
  index: (index: string, count: string, normalise: string, weighting: string, over: string) =>
    `${index} is made of ${count}, normalised by ${normalise}; ${weighting}, ${over}.`,
  indicators: (n: number) => (n === 1 ? '1 indicator' : `${n} indicators`),
  over: { indicators: 'over all indicators at once', nested: 'within dimensions, then between them' },
  entropyDomain:
    'Weights are computed on the min-max columns whatever the normalisation of the scores, with 0 ln 0 = 0.',
  derived: (name: string, expression: string) => `${name} = ${expression}`,
  derivedTitle: 'Derived variables:',
  down: 'Indicators where lower is better are reversed within their range.',
  associations: (outcome: string) =>
    `${outcome} itself, not its logarithm, is fitted by least squares on the original scale; a is solved for in closed form and b is searched over all steepnesses.`,
  regression: (errors: string, scaled: string) =>
    `Least squares by a QR decomposition; ${errors} standard errors${scaled ? `; regressors ${scaled}` : ''}. k counts slopes, intercept and variance.`,
  mixture: (variance: string) =>
    `A mixture of K linear regressions is fitted by EM from many seeded starts; variances by ${variance}. A component has its own intercept, slopes and variance, so k = K(p + 2) + K − 1 with p slopes.`,
  guard: (ratio: string) =>
    `The likelihood is unbounded as a variance goes to 0, so the smallest variance is held to at least ${ratio} of the largest. Fits on that bound are shown and cast no vote.`,
  noGuard: 'No bound is set on the variances, under which the likelihood is unbounded.',
  groups: 'A unit is placed in the component of its largest posterior and is called decided from 0.9 on.',
};
