import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asem, printed } from '../testing/composite-reference.ts';
import { testExamples } from '../testing/examples.ts';
import { shapeOf } from './shape.ts';
import { treat } from './treat.ts';

describe('against what COINr prints', () => {
  const { columns } = asem();
  const agrees = (shape: { skewness: number; kurtosis: number } | null, [skewness, kurtosis]: [string, string]) => {
    expect(shape!.skewness).toBeCloseTo(Number(skewness), 6);
    expect(shape!.kurtosis).toBeCloseTo(Number(kurtosis), 5);
  };
  test('G1 and G2 of a short vector', () => {
    const { x, skewness, kurtosis } = printed.treat_vector;
    agrees(shapeOf(Float64Array.from(x)), [skewness, kurtosis]);
  });
  const { note: _, Flights_log, ...indicators } = printed.treat_raw;
  test.each(Object.entries(indicators))(
    '%s: one value moved, or the logarithm where that is not enough',
    (name, shapes) => {
      const x = columns.get(name)!;
      agrees(shapeOf(x), shapes.before);
      const winsorised = treat(x, { method: 'winsorise', most: 1, otherwise: 'none' });
      if (!shapes.winsorised) return expect(winsorised.values).toBe(x);
      agrees(winsorised.after, shapes.winsorised);
      const chain = treat(x, { method: 'winsorise', most: 1, otherwise: 'log' });
      agrees(chain.after, shapes.logged ?? shapes.winsorised);
      expect(chain.log === null).toBe(shapes.logged === undefined);
    },
  );
  test('the logarithm by itself', () => {
    agrees(treat(columns.get('Flights')!, { method: 'log', most: 5, otherwise: 'none' }).after, Flights_log.logged);
  });
});

describe('for any data', () => {
  const column = fc
    .array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 6, maxLength: 30 })
    .chain((x) => fc.constantFrom(500, -500).map((outlier) => Float64Array.from([...x, outlier])));
  const rule = fc.record({
    method: fc.constantFrom('log' as const, 'winsorise' as const),
    most: fc.integer({ min: 1, max: 8 }),
    otherwise: fc.constantFrom('none' as const, 'log' as const),
  });
  test('order is kept, and a mirrored column is treated as the mirror', () => {
    fc.assert(
      fc.property(column, rule, (x, how) => {
        const { values } = treat(x, how);
        for (let i = 1; i < x.length; i++) if (x[i]! < x[0]!) expect(values[i]!).toBeLessThanOrEqual(values[0]!);
        const mirrored = treat(
          x.map((v) => -v),
          how,
        ).values;
        for (let i = 0; i < x.length; i++) expect(mirrored[i]! + values[i]!).toBeCloseTo(0, 9);
      }),
    );
  });
});

test('missing values stay missing and are not counted', () => {
  const x = Float64Array.of(1, 2, NaN, 3, 4, 5, 6, 7, 100);
  const { values, moves } = treat(x, { method: 'winsorise', most: 5, otherwise: 'none' });
  expect([...values]).toEqual([1, 2, NaN, 3, 4, 5, 6, 7, 7]);
  expect(moves).toEqual([{ side: 'high', to: 7, rows: [8] }]);
});
test('tied values move together', () => {
  const x = Float64Array.of(...Array.from({ length: 30 }, (_, i) => i), 900, 900);
  const { values, moves } = treat(x, { method: 'winsorise', most: 1, otherwise: 'none' });
  expect([...values].slice(-3)).toEqual([29, 29, 29]);
  expect(moves[0]!.rows).toEqual([30, 31]);
});

testExamples(new URL('./treat.ts', import.meta.url), { treat });
