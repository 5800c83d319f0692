import { describe, expect, test } from 'vitest';
import { randomStream } from '../numeric/random.ts';
import { createSequentialRunner, type Runner } from '../numeric/runner.ts';
import { testExamples } from '../testing/examples.ts';
import { bootstrapLikelihoodRatio, type LikelihoodRatioOptions } from './bootstrap-ratio.ts';
import { createDesign } from './design.ts';
import { createRatio, OBSERVED } from './ratio-task.ts';
import { replicatePlan } from './replicate-plan.ts';
import { LikelihoodRatioTest } from './schema.ts';
import { named, reference, referenceSet } from './testing/sets.ts';

async function tested(file: string, options: LikelihoodRatioOptions, runner?: Runner) {
  const { outcome, regressors } = referenceSet(file);
  const found = await bootstrapLikelihoodRatio(outcome, regressors, options, { runner });
  if (!found.ok) throw new Error(found.faults.map((f) => f.message).join());
  return { ...found.value, codes: found.notes.map((n) => n.code) };
}

/** Standard error of a sample quantile from the distance of its neighbours. */
const quantileError = (sorted: readonly number[], share: number): number => {
  const B = sorted.length;
  const half = Math.ceil(Math.sqrt(B * share * (1 - share)));
  const at = Math.round(share * (B - 1));
  return (sorted[Math.min(B - 1, at + half)]! - sorted[Math.max(0, at - half)]!) / 2;
};

describe('the null of one regime on 27 rows and 5 regressors', () => {
  const expected = reference('null_lrt_n27_p5').normal['ratio0.0625'];
  const B = 300;
  const ratios: number[] = [];
  for (let b = 0; b < B; b++) {
    const { normal } = randomStream(1, 'bootstrap-ratio.test', b);
    const columns = Array.from({ length: 5 }, () => Float64Array.from({ length: 27 }, normal));
    const made = createDesign(columns, Float64Array.from({ length: 27 }, normal), true);
    if (!made.ok) throw new Error('rank');
    const ratio = createRatio({
      data: made.design,
      null: { proportions: Float64Array.of(1), variances: Float64Array.of(1), coefficients: new Float64Array(6) },
      rule: { variance: 'ml', guard: { kind: 'ratio', value: 1 / 16 }, intercept: true, common: 0 },
      plan: replicatePlan(27, 2, {}),
      seed: b,
    })(OBSERVED);
    ratios.push(ratio!);
  }
  ratios.sort((a, b) => a - b);

  test.each([0.25, 0.5, 0.75, 0.9, 0.95])('the %d quantile is the reference’s', (share) => {
    const found = ratios[Math.round(share * (B - 1))]!;
    const error = quantileError(ratios, share) * Math.sqrt(1 + B / expected.nrep);
    expect(Math.abs(found - expected.quantiles[share])).toBeLessThan(3 * error);
  });
  test('the published ratio of 22.08 is exceeded in nearly every sample', () => {
    const p = (1 + ratios.filter((ratio) => ratio >= 22.078).length) / (B + 1);
    expect(p).toBeGreaterThan(0.97);
  });
  test('a single start would not do: its median is near 25', () => {
    expect(ratios[B >> 1]! - expected.quantiles_single[0.5]).toBeGreaterThan(9);
  });
});

describe('against the approximate bootstrap of the references', () => {
  test.each([
    ['mix_mixtools_CO2data', 'CO2data_1v2'],
    ['mix_synthetic_n27p5k2', 'n27p5k2_1v2'],
  ])('%s: two kinds are told from one', async (file, name) => {
    const expected = reference('bootstrap_approx')[name];
    const { steps } = await tested(file, { components: 2, replicates: 99 });
    expect(steps[0]!.lr).toBeCloseTo(expected.obs_LR, 4);
    expect(Math.abs(steps[0]!.p - expected.p)).toBeLessThan(3 * (expected.mcse + steps[0]!.mcse));
    expect(steps[0]).toMatchObject({ null: 1, alternative: 2, rejected: true });
    expect(steps[0]!.replicates + steps[0]!.failed).toBe(99);
    expect(steps[0]!.failed).toBeLessThan(5);
  });
});

describe('going up', () => {
  test('stops at the first step that is not rejected, and reports its null', async () => {
    const found = await tested('mix_mixtools_CO2data', { components: 4, replicates: 39 });
    expect(found.steps.map((s) => [s.null, s.rejected])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(found).toMatchObject({ components: 2, exhausted: false, level: 0.05 });
    const { codes, ...result } = found;
    expect(LikelihoodRatioTest.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });
  test('all: every step is made, the reported K is the same', async () => {
    const found = await tested('mix_mixtools_CO2data', { components: 4, replicates: 19, all: true });
    expect(found.steps.map((s) => s.null)).toEqual([1, 2, 3]);
    expect(found.components).toBe(2);
  });
  test('two lines against one, no more tried: exhausted, and no better p than 1/(B + 1)', async () => {
    const found = await tested('mix_synthetic_n27p5k2', { components: 2, replicates: 19 });
    expect(found).toMatchObject({ components: 2, exhausted: true });
    expect(found.steps[0]).toMatchObject({ p: 1 / 20, smallestP: 1 / 20 });
  });
  test('a ratio is hardly ever negative: starts split a component of the fit below', async () => {
    const { steps } = await tested('mix_synthetic_n27p5k2', { components: 3, replicates: 19, all: true });
    expect(steps[1]!.ratios[1]!).toBeGreaterThan(0);
  });
});

describe('one result', () => {
  const options = { components: 2, replicates: 20, replicateStarts: 40, reach: 3 } as const;
  test('whatever the runner does first', async () => {
    /** Replicates backwards, each in a worker of its own. */
    const backwards: Runner = {
      async map(task, input, count) {
        const outputs = Array.from({ length: count }, (_, i) => {
          const replicate = count - 1 - i;
          return task.prepare(structuredClone(input))(replicate);
        });
        return outputs.reverse();
      },
    };
    expect(await tested('mix_mixtools_CO2data', options, backwards)).toEqual(
      await tested('mix_mixtools_CO2data', options, createSequentialRunner()),
    );
  });
  test('the reach of the search is counted', async () => {
    const { steps } = await tested('mix_mixtools_CO2data', options);
    expect(steps[0]!.reach).toMatchObject({ replicates: 3, starts: 1000 });
    expect(steps[0]!.starts).toBe(40);
  });
  test('progress goes up to 1; an abort throws', async () => {
    const { outcome, regressors } = referenceSet('mix_mixtools_CO2data');
    const told: number[] = [];
    await bootstrapLikelihoodRatio(outcome, regressors, options, { onProgress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(bootstrapLikelihoodRatio(outcome, regressors, options, { signal })).rejects.toThrow('enough');
  });
  test('variances asked for as unbiased are replaced by maximum likelihood, and that is said', async () => {
    const found = await tested('mix_mixtools_CO2data', { ...options, variance: 'unbiased', reach: 0 });
    expect(found.codes).toContain('mixture/test_by_likelihood');
    expect(found.steps[0]!.lr).toBeCloseTo(22.0129, 3);
  });
});

test('too few rows for two components is a fault', async () => {
  const values = Float64Array.from({ length: 8 }, (_, i) => Math.sin(i * i));
  const { outcome, regressors } = named(values, [values.map((v, i) => v * i)]);
  const found = await bootstrapLikelihoodRatio(outcome, regressors);
  expect(found.ok ? [] : found.faults).toEqual([expect.objectContaining({ code: 'mixture/no_components_left' })]);
});

testExamples(new URL('./bootstrap-ratio.ts', import.meta.url), { bootstrapLikelihoodRatio });
