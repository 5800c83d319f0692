import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from '../numeric/random.ts';
import { createParameters, momentCount, type Parameters, packed } from './parameters.ts';
import { createSmallSource } from './small-sweep.ts';
import { createBlockSource } from './sweep.ts';

/** Rows, columns and a mixture at random; the outcome is not of the mixture. */
function draw(seed: number, rows: number, p: number, K: number) {
  const { normal, uniform } = randomStream(seed, 'sweep.test', 0);
  const columns = Array.from({ length: p }, () => Float64Array.from({ length: rows }, normal));
  const outcome = Float64Array.from({ length: rows }, normal);
  const parameters = createParameters({ regressors: p, components: K });
  for (let k = 0; k < K; k++) {
    parameters.proportions[k] = 0.2 + uniform();
    parameters.variances[k] = 0.2 + uniform();
  }
  const total = parameters.proportions.reduce((a, b) => a + b);
  for (let k = 0; k < K; k++) parameters.proportions[k]! /= total;
  for (let i = 0; i < parameters.coefficients.length; i++) parameters.coefficients[i] = normal();
  return { columns, outcome, parameters };
}

/** Moments and log-likelihood by plain loops. */
function plain(columns: Float64Array[], outcome: Float64Array, { proportions, variances, coefficients }: Parameters) {
  const p = columns.length;
  const K = proportions.length;
  const moments = new Float64Array(K * momentCount(p));
  let logLikelihood = 0;
  outcome.forEach((y, i) => {
    const z = [1, ...columns.map((x) => x[i]!), y];
    const densities = Array.from(proportions, (pi, k) => {
      const e =
        y - columns.reduce((s, x, j) => s + x[i]! * coefficients[k * (p + 1) + j + 1]!, coefficients[k * (p + 1)]!);
      return (pi / Math.sqrt(2 * Math.PI * variances[k]!)) * Math.exp((-e * e) / (2 * variances[k]!));
    });
    const density = densities.reduce((a, b) => a + b);
    logLikelihood += Math.log(density);
    densities.forEach((d, k) => {
      for (let a = 0; a < z.length; a++)
        for (let c = 0; c <= a; c++) moments[k * momentCount(p) + packed(a, c)]! += (d / density) * z[a]! * z[c]!;
    });
  });
  return { moments, logLikelihood };
}

const size = fc.record({
  seed: fc.nat(1000),
  rows: fc.oneof(fc.integer({ min: 3, max: 40 }), fc.constantFrom(255, 256, 257, 600)),
  p: fc.integer({ min: 0, max: 9 }),
  K: fc.integer({ min: 1, max: 4 }),
});

test.each([
  ['blocks', createBlockSource],
  ['few rows', createSmallSource],
])('%s: one sweep gives the sums of plain loops', (_, create) => {
  fc.assert(
    fc.property(size, ({ seed, rows, p, K }) => {
      const { columns, outcome, parameters } = draw(seed, rows, p, K);
      const moments = new Float64Array(K * momentCount(p));
      const logLikelihood = create(columns, outcome, K).sweep(parameters, moments);
      const expected = plain(columns, outcome, parameters);
      expect(Math.abs(logLikelihood - expected.logLikelihood)).toBeLessThan(1e-12 * (rows + Math.abs(logLikelihood)));
      const error = expected.moments.map((value, i) => Math.abs(value - moments[i]!));
      expect(Math.max(...error)).toBeLessThan(1e-12 * rows);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['blocks', createBlockSource],
  ['few rows', createSmallSource],
])('%s: another outcome in place of the first', (_, create) => {
  const [first, second] = [draw(1, 40, 4, 2), draw(2, 40, 4, 2)];
  const source = create(first.columns, first.outcome, 2);
  source.setOutcome(second.outcome);
  const [found, expected] = [new Float64Array(2 * momentCount(4)), new Float64Array(2 * momentCount(4))];
  const fresh = create(first.columns, second.outcome, 2);
  expect(source.sweep(first.parameters, found)).toBe(fresh.sweep(first.parameters, expected));
  expect(found).toEqual(expected);
});

test('the same rows give the same bits, whatever was swept before', () => {
  const { columns, outcome, parameters } = draw(1, 700, 5, 2);
  const source = createBlockSource(columns, outcome, 3);
  const [first, again] = [new Float64Array(2 * momentCount(5)), new Float64Array(2 * momentCount(5))];
  const logLikelihood = source.sweep(parameters, first);
  source.sweep(draw(2, 3, 5, 3).parameters, new Float64Array(3 * momentCount(5)));
  expect(source.sweep(parameters, again)).toBe(logLikelihood);
  expect(again).toEqual(first);
});
