import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { concomitantMixture } from './concomitant-mixture.ts';
import type { RowMixtureFit } from './schema.ts';
import { selectComponents } from './select-components.ts';
import { apart, coefficients, expectReference, gatesOf, rowSet } from './testing/row-sets.ts';
import { reference } from './testing/sets.ts';

testExamples(new URL('./concomitant-mixture.ts', import.meta.url), { concomitantMixture });

const solve = (...given: Parameters<typeof concomitantMixture>) => {
  const fit = concomitantMixture(...given);
  if (!fit.ok) throw new Error(fit.faults.map((f) => f.message).join('; '));
  return { ...fit.value, codes: fit.notes.map((n) => n.code) };
};

describe('against the maximum that Newton finds', () => {
  test.each(['concomitant_k2', 'concomitant_k2_common', 'concomitant_k3'])('%s', (name) => {
    const { set, outcome, regressors, concomitants, options } = rowSet(name);
    const fit = solve(outcome, regressors, concomitants, options);
    expectReference(fit, set, 1e-6);
    expect(apart(gatesOf(fit), set.gates!.flat())).toBeLessThan(1e-6);
    const errors = fit.gates!.flatMap((g) => g.terms.map((t) => t.standardError));
    expect(apart(errors, set.se_gates!.flat())).toBeLessThan(1e-5);
    expect(fit.codes).toEqual([]);
    expect([fit.degreesOfFreedom, new Set(fit.weights.map((w) => w.toFixed(12)))]).toEqual([
      null,
      new Set(['1.000000000000']),
    ]);
  });
});

test.each(['concomitant_k2', 'concomitant_k3'])('%s replays flexmix with FLXPmultinom', (name) => {
  const { outcome, regressors, concomitants, options } = rowSet(name);
  const theirs = reference('mixture_concomitant_R')[name];
  const fit = solve(outcome, regressors, concomitants, { ...options, variance: 'unbiased' });
  expect(Math.abs(fit.logLikelihood - theirs.logLik)).toBeLessThan(2e-4); // nnet's multinom stops at 1e-8 relative
  expect(fit.k).toBe(theirs.df);
  expect(apart(coefficients(fit), theirs.beta.flat())).toBeLessThan(1e-4);
  expect(apart(gatesOf(fit), theirs.gates.flat())).toBeLessThan(1e-3);
  const deviations = fit.components.map((c) => Math.sqrt(c.variance));
  expect(apart(deviations, theirs.sigma)).toBeLessThan(1e-4);
});

describe('properties', () => {
  const { outcome, regressors, concomitants, options } = rowSet('concomitant_k2');
  const plain = solve(outcome, regressors, concomitants, { ...options, starts: 20 });

  test('units of concomitants move their coefficients alone', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.integer({ min: -50, max: 50 }), (unit, level) => {
        const [first, ...others] = concomitants;
        const moved = { name: 'z1', values: first!.values.map((v) => unit * v + level) };
        const fit = solve(outcome, regressors, [moved, ...others], { ...options, starts: 20 });
        expect(fit.logLikelihood).toBeCloseTo(plain.logLikelihood, 8);
        expect(fit.gates![0]!.terms[1]!.estimate * unit).toBeCloseTo(plain.gates![0]!.terms[1]!.estimate, 5);
        expect(apart(coefficients(fit), coefficients(plain))).toBeLessThan(1e-6);
      }),
      { numRuns: 5 },
    );
  });

  test('the likelihood is above that of equal proportions, by a variable that means nothing only a little', () => {
    const values = outcome.values.map((_, i) => Math.sin(i * i));
    const noise = solve(outcome, regressors, [{ name: 'z', values }], options);
    const none = selectComponents(outcome, regressors, options);
    const base = none.ok ? none.value.fit.logLikelihood : Number.NaN;
    expect(noise.logLikelihood - base).toBeGreaterThan(0);
    expect(noise.logLikelihood - base).toBeLessThan(4);
    expect(plain.logLikelihood - base).toBeGreaterThan(15);
    expect(plain.k).toBe(9);
  });
});

test('concomitants that part the groups completely are said to', () => {
  const x = Float64Array.from({ length: 60 }, (_, i) => (i * 7) % 10);
  const z = x.map((_, i) => (i < 30 ? -1 : 1) * (2 + (i % 5)));
  const y = x.map((v, i) => (i < 30 ? 1 + 2 * v : 40 - v) + 0.3 * Math.sin(7 * i));
  const fit = solve({ name: 'y', values: y }, [{ name: 'x', values: x }], [{ name: 'z', values: z }], {
    components: 2,
  });
  expect(fit.codes).toContain('mixture/gates_part');
});

test('the table of K: concomitants decide nothing where there is one component', () => {
  const { set, outcome, regressors, concomitants } = rowSet('concomitant_k2');
  const made = selectComponents(outcome, regressors, { components: [1, 2], concomitants });
  if (!made.ok) throw new Error('no fit');
  const [one, two] = made.value.fits as [RowMixtureFit, RowMixtureFit];
  const plain = selectComponents(outcome, regressors, { components: 1 });
  expect(one.logLikelihood).toBeCloseTo(plain.ok ? plain.value.fit.logLikelihood : Number.NaN, 10);
  expect([one.gates, one.k, two.k]).toEqual([[], 3, 9]);
  expect(two.logLikelihood).toBeCloseTo(set.logLik, 8);
  expect(made.value.chosen).toEqual({ components: 2, by: 'bic' });
});

const { outcome, regressors, concomitants } = rowSet('concomitant_k2');
const column = (values: ArrayLike<number>) => ({ name: 'z', values: Float64Array.from(values) });
test.each([
  ['none', [], 'options/out_of_range', '/concomitants'],
  ['short', [column([1, 2])], 'columns/lengths_differ', '/concomitants/0'],
  [
    'missing',
    [column(outcome.values.map((v, i) => (i === 3 ? Number.NaN : v)))],
    'columns/not_finite',
    '/concomitants/0/3',
  ],
  ['constant', [...concomitants, column(outcome.values.map(() => 2))], 'mixture/rank_deficient', '/concomitants/2'],
  ['twice', [...concomitants, concomitants[0]!], 'mixture/rank_deficient', '/concomitants/2'],
  [
    'more than rows allow',
    outcome.values.length > 0 ? Array.from({ length: 120 }, () => concomitants[0]!) : [],
    'mixture/no_components_left',
    '/components',
  ],
])('%s is a fault with code and path', (_, given, code, path) => {
  const fit = concomitantMixture(outcome, regressors, given, { components: 2 });
  expect(fit.ok ? [] : fit.faults).toEqual([expect.objectContaining({ code, path })]);
});
