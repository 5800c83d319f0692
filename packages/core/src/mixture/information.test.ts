import { describe, expect, test } from 'vitest';
import { createDesign, type Design, originalParameters, standardParameters } from './design.ts';
import { standardErrors } from './information.ts';
import { membership } from './membership.ts';
import { mixtureRegression } from './mixture-regression.ts';
import type { Parameters } from './parameters.ts';
import { referenceSet } from './testing/sets.ts';

const { outcome, regressors, fits } = referenceSet('mix_mixtools_CO2data');
const made = createDesign(
  regressors.map((r) => r.values),
  outcome.values,
  true,
);
if (!made.ok) throw new Error('rank');
const design: Design = made.design;
const FREE = [false, false];

const { beta, sigma, pi } = fits['K2']!;
const fit = standardParameters(design, {
  proportions: Float64Array.from(pi),
  variances: Float64Array.from(sigma, (s) => s * s),
  coefficients: Float64Array.from(beta.flat()),
});
const at = (parameters: Parameters, variance: 'ml' | 'common', fixed: readonly boolean[], common = 0) =>
  standardErrors(design, parameters, membership(design, parameters).posteriors, variance, fixed, common);

/** Second differences of the log-likelihood in chosen parameters of the units of the data, the others held. */
type Move = (parameters: Parameters, step: number) => void;
function differences(from: Parameters, names: readonly Move[], steps: readonly number[]) {
  const logLikelihood = (moves: readonly number[]) => {
    const moved = originalParameters(design, from);
    names.forEach((move, i) => {
      move(moved, moves[i]!);
    });
    return membership(design, standardParameters(design, moved)).logDensities.reduce((a, b) => a + b, 0);
  };
  return names.map((_, a) =>
    names.map((__, b) => {
      const shift = (x: number, y: number) =>
        steps.map((step, i) => (i === a ? x * step : 0) + (i === b ? y * step : 0));
      const sum =
        logLikelihood(shift(1, 1)) -
        logLikelihood(shift(1, -1)) -
        logLikelihood(shift(-1, 1)) +
        logLikelihood(shift(-1, -1));
      return -sum / (4 * steps[a]! * steps[b]!);
    }),
  );
}

const coefficient =
  (...places: number[]): Move =>
  (p, step) => {
    for (const i of places) p.coefficients[i]! += step;
  };
const variance =
  (k: number): Move =>
  (p, step) => {
    p.variances[k]! += step;
  };
const proportion: Move = (p, step) => {
  p.proportions[0]! += step;
  p.proportions[1]! -= step;
};

describe('variances that are fixed', () => {
  const found = at(fit, 'ml', [true, true]);
  if (typeof found === 'string') throw new Error(found);
  test('have no standard error', () => {
    expect(found.variances).toEqual([null, null]);
  });
  test('leave the others conditional on them: as numerical differences have it', () => {
    const names = [...[0, 1, 2, 3].map((i) => coefficient(i)), proportion];
    const hessian = differences(fit, names, [1e-3, 5e-5, 1e-3, 5e-5, 1e-4]);
    const errors = [...found.coefficients, found.proportions[0]!];
    const inverse = invert(hessian);
    for (const [i, error] of errors.entries()) expect(error! / Math.sqrt(inverse[i]![i]!)).toBeCloseTo(1, 4);
    expect(found.proportions[1]).toBeCloseTo(found.proportions[0]!, 14);
  });
  test('are smaller than the free ones', () => {
    const free = at(fit, 'ml', FREE);
    if (typeof free === 'string') throw new Error(free);
    expect(found.coefficients[0]!).toBeLessThan(free.coefficients[0]!);
  });
});

test('a slope that is held common counts once', () => {
  const held = mixtureRegression(outcome, regressors, { components: 2, vary: ['intercept'] });
  if (!held.ok) throw new Error('fault');
  const { components } = held.value;
  const there = standardParameters(design, {
    proportions: Float64Array.from(components, (c) => c.proportion),
    variances: Float64Array.from(components, (c) => c.variance),
    coefficients: Float64Array.from(components.flatMap((c) => c.terms.map((t) => t.estimate))),
  });
  const found = at(there, 'ml', FREE, 1);
  if (typeof found === 'string') throw new Error(found);
  const names = [coefficient(0), coefficient(2), coefficient(1, 3), variance(0), variance(1), proportion];
  const inverse = invert(differences(there, names, [1e-3, 1e-3, 5e-5, 1e-3, 1e-3, 1e-4]));
  const [a, slope, b, again] = found.coefficients;
  const errors = [a, b, slope, ...found.variances, found.proportions[0]];
  for (const [i, error] of errors.entries()) expect(error! / Math.sqrt(inverse[i]![i]!)).toBeCloseTo(1, 3);
  expect(again).toBe(slope);
});

/** Gauss–Jordan, for a few parameters. */
function invert(matrix: readonly number[][]): number[][] {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let c = 0; c < n; c++) {
    const pivot = rows[c]![c]!;
    rows[c] = rows[c]!.map((v) => v / pivot);
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = rows[r]![c]!;
      rows[r] = rows[r]!.map((v, j) => v - factor * rows[c]![j]!);
    }
  }
  return rows.map((row) => row.slice(n));
}

test('away from a maximum the matrix need not be positive definite, and that is said', () => {
  const saddle = { ...fit, coefficients: Float64Array.of(0, 0, 0, 0), variances: Float64Array.of(1, 1) };
  expect(at({ ...saddle, proportions: Float64Array.of(0.5, 0.5) }, 'ml', FREE)).toBe('not_positive_definite');
});
test('too many rows and parameters to sum over', () => {
  expect(at(fit, 'ml', FREE)).not.toBe('too_large');
  const posteriors = new Float64Array(0);
  expect(standardErrors({ ...design, rows: 1e9 }, fit, posteriors, 'ml', FREE)).toBe('too_large');
});
