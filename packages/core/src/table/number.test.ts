import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { parseNumber } from './number.ts';

testExamples(new URL('./number.ts', import.meta.url), { parseNumber });
const parse = (text: string) => parseNumber(text, 0, text.length);

test('every finite double comes back from its shortest text, in any of its spellings', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 0, max: 20 }), (x, digits) => {
      for (const text of [String(x), x.toExponential(), x.toExponential(digits), x.toPrecision(digits + 1)]) {
        expect(parse(text)).toBe(Number(text));
      }
    }),
  );
});

test('decimals of up to 20 digits agree with the engine to the last bit', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+-]?\d{0,10}\.?\d{0,10}([eE][+-]?\d{1,3})?$/), (text) => {
      const wanted = /\d/.test(text.split(/e/i)[0]!) ? Number(text) : Number.NaN;
      expect(parse(text)).toBe(wanted);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  '',
  '+',
  '-',
  '.',
  '1 2',
  ' 1',
  '1 ',
  '0x10',
  '1e',
  '1e+',
  'e5',
  '1.2.3',
  '--1',
  '1_000',
  'Infinity',
  '１',
  '5%',
])('%j is no number', (text) => {
  expect(parse(text)).toBeNaN();
});

test.each([
  ['-0', -0],
  ['1.', 1],
  ['00012', 12],
  ['9007199254740993', 9007199254740992],
  ['1e-400', 0],
  ['-1e400', Number.NEGATIVE_INFINITY],
  ['1e99999999999999999999', Number.POSITIVE_INFINITY],
])('%s is %d', (text, value) => {
  expect(parse(text)).toBe(value);
});

test('only the characters between start and end count', () => {
  expect(parseNumber('12,34e5,6', 3, 7)).toBe(34e5);
  expect(parseNumber('a-5b', 1, 3)).toBe(-5);
});
