import { describe, expect, test } from 'vitest';
import { createDesign, originalParameters, standardParameters } from './design.ts';
import { createMaximiser, type MixtureRule } from './m-step.ts';
import { momentCount, type Parameters } from './parameters.ts';
import { createSource } from './search.ts';
import { reference, referenceSet, worst } from './testing/sets.ts';

const NO_GUARD = { kind: 'none', value: 0 } as const;
const rule = (variance: MixtureRule['variance']): MixtureRule => ({
  variance,
  guard: NO_GUARD,
  intercept: true,
  common: 0,
});

/** One E and one M step from parameters in the units of the data. */
function step(file: string, start: Parameters, variance: MixtureRule['variance']): Parameters {
  const { outcome, regressors } = referenceSet(file);
  const columns = regressors.map((r) => r.values);
  const made = createDesign(columns, outcome.values, true);
  if (!made.ok) throw new Error('rank');
  const components = start.proportions.length;
  const shape = { rows: outcome.values.length, regressors: columns.length, components };
  const moments = new Float64Array(components * momentCount(columns.length));
  const parameters = standardParameters(made.design, start);
  createSource(made.design, components).sweep(parameters, moments);
  createMaximiser(shape, rule(variance)).maximise(moments, parameters);
  return originalParameters(made.design, parameters);
}

const difference = (a: Parameters, b: Parameters): number =>
  worst([
    ...a.coefficients.map((value, i) => value - b.coefficients[i]!),
    ...a.variances.map((value, k) => Math.sqrt(value) - Math.sqrt(b.variances[k]!)),
    ...a.proportions.map((value, k) => value - b.proportions[k]!),
  ]);

describe('references above the true number of components are stationary with the guard off', () => {
  test.each([
    ['mix_mixtools_CO2data', 'K3'],
    ['mix_mixtools_tonedata', 'K3'],
    ['mix_synthetic_n27p5k2', 'K3'],
    ['mix_synthetic_n5000p8k3', 'K4'],
    ['mix_synthetic_n5000p8k3', 'K4_common'],
  ])('%s %s', (file, name) => {
    const { beta, sigma, pi } = referenceSet(file).fits[name]!;
    const start = {
      proportions: Float64Array.from(pi),
      variances: Float64Array.from(sigma, (s) => s * s),
      coefficients: Float64Array.from(beta.flat()),
    };
    expect(difference(step(file, start, name.endsWith('common') ? 'common' : 'ml'), start)).toBeLessThan(1e-6);
  });
});

test.each([true, false])('unbiased, one component, intercept %s: RSS over n less the coefficients', (intercept) => {
  const { outcome, regressors } = referenceSet('mix_synthetic_n27p5k2');
  const made = createDesign(
    regressors.map((r) => r.values),
    outcome.values,
    intercept,
  );
  if (!made.ok) throw new Error('rank');
  const moments = new Float64Array(momentCount(5));
  const parameters = {
    proportions: Float64Array.of(1),
    variances: Float64Array.of(1),
    coefficients: new Float64Array(6),
  };
  createSource(made.design, 1).sweep(parameters, moments);
  const shape = { rows: 27, regressors: 5, components: 1 };
  createMaximiser(shape, { ...rule('unbiased'), intercept }).maximise(moments, parameters);
  expect(parameters.variances[0]).toBeCloseTo(27 / (27 - 5 - (intercept ? 1 : 0)), 12);
});

describe('unbiased: flexmix’s fit is a fixed point, as that program prints it', () => {
  test.each([
    ['mixtools_CO2data_K2', 'mix_mixtools_CO2data'],
    ['mixtools_CO2data_K3', 'mix_mixtools_CO2data'],
    ['mixtools_tonedata_K2', 'mix_mixtools_tonedata'],
    ['synthetic_n27p5k2_K2', 'mix_synthetic_n27p5k2'],
  ])('%s', (name, file) => {
    const { beta, sigma_flexmix, pi } = reference('mix_peers_R')[name].flexmix as {
      beta: number[][];
      sigma_flexmix: number[];
      pi: number[];
    };
    const start = {
      proportions: Float64Array.from(pi),
      variances: Float64Array.from(sigma_flexmix, (s) => s * s),
      coefficients: Float64Array.from(pi.flatMap((_, k) => beta.map((row) => row[k]!))),
    };
    expect(difference(step(file, start, 'unbiased'), start)).toBeLessThan(1e-5);
    expect(difference(step(file, start, 'ml'), start)).toBeGreaterThan(1e-4);
  });
});
