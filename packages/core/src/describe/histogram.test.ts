import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { histogram } from './histogram.ts';

const solve = (values: ArrayLike<number>, rule: 'sturges' | 'scott' | 'freedman-diaconis' = 'sturges') => {
  const outcome = histogram(values, { rule });
  if (!outcome.ok || outcome.value === null) throw new Error('no histogram');
  return { ...outcome.value, codes: outcome.notes.map((n) => n.code) };
};
const RULES = ['sturges', 'scott', 'freedman-diaconis'] as const;

describe('edges', () => {
  test('are the decimals one would write', () => {
    const { edges } = solve([0.11, 0.18, 0.23, 0.31, 0.49, 0.62, 0.71, 0.69]);
    expect(edges).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  });
  test('start at a least value that is an edge itself', () => {
    expect(solve([0.3, 0.4, 0.5, 0.6, 0.7]).edges).toEqual([0.3, 0.4, 0.5, 0.6, 0.7]);
  });
  test('hold whole numbers and negative ones', () => {
    expect(solve([-25, -3, 0, 12, 48]).edges).toEqual([-40, -20, 0, 20, 40, 60]);
  });
  test('a value on an edge is in the bin above it, the largest in the last bin', () => {
    expect(solve([0, 1, 2, 3, 4])).toMatchObject({ edges: [0, 1, 2, 3, 4], counts: [1, 1, 1, 2] });
  });
  test.each([
    ['sturges', 10],
    ['scott', 14],
    ['freedman-diaconis', 20],
  ] as const)('%s: the width proposed, to the nearest of 1, 2, 5', (rule, most) => {
    const values = Array.from({ length: 100 }, (_, i) => i * i);
    const width = {
      sturges: 9801 / 8,
      scott: (3.49 * 2965.3) / Math.cbrt(100),
      'freedman-diaconis': (2 * (5513 - 613)) / Math.cbrt(100),
    }[rule];
    const { edges } = solve(values, rule);
    expect(edges[1]! - edges[0]!).toBeGreaterThan(width / Math.sqrt(2.6));
    expect(edges[1]! - edges[0]!).toBeLessThan(width * Math.sqrt(2.6));
    expect(edges.length).toBeLessThan(most + 2);
  });
});

describe('for any data and rule', () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const data = fc.array(value, { minLength: 2, maxLength: 80 }).filter((x) => Math.max(...x) - Math.min(...x) > 1e-280);
  test('edges rise and hold the data, counts add up, each value is in its bin', () => {
    fc.assert(
      fc.property(data, fc.constantFrom(...RULES), (x, rule) => {
        const { edges, counts } = solve(x, rule);
        expect(counts.length).toBe(edges.length - 1);
        expect(counts.length).toBeLessThanOrEqual(210);
        expect(counts.reduce((sum, c) => sum + c)).toBe(x.length);
        for (let i = 1; i < edges.length; i++) expect(edges[i]!).toBeGreaterThan(edges[i - 1]!);
        const within = (v: number, i: number) =>
          v >= edges[i]! && (v < edges[i + 1]! || (i === counts.length - 1 && v <= edges[i + 1]!));
        for (let i = 0; i < counts.length; i++) expect(x.filter((v) => within(v, i)).length).toBe(counts[i]);
      }),
    );
  });
});

describe('hard data', () => {
  test.each<[string, number[]]>([
    ['neighbouring doubles', [1, 1 + Number.EPSILON]],
    ['large and close', [1e15, 1e15 + 0.5, 1e15 + 1]],
    ['nearly the ends of the doubles', [-1e300, 1e300, 0]],
    ['one far outlier', [...Array.from({ length: 1000 }, (_, i) => i / 1000), 1e12]],
  ])('%s', (_, values) => {
    for (const rule of RULES) {
      const { edges, counts } = solve(values, rule);
      expect(edges.every(Number.isFinite)).toBe(true);
      expect(counts.reduce((sum, c) => sum + c)).toBe(values.length);
      expect(counts.length).toBeLessThanOrEqual(210);
    }
  });
  test('an outlier that asks for too many bins is a note', () => {
    const values = [...Array.from({ length: 1000 }, (_, i) => i / 1000), 1e12];
    expect(solve(values, 'freedman-diaconis').codes).toEqual(['describe/histogram_bins_limited']);
  });
  test('equal quartiles: another rule, and a note', () => {
    const found = solve([0, 5, 5, 5, 5, 5, 5, 9], 'freedman-diaconis');
    expect(found).toMatchObject({ rule: 'scott', codes: ['describe/histogram_rule_replaced'] });
  });
  test.each<[string, number[], string]>([
    ['nothing', [], 'describe/too_few_values'],
    ['one value', [3], 'describe/constant'],
    ['the ends of the doubles', [-1.7e308, 1.7e308, 0], 'describe/out_of_range'],
    ['the smallest doubles', [5e-324, 1e-323], 'describe/out_of_range'],
    ['equal values', [3, 3, Number.NaN], 'describe/constant'],
  ])('%s: null, and why', (_, values, code) => {
    expect(histogram(values)).toMatchObject({ ok: true, value: null, notes: [{ code }] });
  });
  test('an infinite value is a fault', () => {
    const outcome = histogram([1, -Infinity]);
    expect(outcome.ok ? [] : outcome.faults).toMatchObject([{ code: 'columns/not_finite', path: '/values/1' }]);
  });
});

testExamples(new URL('./histogram.ts', import.meta.url), { histogram });
