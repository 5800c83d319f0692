import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { classify, roundest } from './classes.ts';

testExamples(new URL('./classes.ts', import.meta.url), { classify });

test('classes hold every value once, breaks rise, and none is empty', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
      (values) => {
        const { breaks, ranges, classOf } = classify(values);
        expect(breaks).toEqual([...breaks].sort((a, b) => a - b));
        expect(new Set(breaks).size).toBe(breaks.length);
        expect(ranges.reduce((sum, r) => sum + r.count, 0)).toBe(values.length);
        for (const r of ranges) {
          expect(r.count).toBeGreaterThan(0);
          expect(values.filter((v) => classOf(v) === r.step)).toHaveLength(r.count);
        }
      },
    ),
  );
});

test('one value is one class', () => {
  expect(classify([3, 3, 3]).ranges).toEqual([{ step: 'seq3', low: 3, high: 3, count: 3 }]);
});

test('around a real zero: three classes on each side, brown below, teal above', () => {
  const { breaks, classOf } = classify([-2.9, -1.2, -0.2, 0, 0.4, 1.8], true);
  expect(breaks).toEqual([-2, -1, 0, 1, 2]);
  expect([-2.9, -1.2, -0.2, 0, 1.8, 2.5].map(classOf)).toEqual(['div1', 'div2', 'div3', 'seq2', 'seq4', 'seq6']);
});

test.each([
  [0.18, 0.23, 0.21, 0.2],
  [0.94, 1.07, 1, 1],
  [23_400, 27_100, 25_200, 25_000],
  [-0.31, -0.28, -0.29, -0.3],
])('the roundest number in [%d, %d] near %d is %d', (low, high, wanted, expected) => {
  expect(roundest(low, high, wanted)).toBe(expected);
});
