import { expect, test } from 'vitest';
import { quantile, spread } from './spread.ts';

test('type 7, as R and NumPy have it', () => {
  expect(quantile([1, 2, 4, 8], 0.5)).toBe(3);
  expect(quantile([1, 2, 4, 8], 0.9)).toBeCloseTo(6.8, 12);
  expect(quantile([1, 2, 4, 8], 1)).toBe(8);
  expect(quantile([5], 0.3)).toBe(5);
});
test('the deviation has n − 1, the interval its share on either side', () => {
  const figure = spread(2, [4, 1, 3, 2, 5], 0.5);
  expect(figure.estimate).toBe(2);
  expect(figure.standardError).toBeCloseTo(Math.sqrt(2.5), 14);
  expect(figure.interval).toEqual([2, 4]);
});
