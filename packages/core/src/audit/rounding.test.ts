import { expect, test } from 'vitest';
import { randomStream } from '../numeric/index.ts';
import { testExamples } from '../testing/examples.ts';
import { readFigure } from './figure.ts';
import { firstRounding, type ROUNDINGS, valuesOf } from './rounding.ts';
import { WRITERS } from './testing/simulate.ts';

test('whatever way a number was written, its interval holds it', () => {
  const of = { halfUp: 'nearest', halfEven: 'nearest', truncated: 'truncated', twice: 'twice' } as const;
  for (const [name, write] of Object.entries(WRITERS)) {
    const random = randomStream(4, 'rounding', 0);
    for (let i = 0; i < 5000; i++) {
      const [x, decimals] = [(random.normal() * 10 ** random.integer(4)) / 8, random.integer(5)];
      const figure = readFigure(write(x, decimals))!;
      for (const rounding of [of[name as keyof typeof of], 'one unit'] as const) {
        const { lo, hi } = valuesOf(figure, rounding);
        expect(x).toBeGreaterThanOrEqual(lo - 1e-9 * figure.unit);
        expect(x).toBeLessThanOrEqual(hi + 1e-9 * figure.unit);
      }
    }
  }
});

test.each([
  ['0.5', [0.45, 0.55], [0.5, 0.6], [0.4, 0.6]],
  ['-0.5', [-0.55, -0.45], [-0.6, -0.5], [-0.6, -0.4]],
  ['0', [-0.5, 0.5], [-1, 1], [-1, 1]],
])('%s', (text, nearest, truncated, unit) => {
  const range = (rounding: (typeof ROUNDINGS)[number]) => {
    const { lo, hi } = valuesOf(readFigure(text)!, rounding);
    return [Number(lo.toFixed(12)), Number(hi.toFixed(12))];
  };
  expect([range('nearest'), range('truncated'), range('one unit')]).toEqual([nearest, truncated, unit]);
});

test('<0.001 is everything up to it', () => {
  expect(valuesOf(readFigure('<0.001')!, 'nearest')).toEqual({ lo: -Infinity, hi: 0.001 });
  expect(valuesOf(readFigure('>0.1')!, 'nearest')).toEqual({ lo: 0.1, hi: Infinity });
});

test('the narrowest rounding that fits is named', () => {
  const figure = readFigure('0.50')!;
  const fits = (x: number) => firstRounding((read) => read(figure).lo <= x && x <= read(figure).hi);
  expect([0.5, 0.5052, 0.509, 0.493, 0.48].map(fits)).toEqual(['nearest', 'twice', 'truncated', 'one unit', null]);
});

testExamples(new URL('./rounding.ts', import.meta.url), { readFigure, valuesOf });
