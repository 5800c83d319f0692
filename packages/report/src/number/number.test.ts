import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { order } from './digits.ts';
import {
  coefficientDecimals,
  columnDecimals,
  fixed,
  pEquals,
  percent,
  plain,
  pValue,
  scientific,
  scoreDecimals,
  significantDecimals,
  stars,
  supportedDecimals,
} from './index.ts';

testExamples(new URL('./write.ts', import.meta.url), { fixed, scientific, plain });
testExamples(new URL('./digits.ts', import.meta.url), { order, supportedDecimals, coefficientDecimals, scoreDecimals });
testExamples(new URL('./probability.ts', import.meta.url), { pValue, pEquals, percent });

/** What a reader would type back. */
const read = (text: string): number =>
  Number(
    text
      .replaceAll('−', '-')
      .replaceAll('\u2009', '')
      .replace(
        / × 10(.+)$/,
        (_, power: string) =>
          `e${[...power]
            .map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.indexOf(c))
            .map((d) => (d === 10 ? '-' : d))
            .join('')}`,
      ),
  );

describe('numbers are read back as they were', () => {
  test('fixed, to half of the last decimal', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 6 }), (x, decimals) => {
        expect(Math.abs(read(fixed(x, decimals)) - x)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
      }),
    );
  });
  test('plain, to six significant digits', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(Math.abs(read(plain(x)) - x)).toBeLessThanOrEqual(5.0001e-6 * Math.abs(x));
      }),
    );
  });
  test('no number is written as a machine writes it', () => {
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: 0, max: 6 }), (x, decimals) => {
        expect(fixed(x, decimals)).not.toMatch(/e|-/);
        expect(plain(x)).not.toMatch(/e|-/);
      }),
    );
  });
});

test.each([
  ['nothing', null, 2, '–'],
  ['no number', Number.NaN, 2, '–'],
  ['a tiny negative loses its sign', -0.0004, 3, '0.000'],
  ['four digits are grouped too', 1234, 0, '1\u2009234'],
  ['thousands with decimals', -1234567.891, 2, '−1\u2009234\u2009567.89'],
  ['past fifteen digits a power of ten', 1.5e20, 2, '1.50 × 10²⁰'],
])('fixed: %s', (_, value, decimals, text) => {
  expect(fixed(value, decimals)).toBe(text);
});

test.each([
  [0.05, '0.050'],
  [0.0009999, '< 0.001'],
  [0, '< 0.001'],
  [1, '1.000'],
  [0.9996, '> 0.999'],
  [null, '–'],
])('p of %s is printed as %s', (p, text) => {
  expect(pValue(p)).toBe(text);
});

test.each([
  [0.0099, '***'],
  [0.01, '**'],
  [0.05, '*'],
  [0.1, ''],
  [null, ''],
])('p of %s earns "%s"', (p, mark) => {
  expect(stars(p)).toBe(mark);
});

describe('decimals follow the uncertainty', () => {
  test('two digits of the standard error are shown, whatever its size', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 9.9, noNaN: true }), (se) => {
        const digits = fixed(se, supportedDecimals(se))
          .replace(/[.0]/, '')
          .replace(/^[.0]+/, '');
        expect(digits.length).toBe(2);
      }),
    );
  });
  test('without one there is a default', () => {
    expect([null, undefined, 0, Number.POSITIVE_INFINITY].map((se) => supportedDecimals(se, 2))).toEqual([2, 2, 2, 2]);
    expect(coefficientDecimals(null)).toBe(3);
  });
  test('a column reads as one where its errors are of like size, not otherwise', () => {
    expect(columnDecimals([0.35, 0.52, 1.1], (se) => supportedDecimals(se))).toEqual([2, 2, 2]);
    expect(columnDecimals([0.35, 0.00002], (se) => supportedDecimals(se))).toEqual([2, 6]);
  });
  test('significant digits of the largest value', () => {
    expect(significantDecimals([0.0123, -4.5, null], 3)).toBe(2);
    expect(significantDecimals([], 3)).toBe(2);
  });
});
