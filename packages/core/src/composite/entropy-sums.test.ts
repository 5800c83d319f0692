import { expect, test } from 'vitest';
import { entropySums } from './entropy-sums.ts';

const sumsOf = (x: Float64Array, shift = 0) => {
  const sums = { sum: 0, sumLog: 0 };
  entropySums(x, shift, sums);
  return sums;
};

test('v ln v to the last bits, from the smallest normal double to the largest that keeps it finite', () => {
  for (let power = -1022; power < 1010; power++) {
    for (const mantissa of [1, 1.0009765625, 1.2345, Math.SQRT2, 1.9999999999999998]) {
      const v = mantissa * 2 ** power;
      const { sum, sumLog } = sumsOf(Float64Array.of(v));
      expect(sum).toBe(v);
      expect(Math.abs(sumLog / v - Math.log(v))).toBeLessThan(4e-16 * (1 + Math.abs(Math.log(v))));
    }
  }
});
test('0 ln 0 = 0 and 1 ln 1 = 0', () => {
  expect(sumsOf(Float64Array.of(0, 0)).sumLog).toBeCloseTo(0, 16);
  expect(sumsOf(Float64Array.of(0, 1, 5e-324)).sumLog).toBeCloseTo(0, 16);
});
test.each([1, 255, 256, 257, 1000])('%d rows: blocks add up to the plain sums, with a shift', (rows) => {
  const x = Float64Array.from({ length: rows }, (_, i) => Math.abs(Math.sin(i)));
  const { sum, sumLog } = sumsOf(x, 0.25);
  expect(sum).toBeCloseTo(
    x.reduce((total, v) => total + v + 0.25, 0),
    11,
  );
  expect(sumLog).toBeCloseTo(
    x.reduce((total, v) => total + (v + 0.25) * Math.log(v + 0.25), 0),
    11,
  );
});
