import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../../testing/examples.ts';
import { sobolIndices } from './sensitivity.ts';

testExamples(new URL('./sensitivity.ts', import.meta.url), { sobolIndices });

const common = { base: 1024, resamples: 200, level: 0.95, seed: 1 };

/** Ishigami and Homma (1990), a = 7, b = 0.1; indices in closed form in Saltelli and others (2008), Global Sensitivity Analysis. */
const ishigami = (u: Float64Array): number => {
  const [x1, x2, x3] = [...u].map((v) => Math.PI * (2 * v - 1)) as [number, number, number];
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
};
const V1 = 0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2;
const V2 = 49 / 8;
const V13 = 0.01 * Math.PI ** 8 * (1 / 18 - 1 / 50);
const V = V1 + V2 + V13;

describe('the Ishigami function', () => {
  const found = sobolIndices({ ...common, base: 8192, sizes: [1, 1, 1], output: ishigami });
  test.each([
    [0, V1 / V, (V1 + V13) / V],
    [1, V2 / V, V2 / V],
    [2, 0, V13 / V],
  ])('factor %i has its first-order and its total index', (i, first, total) => {
    expect(Math.abs(found.factors[i]!.first!.value - first)).toBeLessThan(0.04);
    expect(Math.abs(found.factors[i]!.total!.value - total)).toBeLessThan(0.03);
  });
  test('mean and variance are those of the function', () => {
    expect(Math.abs(found.mean - 3.5)).toBeLessThan(0.1);
    expect(Math.abs(found.variance / V - 1)).toBeLessThan(0.04);
    expect(found.evaluations).toBe(8192 * 5);
  });
});

test('numbers of one factor are exchanged together: a product of two is no interaction of its factor', () => {
  const found = sobolIndices({
    ...common,
    base: 4096,
    sizes: [2, 1],
    output: ([a, b, c]) => 4 * (a! - 0.5) * (b! - 0.5) + c!,
  });
  const share = 1 / 9 / (1 / 9 + 1 / 12);
  for (const index of [found.factors[0]!.first!, found.factors[0]!.total!])
    expect(Math.abs(index.value - share)).toBeLessThan(0.08);
});

test('indices of a sum are its shares, whatever the unit; intervals hold the estimate', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 99 }), (weight, unit) => {
      const output = ([a, b]: Float64Array) => unit * (weight * a! + b!);
      const { factors } = sobolIndices({ ...common, resamples: 50, sizes: [1, 1], output });
      expect(Math.abs(factors[0]!.first!.value - weight ** 2 / (weight ** 2 + 1))).toBeLessThan(0.1);
      for (const { first, total } of factors) {
        for (const { value, interval } of [first!, total!]) {
          expect(value).toBeGreaterThan(interval[0] - 0.05);
          expect(value).toBeLessThan(interval[1] + 0.05);
        }
      }
    }),
    { numRuns: 10 },
  );
});

test('an output that does not vary has no indices', () => {
  const found = sobolIndices({ ...common, sizes: [1], output: () => 3 });
  expect(found).toMatchObject({ mean: 3, variance: 0, factors: [{ first: null, total: null }] });
});
