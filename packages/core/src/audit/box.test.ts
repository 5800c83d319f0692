import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { meanOf, minmaxMoments, sdOf } from './box.ts';
import { mean, sd } from './testing/ols.ts';

const column = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 12 });
const shifts = fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 12, maxLength: 12 });
const cells = (x: readonly number[]) => x.map((v) => ({ lo: v - 0.5, hi: v + 0.5 }));

test('mean and sd of any values inside the cells lie inside the bounds', () => {
  fc.assert(
    fc.property(column, shifts, (x, by) => {
      const moved = x.map((v, i) => v + by[i]!);
      const [m, s] = [meanOf(cells(x)), sdOf(cells(x))];
      expect(mean(moved)).toBeGreaterThanOrEqual(m.lo - 1e-9);
      expect(mean(moved)).toBeLessThanOrEqual(m.hi + 1e-9);
      expect(sd(moved)).toBeGreaterThanOrEqual(s.lo - 1e-9);
      expect(sd(moved)).toBeLessThanOrEqual(s.hi + 1e-9);
    }),
  );
});

test('the largest sd of six cells is that of the best of all 64 corners', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 6 }), (x) => {
      let most = 0;
      for (let bits = 0; bits < 64; bits++)
        most = Math.max(most, sd(x.map((v, i) => v + ((bits >> i) & 1 ? 0.5 : -0.5))));
      expect(sdOf(cells(x)).hi).toBeCloseTo(most, 10);
    }),
  );
});

test('min-max of any values inside the cells lies inside the bounds', () => {
  fc.assert(
    fc.property(column, shifts, (x, by) => {
      const bounds = minmaxMoments(cells(x));
      const moved = x.map((v, i) => v + by[i]!);
      const [min, max] = [Math.min(...moved), Math.max(...moved)];
      if (bounds === null) return;
      const scaled = moved.map((v) => (v - min) / (max - min));
      expect(mean(scaled)).toBeGreaterThanOrEqual(bounds.mean.lo - 1e-9);
      expect(mean(scaled)).toBeLessThanOrEqual(bounds.mean.hi + 1e-9);
      expect(sd(scaled)).toBeGreaterThanOrEqual(bounds.sd.lo - 1e-9);
      expect(sd(scaled)).toBeLessThanOrEqual(bounds.sd.hi + 1e-9);
    }),
  );
});

test('no range, no min-max', () => {
  expect(minmaxMoments(cells([1, 1, 1]))).toBeNull();
});

testExamples(new URL('./box.ts', import.meta.url), { sdOf });
