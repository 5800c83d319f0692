import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { mixtureRegression } from './mixture-regression.ts';
import { robustMixture } from './robust-mixture.ts';
import { selectComponents } from './select-components.ts';
import { apart, coefficients, expectReference, gatesOf, rowSet } from './testing/row-sets.ts';

testExamples(new URL('./robust-mixture.ts', import.meta.url), { robustMixture });

const solve = (...given: Parameters<typeof robustMixture>) => {
  const fit = robustMixture(...given);
  if (!fit.ok) throw new Error(fit.faults.map((f) => f.message).join('; '));
  return fit.value;
};

describe('against the maximum that Newton finds', () => {
  test.each(['t4_k1', 't4_k2', 't1_k2', 't4_k2_common'])('%s', (name) => {
    const { set, outcome, regressors, options } = rowSet(name);
    const fit = solve(outcome, regressors, { ...options, degreesOfFreedom: set.nu! });
    expectReference(fit, set, 1e-6);
    expect(apart(fit.weights, set.weights!)).toBeLessThan(1e-6);
    if (set.K === 1) return;
    const errors = fit.components.map((c) => c.standardErrors.proportion);
    expect(apart(errors, set.se_proportion!)).toBeLessThan(1e-5);
  });

  test('with concomitants', () => {
    const { set, outcome, regressors, concomitants, options } = rowSet('t4_concomitant_k2');
    const made = selectComponents(outcome, regressors, { ...options, concomitants, degreesOfFreedom: 4 });
    if (!made.ok) throw new Error('no fit');
    const { degreesOfFreedom = null, weights = [], gates = null, ...fit } = made.value.fit;
    const whole = { ...fit, degreesOfFreedom, weights, gates };
    expectReference(whole, set, 1e-6);
    expect(apart(gatesOf(whole), set.gates!.flat())).toBeLessThan(1e-6);
  });
});

describe('properties', () => {
  const { outcome, regressors, options } = rowSet('t4_k2');

  test('with many degrees of freedom it is the normal mixture', () => {
    const clean = rowSet('concomitant_k2');
    const normal = mixtureRegression(clean.outcome, clean.regressors, { components: 2 });
    const fit = solve(clean.outcome, clean.regressors, { components: 2, degreesOfFreedom: 1000 });
    const expected = normal.ok ? normal.value : null;
    expect(apart(coefficients(fit), coefficients(expected!))).toBeLessThan(1e-3);
    expect(Math.abs(fit.logLikelihood - expected!.logLikelihood)).toBeLessThan(0.3);
  });

  test('units far from both lines hardly count, and moving them further moves little', () => {
    const far = solve(outcome, regressors, options);
    expect(far.weights.slice(0, 5).every((w) => w < 0.05)).toBe(true);
    expect(far.weights.slice(5).every((w) => w > 0.2)).toBe(true);
    const further = outcome.values.map((v, i) => (i < 5 ? v + Math.sign(v - 8) * 20 : v));
    const fit = solve({ name: 'y', values: further }, regressors, options);
    expect(apart(coefficients(fit), coefficients(far))).toBeLessThan(0.02);
  });

  test('the unit of the outcome multiplies, and its level adds', () => {
    const plain = solve(outcome, regressors, { ...options, starts: 20 });
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.integer({ min: -50, max: 50 }),
        (unit, level) => {
          const values = outcome.values.map((v) => unit * (v + level));
          const fit = solve({ name: 'y', values }, regressors, { ...options, starts: 20 });
          const expected = plain.components.flatMap((c) =>
            c.terms.map((t, j) => unit * (t.estimate + (j === 0 ? level : 0))),
          );
          expect(apart(coefficients(fit), expected)).toBeLessThan(1e-6);
          expect(apart(fit.weights, plain.weights)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 5 },
    );
  });
});

test('terms held common do not go with t errors', () => {
  const { outcome, regressors } = rowSet('t4_k2');
  const fit = selectComponents(outcome, regressors, { components: 2, degreesOfFreedom: 4, vary: ['x1'] });
  expect(fit.ok ? [] : fit.faults).toEqual([expect.objectContaining({ code: 'options/out_of_range', path: '/vary' })]);
});
