import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../numeric/random.ts';
import { testExamples } from '../testing/examples.ts';
import { criteria } from './criteria.ts';
import { mixtureRegression } from './mixture-regression.ts';
import type { MixtureOptions, NamedColumn } from './options.ts';
import type { MixtureFit } from './schema.ts';
import { inLabelOrder, named, parameterError, referenceSet, worst } from './testing/sets.ts';

function fitOf(
  outcome: NamedColumn,
  regressors: readonly NamedColumn[],
  options: MixtureOptions & { components: number },
): MixtureFit {
  const fit = mixtureRegression(outcome, regressors, options);
  if (!fit.ok) throw new Error(fit.faults.map((f) => f.message).join());
  return fit.value;
}

describe.each([
  ['mix_mixtools_CO2data', ['K1', 'K2', 'K2_common', 'K3_common']],
  ['mix_mixtools_tonedata', ['K1', 'K2', 'K2_common']],
  ['mix_synthetic_n27p5k2', ['K1', 'K2', 'K2_common', 'K3_common']],
  ['mix_synthetic_n5000p8k3', ['K1', 'K2', 'K3', 'K3_common']],
])('%s: the best known optimum under the default guard', (file, names) => {
  const { outcome, regressors, fits } = referenceSet(file);
  test.each(names)('%s', (name) => {
    const expected = fits[name]!;
    const components = Number(name[1]);
    const variance = name.endsWith('common') ? 'common' : 'ml';
    const few = outcome.values.length > 1000 ? { starts: 10 } : {};
    const fit = fitOf(outcome, regressors, { components, variance, ...few });
    const order = inLabelOrder(expected);

    expect(Math.abs(fit.logLikelihood - expected.logLik)).toBeLessThan(1e-9);
    expect(fit).toMatchObject({ k: expected.df, n: outcome.values.length, converged: true, binds: false });
    expect(parameterError(fit, expected)).toBeLessThan(1e-5);

    const posteriors = expected.posterior ?? expected.posterior_first20;
    const errors = posteriors?.flatMap((row, i) => order.map((from, k) => fit.posteriors[i]![k]! - row[from]!)) ?? [];
    expect(worst(errors)).toBeLessThan(1e-5);
    expect(fit.entropy).toBeCloseTo(expected.entropy, 3);
    expect(fit.relativeEntropy ?? 1).toBeCloseTo(expected.rel_entropy ?? 1, 6);

    const found = criteria(fit);
    expect(found.aic).toBeCloseTo(expected.aic, 8);
    expect(found.bic).toBeCloseTo(expected.bic, 8);
    expect(found.aicc).toBeCloseTo(expected.aicc, 8);
    expect(found.caic).toBeCloseTo(expected.caic, 8);
    expect(found.hq).toBeCloseTo(expected.hq, 8);
    expect(found.sabic).toBeCloseTo(expected.sabic, 8);
    expect(found.icl).toBeCloseTo(expected.icl_bic, 3);

    const se = expected.se_observed_information;
    const relative = fit.components.flatMap((component, k) => {
      const from = order[k]!;
      const sigma = se.sigma[variance === 'common' ? 0 : from]!;
      return [
        ...component.terms.map((t, j) => t.standardError! / se.beta[from]![j]! - 1),
        component.standardErrors.variance! / (2 * expected.sigma[from]! * sigma) - 1,
        ...(from < components - 1 ? [component.standardErrors.proportion! / se.pi[from]! - 1] : []),
      ];
    });
    expect(worst(relative)).toBeLessThan(1e-5);
  });
});

test('tonedata, three components of one variance: above the reference’s best of 2000 starts', () => {
  const { outcome, regressors, fits } = referenceSet('mix_mixtools_tonedata');
  const fit = fitOf(outcome, regressors, { components: 3, variance: 'common' });
  expect(fits['K3_common']!.logLik).toBeCloseTo(136.013, 3);
  expect(fit.logLikelihood).toBeCloseTo(148.432174424, 6);
  expect(Math.min(...fit.components.map((c) => c.effectiveSize))).toBeGreaterThan(3);
});

/** Two lines that are easy to tell apart, with a second regressor that has no effect. */
function twoLines(seed: number, rows = 60) {
  const { normal, uniform } = randomStream(seed, 'mixture-regression.test', 0);
  const x = Float64Array.from({ length: rows }, () => 3 * uniform());
  const z = Float64Array.from({ length: rows }, normal);
  const y = x.map((value) => (uniform() < 0.4 ? 2 + 3 * value : 1 - 2 * value) + 0.3 * normal());
  return named(y, [x, z]);
}
const mapped = ({ name, values }: NamedColumn, f: (value: number, i: number) => number): NamedColumn => ({
  name,
  values: values.map((value, i) => f(value, i)),
});
const QUICK = { components: 2, starts: 20 } as const;
const seeds = fc.nat(10_000);

describe('for any data', () => {
  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { outcome, regressors } = twoLines(seed);
        const order = Int32Array.from({ length: 60 }, (_, i) => i);
        randomStream(seed, 'order', 0).shuffle(order);
        const fit = fitOf(outcome, regressors, QUICK);
        const moved = fitOf(
          mapped(outcome, (_, i) => outcome.values[order[i]!]!),
          regressors.map((r) => mapped(r, (_, i) => r.values[order[i]!]!)),
          QUICK,
        );
        expect(Math.abs(moved.logLikelihood - fit.logLikelihood)).toBeLessThan(1e-9);
        const errors = moved.posteriors.flatMap((row, i) => row.map((r, k) => r - fit.posteriors[order[i]!]![k]!));
        expect(worst(errors)).toBeLessThan(1e-5);
      }),
      { numRuns: 8 },
    );
  });

  test('units of measure scale the coefficients and leave the posteriors', () => {
    const unit = fc.double({ min: -6, max: 6, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(seeds, unit, unit, fc.integer({ min: -1e6, max: 1e6 }), (seed, a, b, shift) => {
        const { outcome, regressors } = twoLines(seed);
        const fit = fitOf(outcome, regressors, QUICK);
        const scaled = fitOf(
          mapped(outcome, (y) => a * y),
          regressors.map((r, j) => (j === 0 ? mapped(r, (x) => b * x + b * shift) : r)),
          QUICK,
        );
        expect(Math.abs(scaled.logLikelihood + 60 * Math.log(a) - fit.logLikelihood)).toBeLessThan(1e-6);
        for (const [k, component] of scaled.components.entries()) {
          const before = fit.components[k]!;
          expect((component.terms[1]!.estimate * b) / a / before.terms[1]!.estimate).toBeCloseTo(1, 5);
          expect((component.terms[1]!.standardError! * b) / a / before.terms[1]!.standardError!).toBeCloseTo(1, 4);
          expect(component.variance / (a * a) / before.variance).toBeCloseTo(1, 4);
          expect(component.proportion).toBeCloseTo(before.proportion, 5);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('the data twice: the same estimates, twice the log-likelihood, standard errors over √2', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { outcome, regressors } = twoLines(seed);
        const fit = fitOf(outcome, regressors, QUICK);
        const twice = ({ name, values }: NamedColumn) => ({ name, values: Float64Array.of(...values, ...values) });
        const doubled = fitOf(twice(outcome), regressors.map(twice), QUICK);
        expect(doubled.logLikelihood / 2 / fit.logLikelihood).toBeCloseTo(1, 9);
        for (const [k, component] of doubled.components.entries()) {
          for (const [j, term] of component.terms.entries()) {
            const before = fit.components[k]!.terms[j]!;
            expect(Math.abs(term.estimate - before.estimate)).toBeLessThan(1e-4 * before.standardError!);
            expect((term.standardError! * Math.SQRT2) / before.standardError!).toBeCloseTo(1, 4);
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  test('another ordering term only moves the labels', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { outcome, regressors } = twoLines(seed);
        const fit = fitOf(outcome, regressors, QUICK);
        const other = fitOf(outcome, regressors, { ...QUICK, order: '(Intercept)' });
        expect(other.components[0]!.terms[0]!.estimate).toBeLessThan(other.components[1]!.terms[0]!.estimate);
        const [a, b] = [fit.components, other.components].map((all) => all.map((c) => c.proportion).sort());
        expect(b).toEqual(a);
        expect(other.logLikelihood).toBe(fit.logLikelihood);
      }),
      { numRuns: 6 },
    );
  });

  test('posteriors are shares, and the effective sizes are their sums', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 3 }), (seed, components) => {
        const { outcome, regressors } = twoLines(seed);
        const fit = fitOf(outcome, regressors, { components, starts: 20 });
        for (const row of fit.posteriors) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        for (const [k, component] of fit.components.entries()) {
          expect(component.effectiveSize).toBeCloseTo(
            fit.posteriors.reduce((sum, row) => sum + row[k]!, 0),
            9,
          );
        }
        expect(fit.groups.flatMap((g) => g.units).toSorted()).toEqual(fit.units.toSorted());
      }),
      { numRuns: 6 },
    );
  });
});

describe('what may be held', () => {
  const { outcome, regressors } = twoLines(3);
  const full = fitOf(outcome, regressors, QUICK);
  test('vary: the other slopes are common, k falls, the likelihood cannot rise', () => {
    const fit = fitOf(outcome, regressors, { ...QUICK, vary: ['intercept', 'x1'] });
    const slopes = fit.components.map((c) => c.terms[2]!.estimate);
    expect(slopes[0]).toBe(slopes[1]);
    expect(fit.components[0]!.terms[2]!.standardError).toBeCloseTo(fit.components[1]!.terms[2]!.standardError!, 12);
    expect(fit.k).toBe(full.k - 1);
    expect(fit.logLikelihood).toBeLessThanOrEqual(full.logLikelihood + 1e-9);
    expect(fit.logLikelihood).toBeGreaterThan(full.logLikelihood - 5);
  });
  test('vary without the intercept: it is common too', () => {
    const fit = fitOf(outcome, regressors, { ...QUICK, vary: ['x1'] });
    const [a, b] = fit.components.map((c) => c.terms.map((t) => t.estimate));
    expect(a![0]).toBeCloseTo(b![0]!, 12);
    expect(a![2]).toBeCloseTo(b![2]!, 12);
    expect(a![1]).not.toBeCloseTo(b![1]!, 1);
    expect(fit.k).toBe(full.k - 2);
  });
  test('vary with every term is the full model', () => {
    const fit = fitOf(outcome, regressors, { ...QUICK, vary: ['x2', 'x1', '(Intercept)'] });
    expect(fit.logLikelihood).toBeCloseTo(full.logLikelihood, 9);
    expect(fit.k).toBe(full.k);
  });
  test('no intercept: fits through the origin', () => {
    const origin = { ...outcome, values: regressors[0]!.values.map((x, i) => (i % 2 ? 2 : -1) * x + 0.01 * (i % 7)) };
    const fit = fitOf(origin, regressors, { ...QUICK, intercept: false });
    expect(fit.components.map((c) => c.terms.map((t) => t.term))).toEqual([
      ['x1', 'x2'],
      ['x1', 'x2'],
    ]);
    expect(fit.k).toBe(full.k - 2);
    expect(fit.components[0]!.terms[0]!.estimate).toBeCloseTo(-1, 1);
    expect(fit.components[1]!.terms[0]!.estimate).toBeCloseTo(2, 1);
  });
});

const column = (name: string, ...values: number[]): NamedColumn => ({ name, values: Float64Array.from(values) });
const ramp = (name: string, n: number, f: (i: number) => number): NamedColumn => ({
  name,
  values: Float64Array.from({ length: n }, (_, i) => f(i)),
});
const y = ramp('y', 30, (i) => Math.sin(i) + i / 10);
const x = ramp('x', 30, (i) => Math.cos(3 * i));
const z = ramp('z', 30, (i) => Math.cos(5 * i + 1));
test.each([
  [
    'fewer rows than parameters',
    [column('y', 1, 2, 4, 3), [column('x', 1, 2, 3, 5)], {}],
    'mixture/no_components_left',
    '/components',
  ],
  ['two rows', [column('y', 1, 2), [column('x', 1, 2)], {}], 'columns/too_few_rows', '/outcome'],
  ['lengths differ', [y, [x, column('z', 1, 2)], {}], 'columns/lengths_differ', '/regressors/1'],
  ['units of another length', [y, [x], { units: ['a'] }], 'columns/lengths_differ', '/units'],
  [
    'a missing outcome',
    [ramp('y', 30, (i) => (i === 7 ? Number.NaN : i * i)), [x], {}],
    'columns/not_finite',
    '/outcome/7',
  ],
  ['an infinite regressor', [y, [ramp('x', 30, (i) => 1 / (i - 4))], {}], 'columns/not_finite', '/regressors/0/4'],
  ['a constant outcome', [ramp('y', 30, () => 4), [x], {}], 'mixture/constant_outcome', '/outcome'],
  [
    'an outcome that one line fits',
    [ramp('y', 30, (i) => 1 + 2 * x.values[i]!), [x], {}],
    'mixture/exact_fit',
    '/outcome',
  ],
  ['a constant regressor', [y, [x, ramp('one', 30, () => 1)], {}], 'mixture/rank_deficient', '/regressors/1'],
  [
    'an outcome whose squares are beyond doubles',
    [ramp('y', 30, (i) => 1e200 * Math.sin(i)), [x], {}],
    'mixture/out_of_scale',
    '/outcome',
  ],
  ['K = 0', [y, [x], { components: 0 }], 'options/out_of_range', '/components'],
  ['K = 9', [y, [x], { components: 9 }], 'options/out_of_range', '/components'],
  ['K = 1.5', [y, [x], { components: 1.5 }], 'options/out_of_range', '/components'],
  ['an unknown ordering term', [y, [x], { order: 'w' }], 'mixture/unknown_term', '/order'],
  ['an unknown varying term', [y, [x], { vary: ['x', 'w'] }], 'mixture/unknown_term', '/vary/1'],
] as const)('%s is a fault with code and path', (_, [outcome, regressors, options], code, path) => {
  const fit = mixtureRegression(outcome, regressors, { components: 2, ...options } as MixtureOptions & {
    components: number;
  });
  expect(fit.ok ? [] : fit.faults).toEqual([expect.objectContaining({ code, path })]);
});

test('rows that lie on two lines: the lines, no vote, and a note', () => {
  const values = y.values.map((_, i) => (i % 3 === 0 ? 2 * x.values[i]! : 5 - x.values[i]!));
  const fit = mixtureRegression({ name: 'y', values }, [x], { components: 2 });
  if (!fit.ok) throw new Error('fault');
  expect(fit.value.components.map((c) => c.terms[1]!.estimate)).toEqual([
    expect.closeTo(-1, 12),
    expect.closeTo(2, 12),
  ]);
  expect(fit.value).toMatchObject({ binds: true, components: [{ atBound: true }, { atBound: true }] });
  expect(fit.notes).toContainEqual(
    expect.objectContaining({ code: 'mixture/exhausted_variance', values: { components: 2, exhausted: [1, 2] } }),
  );
});

test('collinear regressors are named, with the sum', () => {
  const sum = ramp('sum', 30, (i) => 2 * x.values[i]! - z.values[i]! + 7);
  const fit = mixtureRegression(y, [x, z, sum], { components: 2 });
  expect(fit.ok ? '' : fit.faults[0]!.message).toBe('columns that the others determine: sum = 2 x + -1 z');
});

testExamples(new URL('./mixture-regression.ts', import.meta.url), { mixtureRegression });
