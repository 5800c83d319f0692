import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, reference, worst } from '../testing/composite-reference.ts';
import { type NormaliseRule, normalise } from './normalise.ts';
import { NORMALISATIONS } from './options.ts';

const { X, types, minmax } = reference;
const col = (...values: number[]) => Float64Array.from(values);
const rule = (method: NormaliseRule['method'], direction: 'up' | 'down' = 'up'): NormaliseRule => ({
  method,
  direction,
  range: [0, 1],
  goalposts: direction === 'up' ? [0, 10] : [10, 0],
});

test('min-max against the reference, costs reversed', () => {
  columnsOf(X).forEach((x, j) => {
    const found = normalise(x, rule('minmax', types[j]! > 0 ? 'up' : 'down'));
    expect(worst(found, columnsOf(minmax)[j]!)).toBeLessThan(1e-15);
  });
});

// x = 2, 4, 4, missing, 8, 12: mean 6, s = √(64/4) = 4
const x = col(2, 4, 4, NaN, 8, 12);
test.each<[NormaliseRule['method'], number[], number[]]>([
  ['minmax', [0, 0.2, 0.2, NaN, 0.6, 1], [1, 0.8, 0.8, NaN, 0.4, 0]],
  ['zscore', [-1, -0.5, -0.5, NaN, 0.5, 1.5], [1, 0.5, 0.5, NaN, -0.5, -1.5]],
  ['rank', [1, 2, 2, NaN, 4, 5], [5, 3, 3, NaN, 2, 1]],
  ['percentile', [0, 0.25, 0.25, NaN, 0.75, 1], [1, 0.5, 0.5, NaN, 0.25, 0]],
  ['distance-to-best', [1 / 6, 1 / 3, 1 / 3, NaN, 2 / 3, 1], [1, 0.5, 0.5, NaN, 0.25, 1 / 6]],
  ['goalposts', [0.2, 0.4, 0.4, NaN, 0.8, 1], [0.8, 0.6, 0.6, NaN, 0.2, 0]],
])('%s by its formula, both directions, gaps kept and not counted', (method, up, down) => {
  const check = (found: Float64Array, expected: number[]) =>
    expected.forEach((e, i) => {
      if (Number.isNaN(e)) expect(found[i]).toBeNaN();
      else expect(found[i]).toBeCloseTo(e, 15);
    });
  check(normalise(x, rule(method)), up);
  check(normalise(x, rule(method, 'down')), down);
});

describe('for any data', () => {
  const column = fc
    .array(fc.double({ min: 0.5, max: 100, noNaN: true }), { minLength: 2, maxLength: 30 })
    .filter((values) => Math.max(...values) > 0.1 + Math.min(...values))
    .map((values) => Float64Array.from(values));
  const direction = fc.constantFrom('up' as const, 'down' as const);
  test.each(NORMALISATIONS)('%s keeps the order, and a range is a straight line of what it was', (method) => {
    fc.assert(
      fc.property(column, direction, (values, way) => {
        const plain = normalise(values, rule(method, way));
        const sign = way === 'up' ? 1 : -1;
        for (let i = 1; i < values.length; i++) {
          if (sign * (values[i]! - values[0]!) > 0) expect(plain[i]!).toBeGreaterThanOrEqual(plain[0]!);
        }
        if (method === 'zscore' || method === 'rank') return;
        const ranged = normalise(values, { ...rule(method, way), range: [0.1, 5] });
        expect(
          worst(
            ranged,
            plain.map((v) => 0.1 + 4.9 * v),
          ),
        ).toBeLessThan(1e-12);
        expect(Math.min(...ranged)).toBeGreaterThanOrEqual(0.1 - 1e-12);
        expect(Math.max(...ranged)).toBeLessThanOrEqual(5 + 1e-12);
      }),
    );
  });
});

test('the range of doubles is no limit', () => {
  expect([...normalise(col(-1.7e308, 0, 1.7e308), rule('minmax'))]).toEqual([0, 0.5, 1]);
});
test('a constant column has no min-max value and no z-score, but a rank', () => {
  expect([...normalise(col(0.1, 0.1, 0.1), rule('minmax'))]).toEqual([NaN, NaN, NaN]);
  expect([...normalise(col(0.1, 0.1, 0.1), rule('zscore'))]).toEqual([NaN, NaN, NaN]);
  expect([...normalise(col(0.1, 0.1, 0.1), rule('rank'))]).toEqual([1, 1, 1]);
});
