import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { shapiroWilk } from './shapiro-wilk.ts';

const samples = JSON.parse(
  readFileSync(new URL('../../fixtures/reference/shapiro_descriptives.json', import.meta.url), 'utf8'),
);
const solve = (values: ArrayLike<number>) => {
  const outcome = shapiroWilk(values);
  if (!outcome.ok || outcome.value === null) throw new Error('no test');
  return outcome.value;
};

test.each(Object.keys(samples))('%s against R', (name) => {
  const { x, W, p } = samples[name];
  const found = solve(x);
  expect(Math.abs(found.w / W - 1)).toBeLessThan(1e-13);
  expect(Math.abs(found.p - p)).toBeLessThan(Math.max(1e-9 * p, 1e-12));
});

describe('for any data', () => {
  const data = fc
    .array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 3, maxLength: 60 })
    .filter((x) => Math.max(...x) - Math.min(...x) > 1e-3);
  test('W and p are in [0, 1]; order, location and unit do not matter, missing values are left out', () => {
    fc.assert(
      fc.property(data, fc.double({ min: 0.01, max: 100, noNaN: true }), (x, unit) => {
        const { w, p } = solve(x);
        expect(w).toBeGreaterThan(0);
        expect(w).toBeLessThanOrEqual(1);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(solve([...x.toReversed(), Number.NaN])).toEqual({ w, p });
        expect(solve(x.map((v) => v * unit + 7)).w).toBeCloseTo(w, 9);
        expect(solve(x.map((v) => -v)).w).toBeCloseTo(w, 12);
      }),
    );
  });
  test('a far outlier: p is small, not 0', () => {
    const x = Array.from({ length: 4000 }, (_, i) => Math.sin(i));
    x.push(1e4);
    const { p } = solve(x);
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-60);
  });
  test('values at the end of the doubles', () => {
    expect(solve([-1.7e308, 0, 1.7e308, 1e308]).w).toBeCloseTo(solve([-1.7, 0, 1.7, 1]).w, 12);
    expect(solve([1e-310, 2e-310, 4e-310]).w).toBeCloseTo(solve([1, 2, 4]).w, 9);
  });
});

test.each<[string, number[], string]>([
  ['two values', [1, 2], 'too_few_values'],
  ['two values and a missing one', [1, Number.NaN, 2], 'too_few_values'],
  ['5001 values', Array.from({ length: 5001 }, (_, i) => i), 'too_many_values'],
  ['equal values', [3, 3, 3, 3], 'constant'],
])('%s: null, and why', (_, values, reason) => {
  const outcome = shapiroWilk(values);
  expect(outcome).toMatchObject({
    ok: true,
    value: null,
    notes: [{ code: 'describe/normality_not_tested', values: { reason } }],
  });
});

test('an infinite value is a fault with its row', () => {
  const outcome = shapiroWilk([1, 2, Infinity, 4]);
  expect(outcome.ok ? [] : outcome.faults).toMatchObject([{ code: 'columns/not_finite', path: '/values/2' }]);
});

testExamples(new URL('./shapiro-wilk.ts', import.meta.url), { shapiroWilk });
