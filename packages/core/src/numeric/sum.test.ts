import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { sum } from './sum.ts';

test('a million tenths, where a plain loop is off by 1e-6', () => {
  expect(sum(new Float64Array(1_000_000).fill(0.1))).toBe(100_000);
});

test('integers in any order and scale add up exactly', () => {
  const integers = fc.array(fc.integer(), { maxLength: 100 });
  fc.assert(
    fc.property(integers, (values) => {
      const exact = Number(values.reduce((total, value) => total + BigInt(value), 0n));
      expect(sum(values)).toBe(exact);
      expect(sum([1e17, ...values, -1e17])).toBe(exact);
      expect(sum(values.toReversed())).toBe(exact);
    }),
  );
});

test('nothing adds up to 0', () => {
  expect(sum([])).toBe(0);
});

testExamples(new URL('./sum.ts', import.meta.url), { sum });
