import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactLog, relativeError } from '../testing/exact.ts';
import { testExamples } from '../testing/examples.ts';
import { ln, log1p, log2, log10 } from './logarithms.ts';

test('ln is below one unit in the last place, near 1 and far from it', () => {
  let worst = 0;
  for (let i = 1; i <= 300; i++) {
    for (const x of [1 + i / 250, 1 - i / 501, 1.1 ** i, 1.1 ** -i]) {
      const unit = 2 ** (Math.floor(Math.log2(Math.abs(Math.log(x)))) - 52);
      worst = Math.max(worst, (relativeError(ln(x), exactLog(x)) * Math.abs(ln(x))) / unit);
    }
  }
  expect(worst).toBeLessThan(0.9);
});
test('exact at powers of the base', () => {
  for (let k = -1074; k < 1024; k++) expect(log2(2 ** k)).toBe(k);
  for (let k = -307; k < 309; k++) expect(log10(Number(`1e${k}`))).toBe(k);
});
test.each([
  ['ln', ln, Math.log, 4e-16],
  ['log2', log2, Math.log2, 1e-15],
  ['log10', log10, Math.log10, 1e-15],
  ['log1p', log1p, Math.log1p, 1e-15],
] as const)('%s: close to the engine’s own everywhere', (_, own, engine, share) => {
  const check = (x: number) => {
    expect(Math.abs(own(x) - engine(x))).toBeLessThanOrEqual(share * Math.abs(engine(x)));
  };
  fc.assert(fc.property(fc.double({ min: 1e-307, max: 1e308, noNaN: true }), check));
  fc.assert(fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), check));
});
test.each([
  [ln, 0, -Infinity],
  [ln, 1, 0],
  [ln, 5e-324, Math.log(5e-324)],
  [ln, Number.MAX_VALUE, Math.log(Number.MAX_VALUE)],
  [ln, Math.SQRT2, Math.log(Math.SQRT2)],
  [log2, 0, -Infinity],
  [log10, Infinity, Infinity],
  [log2, -1, Number.NaN],
  [log1p, -1, -Infinity],
  [log1p, -2, Number.NaN],
  [log1p, 1e-300, 1e-300],
  [log10, Number.NaN, Number.NaN],
])('%o of %d is %d', (of, x, expected) => {
  expect(of(x)).toBe(expected);
});

testExamples(new URL('./logarithms.ts', import.meta.url), { ln, log2, log10, log1p });
