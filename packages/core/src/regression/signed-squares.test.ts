import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fLower } from '../numeric/index.ts';
import { testExamples } from '../testing/examples.ts';
import { agree } from '../testing/regression-reference.ts';
import { negativeShare } from './signed-squares.ts';

describe('a of one weight against b of another is an F distribution', () => {
  test.each([
    [1, 1, 1],
    [1, 1, 1e-6],
    [3, 5, 0.2],
    [30, 40, 0.5],
    [100, 100, 0.3],
    [200, 2, 0.9],
  ])('%d of weight 1, %d of weight −%d', (a, b, ratio) => {
    const weights = Float64Array.from({ length: a + b }, (_, i) => (i < a ? 1 : -ratio));
    agree(negativeShare(weights), fLower((ratio * b) / a, a, b), 1e-11);
  });
});

test('the other sign is the other tail; a common factor does not matter', () => {
  const weight = fc.integer({ min: 1, max: 1000 }).map((v) => v / 100);
  fc.assert(
    fc.property(
      fc.array(weight, { minLength: 1, maxLength: 20 }),
      fc.array(weight, { minLength: 1, maxLength: 20 }),
      (a, b) => {
        const weights = Float64Array.from([...a, ...b.map((w) => -w)]);
        const found = negativeShare(weights);
        expect(found + negativeShare(weights.map((w) => -w))).toBeCloseTo(1, 11);
        agree(negativeShare(weights.map((w) => 1e20 * w)), found, 1e-9);
      },
    ),
  );
});

test('weights of one sign: 0 or 1', () => {
  expect(negativeShare(Float64Array.of(1, 2, 0))).toBe(0);
  expect(negativeShare(Float64Array.of(-1, -2))).toBe(1);
  expect(negativeShare(Float64Array.of(0, 0))).toBe(0);
});

testExamples(new URL('./signed-squares.ts', import.meta.url), { negativeShare });
