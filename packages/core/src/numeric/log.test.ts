import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactLog, relativeError } from '../testing/exact.ts';
import { testExamples } from '../testing/examples.ts';
import { log } from './log.ts';

test('within 3.4e-16 of the exact value, near 1 and far from it', () => {
  let worst = 0;
  for (let i = 1; i <= 500; i++) {
    for (const x of [1 + i / 250, 1 - i / 501, 1 + 2 ** -(i % 52), 1.01 ** i, 1.01 ** -i]) {
      if (x !== 1) worst = Math.max(worst, relativeError(log(x), exactLog(x)));
    }
  }
  expect(worst).toBeLessThan(3.4e-16);
});

test('close to the engine’s own everywhere, the smallest numbers too', () => {
  fc.assert(
    fc.property(fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }), (x) => {
      expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(5e-16 * Math.abs(Math.log(x)));
    }),
  );
});

test.each([
  [1, 0],
  [0, -Infinity],
  [-0, -Infinity],
  [Infinity, Infinity],
  [-1, Number.NaN],
  [-Infinity, Number.NaN],
  [Number.NaN, Number.NaN],
])('ln %d = %d', (x, expected) => {
  expect(log(x)).toBe(expected);
});

testExamples(new URL('./log.ts', import.meta.url), { log });
