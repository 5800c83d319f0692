import { describe, expect, test } from 'vitest';
import { randomStream } from '../numeric/random.ts';
import { testExamples } from '../testing/examples.ts';
import { equalSlopes } from './equal-slopes.ts';
import { mixtureRegression } from './mixture-regression.ts';
import { EqualSlopes } from './schema.ts';
import { named } from './testing/sets.ts';

/** x1 differs between the groups, x2 does not. */
function data(seed: number) {
  const { normal, uniform } = randomStream(seed, 'equal-slopes.test', 0);
  const [x, z] = [0, 1].map(() => Float64Array.from({ length: 120 }, normal));
  const y = x!.map((v, i) => (uniform() < 0.5 ? 3 + 2 * v : -3 - v) + 0.5 * z![i]! + 0.5 * normal());
  return named(y, [x!, z!]);
}

test('the law under equal slopes is χ² with K − 1 degrees of freedom', () => {
  const p = Array.from({ length: 60 }, (_, seed) => {
    const { outcome, regressors } = data(seed);
    const found = equalSlopes(outcome, regressors, { components: 2, term: 'x2', starts: 6 });
    return found.ok ? found.value.p : Number.NaN;
  }).sort((a, b) => a - b);
  // Kolmogorov-Smirnov at the level 0.001: 1.95 / √60
  const distance = Math.max(...p.map((value, i) => Math.abs(value - (i + 0.5) / 60)));
  expect(distance).toBeLessThan(1.95 / Math.sqrt(60));
});

describe('one set', () => {
  const { outcome, regressors } = data(7);
  test('the slope that differs is told from the one that does not', () => {
    const [one, two] = ['x1', 'x2'].map((term) =>
      equalSlopes(outcome, regressors, { components: 2, term, starts: 20 }),
    );
    if (!one!.ok || !two!.ok) throw new Error('fault');
    expect(EqualSlopes.parse(one!.value)).toEqual(one!.value);
    expect(one!.value).toMatchObject({ term: 'x1', components: 2, df: 1 });
    expect(one!.value.p).toBeLessThan(1e-10);
    expect(two!.value.p).toBeGreaterThan(0.05);
    expect(two!.value.common.estimate).toBeCloseTo(0.5, 0);
  });
  test('its log-likelihoods are those of the two fits', () => {
    const found = equalSlopes(outcome, regressors, { components: 2, term: 'x2', starts: 20 });
    const full = mixtureRegression(outcome, regressors, { components: 2, starts: 20 });
    const common = mixtureRegression(outcome, regressors, { components: 2, vary: ['(Intercept)', 'x1'], starts: 20 });
    if (!found.ok || !full.ok || !common.ok) throw new Error('fault');
    expect(found.value.logLikelihood).toBeCloseTo(full.value.logLikelihood, 9);
    expect(found.value.logLikelihoodCommon).toBeCloseTo(common.value.logLikelihood, 9);
  });
  test.each([
    ['an unknown term', { components: 2, term: 'w' }, '/term'],
    ['a term that is held common already', { components: 2, term: 'x2', vary: ['x1'] }, '/vary'],
  ])('%s is a fault', (_, options, path) => {
    const found = equalSlopes(outcome, regressors, options);
    expect(found.ok ? [] : found.faults).toEqual([expect.objectContaining({ code: 'mixture/unknown_term', path })]);
  });
});

testExamples(new URL('./equal-slopes.ts', import.meta.url), { equalSlopes });
