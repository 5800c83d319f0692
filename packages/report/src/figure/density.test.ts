import { range } from 'd3-array';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { bandwidth, density } from './density.ts';

testExamples(new URL('./density.ts', import.meta.url), { density });

test('the bandwidth is that of R’s bw.nrd0', () => {
  // 0.9 min(1.5811388, 2 / 1.34) 5^(−1/5)
  expect(bandwidth([0, 1, 2, 3, 4])).toBeCloseTo(0.973585, 6);
  expect(bandwidth([1, 1, 1])).toBeNull();
});

test('the area under the curve is one', () => {
  const at = range(-10, 20, 0.01);
  const area = density([0, 1, 1, 3, 9], at).reduce((sum, d) => sum + d * 0.01, 0);
  expect(area).toBeCloseTo(1, 6);
  expect(density([2, 2], [2])).toEqual([0]);
});
