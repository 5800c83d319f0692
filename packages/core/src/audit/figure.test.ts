import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { readFigure, writtenLike } from './figure.ts';

test.each([
  ['1.450', 1.45, 0.001, 'equal', ''],
  ['-2.368***', -2.368, 0.001, 'equal', '***'],
  ['−2.368', -2.368, 0.001, 'equal', ''],
  ['－２．３６８＊＊', -2.368, 0.001, 'equal', '**'],
  ['.05', 0.05, 0.01, 'equal', ''],
  ['27', 27, 1, 'equal', ''],
  ['47.6%', 0.476, 0.001, 'equal', ''],
  ['１２％', 0.12, 0.01, 'equal', ''],
  ['1,234,567.8', 1234567.8, 0.1, 'equal', ''],
  ['2.7e-5', 2.7e-5, 1e-6, 'equal', ''],
  ['2.70×10^-5', 2.7e-5, 1e-7, 'equal', ''],
  ['<0.001', 0.001, 0.001, 'below', ''],
  ['> .10', 0.1, 0.01, 'above', ''],
  ['(0.41)', 0.41, 0.01, 'equal', ''],
  ['+3', 3, 1, 'equal', ''],
  ['-0.000', 0, 0.001, 'equal', ''],
])('%s', (text, value, unit, sense, stars) => {
  expect(readFigure(text)).toMatchObject({ value, unit, sense, stars });
});

test.each(['', 'abc', '1,5', '1.2.3', '12,34', '1e400', 'NaN', 'Infinity', '--1', '1 to 2', '0x10', '1_000'])(
  '%j is no figure',
  (text) => {
    expect(readFigure(text)).toBeNull();
  },
);

describe('for any number', () => {
  test('toFixed is read back with its decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 8 }), (x, decimals) => {
        const figure = readFigure(x.toFixed(decimals))!;
        expect(figure.value === Number(x.toFixed(decimals))).toBe(true);
        expect(figure.unit).toBeCloseTo(10 ** -decimals, 15);
      }),
    );
  });
  test('any text is a figure or null, never a fault', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const figure = readFigure(text);
        expect(figure === null || Number.isFinite(figure.value)).toBe(true);
      }),
    );
  });
});

test('percentages are written as percentages', () => {
  expect(writtenLike(readFigure('47.6%')!, 0.3112)).toBe('31.1%');
});

testExamples(new URL('./figure.ts', import.meta.url), { readFigure, writtenLike });
