import fc from 'fast-check';
import { expect, test } from 'vitest';
import { truncateVariances } from './truncate.ts';

const components = fc.array(
  fc.record({
    // Powers of ten in whole hundredths: doubles drawn by fast-check crowd around 0.
    v: fc.oneof(fc.integer({ min: -1200, max: 300 }), fc.integer({ min: -200, max: 100 })).map((x) => 10 ** (x / 100)),
    n: fc.double({ min: 0.5, max: 50, noNaN: true }),
  }),
  { minLength: 2, maxLength: 8 },
);
const objective = (v: readonly number[], n: readonly number[], s: ArrayLike<number>) =>
  v.reduce((sum, value, k) => sum - n[k]! * (Math.log(s[k]!) + value / s[k]!), 0);

test('within the bound, and no bound on a fine grid does better', () => {
  fc.assert(
    fc.property(components, fc.constantFrom(1 / 16, 0.01, 0.5, 1), (parts, ratio) => {
      const [v, n] = [parts.map((c) => c.v), parts.map((c) => c.n)];
      const s = Float64Array.from(v);
      const binds = truncateVariances(s, Float64Array.from(n), ratio, new Float64Array(2 * v.length));
      expect(binds).toBe(Math.min(...v) < ratio * Math.max(...v));
      if (!binds) {
        expect([...s]).toEqual(v);
        return;
      }
      expect(Math.min(...s)).toBeGreaterThanOrEqual(ratio * Math.max(...s) * (1 - 1e-12));
      const best = objective(v, n, s);
      for (let x = -13; x <= 4; x += 0.01) {
        const grid = v.map((value) => Math.min(Math.max(value, 10 ** x), 10 ** x / ratio));
        expect(objective(v, n, grid)).toBeLessThanOrEqual(best + 1e-9 * (1 + Math.abs(best)));
      }
    }),
  );
});

test('two components: the pooled variance in closed form', () => {
  const s = Float64Array.of(0.001, 2);
  truncateVariances(s, Float64Array.of(8, 19), 1 / 16, new Float64Array(4));
  const larger = (8 * 0.001 * 16 + 19 * 2) / 27;
  expect(s[1]).toBeCloseTo(larger, 14);
  expect(s[0]).toBeCloseTo(larger / 16, 14);
});
