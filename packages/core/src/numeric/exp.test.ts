import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactExp, relativeError } from '../testing/exact.ts';
import { testExamples } from '../testing/examples.ts';
import { expNegative } from './exp.ts';

test('within 2.5e-16 of the exact sum, from the largest argument to the smallest', () => {
  let worst = 0;
  for (let i = 0; i <= 1000; i++) {
    const x = -700 * (i / 1000) ** 3;
    worst = Math.max(worst, relativeError(expNegative(x), exactExp(x)));
  }
  expect(worst).toBeLessThan(2.5e-16);
});

test('within 2.5e-16 where the table changes its entry', () => {
  let worst = 0;
  for (let k = 0; k < 250; k++) {
    for (const x of [-(2 * k + 1) / 64, -(2 * k + 1) / 64 - 1e-13, -(2 * k + 1) / 64 + 1e-13]) {
      worst = Math.max(worst, relativeError(expNegative(x), exactExp(x)));
    }
  }
  expect(worst).toBeLessThan(2.5e-16);
});

test('close to the engine’s own everywhere', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 0, noNaN: true }), (x) => {
      expect(Math.abs(expNegative(x) / Math.exp(x) - 1)).toBeLessThan(5e-16);
    }),
  );
});

test.each([
  [0, 1],
  [-0, 1],
  [-700.0001, 0],
  [-1e300, 0],
  [-Infinity, 0],
  [Number.NaN, Number.NaN],
])('e^%d = %d', (x, expected) => {
  expect(expNegative(x)).toBe(expected);
});

testExamples(new URL('./exp.ts', import.meta.url), { expNegative });
