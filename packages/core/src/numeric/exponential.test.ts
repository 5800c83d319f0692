import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactExp, relativeError } from '../testing/exact.ts';
import { testExamples } from '../testing/examples.ts';
import { exp, expMinusOne } from './exponential.ts';

/** The distance of doubles near x. */
const unitOf = (x: number): number => 2 ** (Math.floor(Math.log2(x)) - 52);

test('below one unit in the last place, from the smallest normal result to the largest', () => {
  const share = (x: number) => (relativeError(exp(x), exactExp(x)) * exp(x)) / unitOf(exp(x));
  let worst = 0;
  for (let i = -700; i <= 700; i += 7) {
    const x = i + i / 1009;
    worst = Math.max(worst, share(x), share(x / 700));
  }
  expect(worst).toBeLessThan(0.9);
});
test('close to the engine’s own everywhere', () => {
  fc.assert(
    fc.property(fc.double({ min: -708, max: 709.7, noNaN: true }), (x) => {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(6e-16);
    }),
  );
  fc.assert(
    fc.property(
      fc.double({ min: -40, max: 700, noNaN: true }).filter((x) => Math.abs(x) > 1e-300),
      (x) => {
        expect(Math.abs(expMinusOne(x) - Math.expm1(x))).toBeLessThanOrEqual(1e-15 * Math.abs(Math.expm1(x)));
      },
    ),
  );
});
test.each([
  [0, 1],
  [-0, 1],
  [710, Infinity],
  [Infinity, Infinity],
  [-746, 0],
  [-Infinity, 0],
  [-740, Math.exp(-740)],
  [Number.NaN, Number.NaN],
])('e^%d = %d', (x, expected) => {
  expect(exp(x)).toBe(expected);
});
test.each([
  [0, 0],
  [1e-300, 1e-300],
  [-800, -1],
  [800, Infinity],
  [Number.NaN, Number.NaN],
])('e^%d − 1 = %d', (x, expected) => {
  expect(expMinusOne(x)).toBe(expected);
});

testExamples(new URL('./exponential.ts', import.meta.url), { exp, expMinusOne });
