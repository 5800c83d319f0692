import { expect, test } from 'vitest';
import { addMoments, blockLines, ROWS } from './moments.ts';

test.each([0, 1, 2, 5, 8])('p = %d: the tiles add up to the plain double loop', (p) => {
  const lines = blockLines(p);
  const z = Float64Array.from({ length: lines * ROWS }, (_, i) => (i < (p + 1) * ROWS ? Math.sin(i) : 0));
  const w = Float64Array.from({ length: ROWS }, (_, i) => (i % 5) / 4);
  const moments = new Float64Array(3 + (lines + 1) ** 2).fill(1, 0, 3);
  addMoments({ z, lines, start: 0 }, w, 0, moments, 3);
  const value = (a: number, i: number) => (a === 0 ? 1 : z[(a - 1) * ROWS + i]!);
  for (let a = 0; a <= lines; a++)
    for (let c = 0; c <= a; c++) {
      const plain = w.reduce((sum, wi, i) => sum + wi * value(a, i) * value(c, i), 0);
      expect(moments[3 + a * (lines + 1) + c]).toBeCloseTo(plain, 10);
    }
  expect([...moments.subarray(0, 3)]).toEqual([1, 1, 1]);
});
