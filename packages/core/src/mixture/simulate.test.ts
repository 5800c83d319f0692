import { expect, test } from 'vitest';
import { randomStream } from '../numeric/random.ts';
import { createSimulator, restandardise } from './simulate.ts';

test('rows of each component have its share, mean and variance', () => {
  const rows = 60_000;
  const x = Float64Array.from({ length: rows }, (_, i) => (i % 2 === 0 ? 1 : -1));
  const data = { rows, regressors: 1, intercept: true, columns: [x], outcome: new Float64Array(rows) };
  const parameters = {
    proportions: Float64Array.of(0.2, 0.3, 0.5),
    variances: Float64Array.of(0.04, 0.25, 1),
    coefficients: Float64Array.of(0, 1, 100, 2, 200, -3),
  };
  const y = new Float64Array(rows);
  createSimulator(data, parameters).draw(randomStream(1, 'simulate.test', 0), y);
  for (let k = 0; k < 3; k++) {
    const residuals = [...y.keys()]
      .filter((i) => Math.abs(y[i]! - 100 * k) < 50)
      .map((i) => y[i]! - parameters.coefficients[2 * k]! - parameters.coefficients[2 * k + 1]! * x[i]!);
    const n = residuals.length;
    const share = parameters.proportions[k]!;
    expect(Math.abs(n / rows - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / rows));
    const mean = residuals.reduce((a, b) => a + b) / n;
    const variance = residuals.reduce((a, b) => a + (b - mean) ** 2, 0) / n;
    expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(parameters.variances[k]! / n));
    expect(Math.abs(variance / parameters.variances[k]! - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
  }
});

test('restandardising takes the fit out and gives it back', () => {
  const x = Float64Array.of(1, -1, 1, -1);
  const data = { rows: 4, regressors: 1, intercept: true, columns: [x], outcome: new Float64Array(4) };
  const y = Float64Array.of(8, 3, 10, 1);
  const { level, fitted, scale } = restandardise(data, y);
  expect([level, fitted[0]]).toEqual([5.5, 3.5]);
  expect(scale).toBeCloseTo(1, 14);
  expect([...y].map((v) => Math.round(1e9 * v) / 1e9)).toEqual([-1, 1, 1, -1]);
});
