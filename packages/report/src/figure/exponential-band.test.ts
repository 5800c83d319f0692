import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { exponentialBand, heightAt } from './exponential-band.ts';

testExamples(new URL('./exponential-band.ts', import.meta.url), { exponentialBand });

const file = new URL('../../../core/fixtures/reference/expfit.json', import.meta.url);
const { x, nls } = JSON.parse(readFileSync(file, 'utf8')).n27_mult as {
  x: number[];
  nls: { a: number; b: number; sigma: number; se_b: number };
};

/** Two standard errors by the delta method from J'J of the data, as nls has them. */
function fromData(at: number): number {
  let [aa, ab, bb] = [0, 0, 0];
  for (const v of x) {
    const e = Math.exp(nls.b * v);
    aa += e * e;
    ab += nls.a * v * e * e;
    bb += (nls.a * v * e) ** 2;
  }
  const e = Math.exp(nls.b * at);
  const g = nls.a * at * e;
  return 2 * nls.sigma * Math.sqrt((e * e * bb - 2 * e * g * ab + g * g * aa) / (aa * bb - ab * ab));
}

test('the band from the centre is the band from the data', () => {
  const squares = x.map((v) => Math.exp(2 * nls.b * v));
  const total = squares.reduce((s, w) => s + w, 0);
  const centre = squares.reduce((s, w, i) => s + w * x[i]!, 0) / total;
  const y = nls.a * Math.exp(nls.b * centre);
  const standardError = (nls.sigma * Math.exp(nls.b * centre)) / Math.sqrt(total);
  const fit = { b: nls.b, centre: { x: centre, y, standardError }, standardErrors: { a: null, b: nls.se_b } };
  for (const at of [0, 0.3, centre, 1, 1.4]) {
    expect(Math.abs(exponentialBand(fit, at)! / fromData(at) - 1)).toBeLessThan(1e-8);
    expect(heightAt(fit, at)).toBeCloseTo(nls.a * Math.exp(nls.b * at), 12);
  }
});

test('no standard error, no band', () => {
  const fit = { b: 1, centre: { x: 0, y: 1, standardError: null }, standardErrors: { a: null, b: 1 } };
  expect(exponentialBand(fit, 0)).toBeNull();
});
