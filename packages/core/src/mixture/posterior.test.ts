import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeConstants, writePosteriors } from './posterior.ts';

const residual = fc.double({ min: -30, max: 30, noNaN: true });
const components = fc.array(
  fc.record({
    weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
    variance: fc.double({ min: 0.01, max: 9, noNaN: true }),
  }),
  { minLength: 1, maxLength: 5 },
);

test('posteriors and log-likelihood are those of the plain formula', () => {
  fc.assert(
    fc.property(components, fc.array(residual, { minLength: 1, maxLength: 150, size: 'max' }), (parts, e) => {
      const K = parts.length;
      const total = parts.reduce((sum, c) => sum + c.weight, 0);
      const proportions = Float64Array.from(parts, (c) => c.weight / total);
      const variances = Float64Array.from(parts, (c) => c.variance);
      const constants = new Float64Array(2 * K);
      writeConstants({ proportions, variances, coefficients: new Float64Array(K) }, constants);
      const stride = e.length + 3;
      const w = new Float64Array(K * stride);
      for (let k = 0; k < K; k++)
        w.set(
          e.map((value) => value + k),
          k * stride,
        );
      const found = writePosteriors(w, stride, e.length, constants, K);
      let expected = 0;
      e.forEach((value, i) => {
        const logs = parts.map(
          (c, k) =>
            Math.log(proportions[k]!) - 0.5 * Math.log(2 * Math.PI * c.variance) - (value + k) ** 2 / (2 * c.variance),
        );
        const peak = Math.max(...logs);
        const sum = logs.reduce((s, a) => s + Math.exp(a - peak), 0);
        expected += peak + Math.log(sum);
        for (let k = 0; k < K; k++) {
          expect(w[k * stride + i]).toBeCloseTo(Math.exp(logs[k]! - peak) / sum, 12);
        }
      });
      expect(Math.abs(found - expected)).toBeLessThan(1e-12 * (1 + Math.abs(expected)));
    }),
    { numRuns: 60 },
  );
});

test('what lies behind the rows is left alone', () => {
  const constants = new Float64Array(4);
  writeConstants(
    { proportions: Float64Array.of(0.5, 0.5), variances: Float64Array.of(1, 1), coefficients: new Float64Array(2) },
    constants,
  );
  const w = Float64Array.of(0, 7, 0, 7);
  writePosteriors(w, 2, 1, constants, 2);
  expect([...w]).toEqual([0.5, 7, 0.5, 7]);
});
