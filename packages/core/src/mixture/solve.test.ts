import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../numeric/random.ts';
import { momentCount, packed } from './parameters.ts';
import { createSolveSpace, solve } from './solve.ts';
import { createCommonSolver } from './solve-common.ts';

function rowsOf(seed: number, rows: number, p: number) {
  const { normal, uniform } = randomStream(seed, 'solve.test', 0);
  return Array.from({ length: rows }, () => ({
    w: 0.1 + uniform(),
    x: [1, ...Array.from({ length: p }, normal)],
    y: normal(),
  }));
}
type Rows = ReturnType<typeof rowsOf>;

function momentsOf(rows: Rows, p: number): Float64Array {
  const moments = new Float64Array(momentCount(p));
  for (const { w, x, y } of rows) {
    const z = [...x, y];
    for (let a = 0; a < z.length; a++) for (let c = 0; c <= a; c++) moments[packed(a, c)]! += w * z[a]! * z[c]!;
  }
  return moments;
}
const rss = (rows: Rows, b: ArrayLike<number>) =>
  rows.reduce((sum, { w, x, y }) => sum + w * (y - x.reduce((s, v, j) => s + v * b[j]!, 0)) ** 2, 0);
/** Σ w e x: zero at the minimum. */
const gradient = (rows: Rows, b: ArrayLike<number>, j: number) =>
  rows.reduce((sum, { w, x, y }) => sum + w * (y - x.reduce((s, v, l) => s + v * b[l]!, 0)) * x[j]!, 0);

describe('one component', () => {
  test.each([0, 1])('first = %d: the gradient is 0 and the minimum is that of the rows', (first) => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: first, max: 6 }), (seed, p) => {
        const rows = rowsOf(seed, 30, p);
        const b = new Float64Array(p + 3).fill(7);
        const minimum = solve(momentsOf(rows, p), 0, p, first, createSolveSpace(p), b, 2);
        const own = b.subarray(2);
        for (let j = first; j <= p; j++) expect(Math.abs(gradient(rows, own, j))).toBeLessThan(1e-11);
        if (first === 1) expect(own[0]).toBe(0);
        expect(minimum).toBeCloseTo(rss(rows, own), 10);
      }),
    );
  });
  test('fewer rows than coefficients: still a minimum, with coefficients of 0', () => {
    for (let seed = 0; seed < 50; seed++) {
      const rows = rowsOf(seed, 3, 5);
      const b = new Float64Array(6);
      const minimum = solve(momentsOf(rows, 5), 0, 5, 0, createSolveSpace(5), b, 0);
      expect(minimum).toBeLessThan(1e-10);
      expect(rss(rows, b)).toBeLessThan(1e-10);
      expect([...b].filter((value) => value === 0)).toHaveLength(3);
    }
  });
  test('a column twice: its second copy gets 0', () => {
    const rows = rowsOf(7, 20, 2).map((row) => ({ ...row, x: [...row.x, row.x[2]!] }));
    const b = new Float64Array(4);
    solve(momentsOf(rows, 3), 0, 3, 0, createSolveSpace(3), b, 0);
    expect(b[3]).toBe(0);
    for (let j = 0; j < 4; j++) expect(Math.abs(gradient(rows, b, j))).toBeLessThan(1e-11);
  });
});

describe('the last coefficients common to all components', () => {
  test('the weighted gradient is 0, and the sums are those of the rows', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 1 }),
        (seed, common, first) => {
          const [p, K] = [4, 3];
          const groups = Array.from({ length: K }, (_, k) => rowsOf(seed + 1000 * k, 20, p));
          const variances = Float64Array.of(0.5, 1, 2);
          const moments = Float64Array.from(groups.flatMap((rows) => [...momentsOf(rows, p)]));
          const b = new Float64Array(K * (p + 1));
          const found = new Float64Array(K);
          createCommonSolver(p, K, first, common).solve(moments, variances, b, found);
          const own = (k: number) => b.subarray(k * (p + 1), (k + 1) * (p + 1));
          for (let k = 0; k < K; k++) {
            expect(found[k]).toBeCloseTo(rss(groups[k]!, own(k)), 9);
            for (let j = first; j <= p - common; j++)
              expect(Math.abs(gradient(groups[k]!, own(k), j))).toBeLessThan(1e-10);
            for (let j = p + 1 - common; j <= p; j++) expect(own(k)[j]).toBe(own(0)[j]);
          }
          for (let j = p + 1 - common; j <= p; j++) {
            const sum = groups.reduce((s, rows, k) => s + gradient(rows, own(k), j) / variances[k]!, 0);
            expect(Math.abs(sum)).toBeLessThan(1e-10);
          }
        },
      ),
    );
  });
});
