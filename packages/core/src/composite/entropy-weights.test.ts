import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { entropyWeights } from './entropy-weights.ts';

const reference = JSON.parse(readFileSync(new URL('../../fixtures/reference/mcdm_20x6.json', import.meta.url), 'utf8'));
const { minmax, ewm, edge } = reference;
const columns = (rows: number[][]) => rows[0]!.map((_, j) => Float64Array.from(rows, (row) => row[j]!));
const close = (found: ArrayLike<number>, expected: number[], tolerance = 1e-12) => {
  for (const [j, e] of expected.entries()) expect(Math.abs(found[j]! - e)).toBeLessThan(tolerance);
};
const solve = (...args: Parameters<typeof entropyWeights>) => {
  const fit = entropyWeights(...args);
  if (!fit.ok) throw new Error(fit.faults.map((f) => f.code).join());
  return { ...fit.value, codes: fit.notes.map((n) => n.code) };
};

describe('against mpmath, 20 rows × 6 columns', () => {
  test('0 ln 0 = 0, no shift', () => {
    const fit = solve(columns(minmax));
    close(fit.weights, ewm.minmax_0ln0_eq_0.w_mpmath);
    close(fit.entropies, ewm.minmax_0ln0_eq_0.entropy);
    expect(fit.codes).toEqual([]);
  });
  test('one row alone above 0: entropy 0, not a rounding below it', () => {
    for (const value of [0.1, 0.3, 0.7, 1.1, 1.7, 2.9, 5.3, 7.7]) {
      const { entropies } = solve([Float64Array.of(0, value, 0), Float64Array.of(1, 2, 3)]);
      expect(Object.is(entropies[0], 0)).toBe(true);
    }
  });
  test.each([1e-6, 0.01, 1])('shift %d, and it says so', (shift) => {
    const key = Object.keys(ewm).find((k) => k.startsWith('minmax_plus_') && Number(k.slice(12)) === shift)!;
    const fit = solve(columns(minmax), { shift });
    close(fit.weights, ewm[key].w);
    expect(fit.codes).toEqual(['entropy/shifted']);
  });
  test('a constant column weighs exactly 0', () => {
    const constant = columns(minmax).map((x, j) => (j === 2 ? x.map(() => 0.5) : x));
    const fit = solve(constant);
    close(fit.weights, edge.constant_column.w);
    expect(fit.weights[2]).toBe(0);
    expect(fit.codes).toEqual(['entropy/constant_column']);
  });
});

describe('for any data', () => {
  const table = fc
    .array(fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 3, maxLength: 3 }), {
      minLength: 4,
      maxLength: 30,
    })
    .map(columns)
    .filter((t) => t.every((x) => Math.max(...x) > 1.1 * Math.min(...x)));
  test('weights are shares; order of rows and unit of a column do not matter', () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0.01, max: 100, noNaN: true }), (t, unit) => {
        const { weights } = solve(t);
        expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        close(solve(t.map((x) => x.toReversed())).weights, [...weights], 1e-9);
        close(solve(t.map((x, j) => (j === 1 ? x.map((v) => v * unit) : x))).weights, [...weights], 1e-9);
      }),
    );
  });
});

test('an entropy that passes 1 by rounding gives weight 0, not less', () => {
  const nearly = col(1 + 3 * 2 ** -52, 1);
  expect([...solve([nearly, col(1, 2)]).weights]).toEqual([0, 1]);
});
test.each([1e-305, 1e-300, 1e300, 1e307])('a unit of measure of %d changes nothing', (unit) => {
  const weights = (scale: number) => solve([col(0, 1 * scale, 2 * scale, 5 * scale), col(1, 2, 3, 4)]).weights;
  close(weights(unit), [...weights(1)], 1e-12);
});

const col = (...values: number[]) => Float64Array.from(values);
test.each([
  ['one row', [col(1)], 'columns/too_few_rows', '/columns'],
  ['ragged', [col(1, 2, 3), col(1, 2)], 'columns/lengths_differ', '/columns/1'],
  ['negative', [col(1, 2), col(0.5, -0.25)], 'entropy/value_out_of_domain', '/columns/1/1'],
  ['missing', [col(1, NaN)], 'entropy/value_out_of_domain', '/columns/0/1'],
  ['nothing varies', [col(1, 1), col(2, 2)], 'entropy/all_constant', '/columns'],
])('%s is a fault with code and path', (_, table, code, path) => {
  const fit = entropyWeights(table);
  expect(fit.ok ? [] : fit.faults).toEqual([expect.objectContaining({ code, path })]);
});

testExamples(new URL('./entropy-weights.ts', import.meta.url), { entropyWeights });
