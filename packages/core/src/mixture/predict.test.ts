import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { mixtureRegression } from './mixture-regression.ts';
import { predictMixture } from './predict.ts';
import { MixturePrediction } from './schema.ts';
import { referenceSet } from './testing/sets.ts';

const { outcome, regressors } = referenceSet('mix_synthetic_n27p5k2');
const fitted = mixtureRegression(outcome, regressors, { components: 2 });
if (!fitted.ok) throw new Error('fault');
const fit = fitted.value;

describe('the rows that were fitted', () => {
  const seen = predictMixture(JSON.parse(JSON.stringify(fit)), regressors.toReversed(), outcome.values);
  if (!seen.ok) throw new Error('fault');
  const { value } = seen;
  test('have the posteriors and the log-likelihood of the fit', () => {
    expect(MixturePrediction.parse(value)).toEqual(value);
    for (const [i, row] of value.posteriors!.entries()) {
      for (const [k, r] of row.entries()) expect(r).toBeCloseTo(fit.posteriors[i]![k]!, 9);
    }
    expect(value.density!.reduce((sum, f) => sum + Math.log(f), 0)).toBeCloseTo(fit.logLikelihood, 9);
  });
  test('the density is the mixture of the components’', () => {
    for (const [i, f] of value.density!.entries()) {
      const sum = value.densities![i]!.reduce((s, d, k) => s + fit.components[k]!.proportion * d, 0);
      expect(sum / f).toBeCloseTo(1, 12);
    }
  });
  test('mean and variance are those of the mixture', () => {
    const [first] = value.componentMeans;
    const [a, b] = fit.components;
    const mean = a!.proportion * first![0]! + b!.proportion * first![1]!;
    const square = a!.proportion * (a!.variance + first![0]! ** 2) + b!.proportion * (b!.variance + first![1]! ** 2);
    expect(value.mean[0]).toBeCloseTo(mean, 12);
    expect(value.variance[0]).toBeCloseTo(square - mean ** 2, 12);
  });
});

test('without an outcome there are means only', () => {
  const seen = predictMixture(fit, regressors);
  expect(seen.ok && [seen.value.mean.length, seen.value.density, seen.value.posteriors]).toEqual([27, null, null]);
});
test('a fit without an intercept goes through the origin', () => {
  const origin = mixtureRegression(outcome, regressors.slice(0, 1), { components: 1, intercept: false });
  const seen = origin.ok && predictMixture(origin.value, [{ name: 'x1', values: Float64Array.of(0, 2) }]);
  if (!seen || !(seen.ok && origin.ok)) throw new Error('fault');
  expect(seen.value.mean[0]).toBe(0);
  expect(seen.value.mean[1]).toBeCloseTo(2 * origin.value.components[0]!.terms[0]!.estimate, 12);
});

test.each([
  ['a term without a column', regressors.slice(1), undefined, 'mixture/missing_term', '/regressors'],
  ['an outcome of another length', regressors, Float64Array.of(1), 'columns/lengths_differ', '/regressors/0'],
  [
    'a missing outcome',
    regressors,
    outcome.values.map((y, i) => (i === 2 ? Number.NaN : y)),
    'columns/not_finite',
    '/outcome/2',
  ],
])('%s is a fault', (_, columns, y, code, path) => {
  const seen = predictMixture(fit, columns, y);
  expect(seen.ok ? [] : seen.faults[0]).toMatchObject({ code, path });
});

test.each([
  ['concomitant variables', { gates: [], degreesOfFreedom: null }, { reason: 'gates' }],
  ['t errors', { gates: null, degreesOfFreedom: 4 }, { reason: 't' }],
])('a fit with %s is a fault', (_, kind, values) => {
  const seen = predictMixture({ ...fit, ...kind }, regressors);
  expect(seen.ok ? [] : seen.faults).toEqual([
    expect.objectContaining({ code: 'mixture/not_predicted', path: '/fit', values }),
  ]);
});

testExamples(new URL('./predict.ts', import.meta.url), { mixtureRegression, predictMixture });
