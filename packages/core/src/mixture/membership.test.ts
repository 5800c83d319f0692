import { expect, test } from 'vitest';
import { entropyOf, membership } from './membership.ts';

test('posteriors and log densities of the plain formula', () => {
  const parameters = {
    proportions: Float64Array.of(0.3, 0.7),
    variances: Float64Array.of(0.5, 2),
    coefficients: Float64Array.of(1, 2, -1, 0.5),
  };
  const data = { rows: 2, columns: [Float64Array.of(0, 3)], outcome: Float64Array.of(0.2, 6) };
  const { posteriors, logDensities } = membership(data, parameters);
  for (const [i, x] of [0, 3].entries()) {
    const y = data.outcome[i]!;
    const parts = [
      (0.3 / Math.sqrt(Math.PI)) * Math.exp(-((y - 1 - 2 * x) ** 2)),
      (0.7 / Math.sqrt(4 * Math.PI)) * Math.exp(-((y + 1 - 0.5 * x) ** 2) / 4),
    ];
    const density = parts[0]! + parts[1]!;
    expect(logDensities[i]).toBeCloseTo(Math.log(density), 13);
    expect(posteriors[2 * i]).toBeCloseTo(parts[0]! / density, 13);
    expect(posteriors[2 * i + 1]).toBeCloseTo(parts[1]! / density, 13);
  }
});

test('0 ln 0 is 0; halves have ln 2', () => {
  expect(entropyOf(Float64Array.of(1, 0, 0, 1))).toBe(0);
  expect(entropyOf(Float64Array.of(0.5, 0.5, 1, 0))).toBeCloseTo(Math.LN2, 15);
});
