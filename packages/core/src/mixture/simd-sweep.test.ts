import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileSweep } from '../../wasm/compile.ts';
import { randomStream } from '../numeric/random.ts';
import { createParameters, momentCount } from './parameters.ts';
import { createSimdSource } from './simd-sweep.ts';
import { createBlockSource } from './sweep.ts';
import * as written from './sweep-wasm.ts';

const size = fc.record({
  seed: fc.nat(1000),
  rows: fc.oneof(fc.integer({ min: 3, max: 40 }), fc.constantFrom(255, 256, 257, 511, 600)),
  p: fc.integer({ min: 0, max: 9 }),
  K: fc.integer({ min: 1, max: 8 }),
  /** Residuals over σ, so that some posteriors are 0 and some sums are 1. */
  spread: fc.constantFrom(0.1, 1, 10, 300),
});

test('the sums of the TypeScript sweep, to rounding', () => {
  fc.assert(
    fc.property(size, ({ seed, rows, p, K, spread }) => {
      const { normal, uniform } = randomStream(seed, 'simd-sweep.test', 0);
      const columns = Array.from({ length: p }, () => Float64Array.from({ length: rows }, normal));
      const [first, outcome] = [0, 1].map(() => Float64Array.from({ length: rows }, normal));
      const parameters = createParameters({ regressors: p, components: K });
      for (let k = 0; k < K; k++) {
        parameters.proportions[k] = 1 / K;
        parameters.variances[k] = (0.2 + uniform()) / spread;
      }
      for (let i = 0; i < parameters.coefficients.length; i++) parameters.coefficients[i] = normal();
      const simd = createSimdSource(columns, first!, K);
      if (simd === null) throw new Error('this engine has SIMD');
      simd.setOutcome(outcome!);
      const plain = createBlockSource(columns, outcome!, K);
      const [found, known] = [new Float64Array(K * momentCount(p)), new Float64Array(K * momentCount(p))];
      const logLikelihood = plain.sweep(parameters, known);
      expect(Math.abs(simd.sweep(parameters, found) - logLikelihood)).toBeLessThan(
        1e-14 * (rows + Math.abs(logLikelihood)),
      );
      const worst = known.reduce((most, value, i) => Math.max(most, Math.abs(value - found[i]!)), 0);
      expect(worst).toBeLessThan(1e-13 * rows);
    }),
    { numRuns: 150 },
  );
});

test('the same bits again, whatever was swept before', () => {
  const columns = [Float64Array.from({ length: 700 }, (_, i) => Math.sin(i))];
  const outcome = Float64Array.from({ length: 700 }, (_, i) => Math.cos(3 * i));
  const source = createSimdSource(columns, outcome, 3)!;
  const start = (K: number) => {
    const parameters = createParameters({ regressors: 1, components: K });
    parameters.proportions.fill(1 / K);
    parameters.variances.fill(0.4);
    parameters.coefficients.forEach((_, i) => {
      parameters.coefficients[i] = i / 7;
    });
    return parameters;
  };
  const [first, again] = [new Float64Array(2 * momentCount(1)), new Float64Array(2 * momentCount(1))];
  const logLikelihood = source.sweep(start(2), first);
  source.sweep(start(3), new Float64Array(3 * momentCount(1)));
  expect(source.sweep(start(2), again)).toBe(logLikelihood);
  expect(again).toEqual(first);
});

test('the bytes are those of the source', async () => {
  expect(await compileSweep()).toContain(`'${written.SWEEP_WASM}'`);
});
