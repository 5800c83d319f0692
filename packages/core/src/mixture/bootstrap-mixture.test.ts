import { describe, expect, test } from 'vitest';
import { randomStream } from '../numeric/random.ts';
import type { Runner } from '../numeric/runner.ts';
import { testExamples } from '../testing/examples.ts';
import { type BootstrapOptions, bootstrapMixture } from './bootstrap-mixture.ts';
import { MixtureBootstrap } from './schema.ts';
import { named, reference, referenceSet } from './testing/sets.ts';

async function booted(file: string, options: BootstrapOptions, runner?: Runner) {
  const { outcome, regressors } = referenceSet(file);
  const found = await bootstrapMixture(outcome, regressors, options, { runner });
  if (!found.ok) throw new Error(found.faults.map((f) => f.message).join());
  return found.value;
}

/** In the order of the references: coefficients by component, deviations, proportions; their components are by proportion. */
function flattened({ components }: MixtureBootstrap) {
  const order = [...components.keys()].sort(
    (a, b) => components[b]!.proportion.estimate - components[a]!.proportion.estimate,
  );
  const all = order.map((k) => components[k]!);
  return [...all.flatMap((c) => c.terms), ...all.map((c) => c.deviation), ...all.map((c) => c.proportion)];
}

describe.each([
  ['CO2data_K2_boot_param', 'mix_mixtools_CO2data', 8],
  // The small component has 8.8 rows; without our guard and size filter, as in the reference, its spread is larger.
  ['n27p5k2_K2_boot_param', 'mix_synthetic_n27p5k2', 6],
] as const)('%s, climbing from the fit as the reference does', (name, file, figures) => {
  test('standard errors and intervals within three Monte-Carlo errors', async () => {
    const expected = reference('bootstrap_approx')[name];
    const replicates = 299;
    const found = flattened(await booted(file, { components: 2, replicates, search: 'warm' })).slice(0, figures);
    for (const [i, figure] of found.entries()) {
      expect(figure.estimate).toBeCloseTo(expected.estimate[i], 5);
      // relative error of a standard deviation √((κ − 1) / 4B), with the long tails of few rows κ near 9
      const relative = 3 * Math.sqrt(2 / replicates + 2 / expected.B);
      expect(Math.abs(figure.standardError / expected.boot_se[i] - 1)).toBeLessThan(relative);
      // a 2.5 % quantile has 2.7 standard errors over √B under a normal law, twice that where the tail is long
      const error = 3 * 5.4 * expected.boot_se[i] * Math.sqrt(1 / replicates + 1 / expected.B);
      expect(Math.abs(figure.interval[0] - expected.ci_percentile_2_5[i])).toBeLessThan(error);
      expect(Math.abs(figure.interval[1] - expected.ci_percentile_97_5[i])).toBeLessThan(error);
    }
  });
});

describe('two lines that are easy to tell apart', () => {
  const { normal, uniform } = randomStream(1, 'bootstrap-mixture.test', 0);
  const x = Float64Array.from({ length: 80 }, () => 3 * uniform());
  const truth = Array.from(x, () => (uniform() < 0.4 ? 1 : 0));
  const y = x.map((value, i) => (truth[i] === 1 ? 2 + 3 * value : 1 - 2 * value) + 0.3 * normal());
  const { outcome, regressors } = named(y, [x]);

  test.each(['parametric', 'cases'] as const)(
    '%s: nearly every unit keeps its group; the slopes differ',
    async (kind) => {
      const found = await bootstrapMixture(outcome, regressors, { components: 2, kind, replicates: 59 });
      if (!found.ok) throw new Error('fault');
      const { value } = found;
      expect(MixtureBootstrap.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
      expect(value).toMatchObject({ kind, replicates: 59, failed: 0, starts: 200 });
      expect(value.units.filter((u) => u.decided).length).toBeGreaterThan(70);
      expect(value.units.filter((u) => u.decided).every((u) => u.component - 1 === truth[Number(u.unit) - 1])).toBe(
        true,
      );
      const [difference] = value.differences;
      expect(difference).toMatchObject({ term: 'x1', component: 2, less: 1 });
      expect(difference!.interval[0]).toBeGreaterThan(4.5);
      expect(difference!.interval[1]).toBeLessThan(5.5);
      const pairs = value.coMembership!;
      expect(pairs[3]![7]).toBe(pairs[7]![3]);
      const same = truth.map((t, i) => (t === truth[0] ? pairs[0]![i]! : 1 - pairs[0]![i]!));
      expect(same.reduce((a, b) => a + b) / 80).toBeGreaterThan(0.93);
    },
  );
  test('the two kinds agree on the standard errors of a model that holds', async () => {
    const all = await Promise.all(
      (['parametric', 'cases'] as const).map((kind) =>
        bootstrapMixture(outcome, regressors, { components: 2, kind, replicates: 99, search: 'warm' }),
      ),
    );
    const [a, b] = all.map((f) => (f.ok ? f.value.components.map((c) => c.terms[1]!.standardError) : []));
    for (const [k, error] of a!.entries()) expect(error / b![k]!).toBeCloseTo(1, 0);
  });
});

test('rows resampled keep a spread that grows with x; outcomes drawn from the fit do not', async () => {
  const { normal, uniform } = randomStream(3, 'bootstrap-mixture.test', 0);
  const x = Float64Array.from({ length: 200 }, () => uniform());
  const y = x.map((value) => 5 * value ** 4 * normal());
  const { outcome, regressors } = named(y, [x]);
  const [drawn, cases] = await Promise.all(
    (['parametric', 'cases'] as const).map(async (kind) => {
      const found = await bootstrapMixture(outcome, regressors, { components: 1, kind, replicates: 199 });
      return found.ok ? found.value.components[0]!.terms[1]!.standardError : Number.NaN;
    }),
  );
  expect(cases! / drawn!).toBeGreaterThan(1.15);
});

test('one regime taken for two: fewer units are decided than are sure', async () => {
  const { normal } = randomStream(2, 'bootstrap-mixture.test', 0);
  const columns = Array.from({ length: 5 }, () => Float64Array.from({ length: 27 }, normal));
  const { outcome, regressors } = named(Float64Array.from({ length: 27 }, normal), columns);
  const found = await bootstrapMixture(outcome, regressors, { components: 2, replicates: 59 });
  if (!found.ok) throw new Error('fault');
  const sure = found.value.units.filter((u) => u.posterior >= 0.9).length;
  const decided = found.value.units.filter((u) => u.decided).length;
  expect(sure).toBeGreaterThan(18);
  expect(decided).toBeLessThan(sure);
});

test('the runner does not matter', async () => {
  const backwards: Runner = {
    async map(task, input, count) {
      return Array.from({ length: count }, (_, i) => task.prepare(structuredClone(input))(count - 1 - i)).reverse();
    },
  };
  const options = { components: 2, replicates: 19, replicateStarts: 20 } as const;
  expect(await booted('mix_mixtools_CO2data', options, backwards)).toEqual(
    await booted('mix_mixtools_CO2data', options),
  );
});

test('one component: the bootstrap of a regression', async () => {
  const { components, differences, units } = await booted('mix_mixtools_CO2data', { components: 1, replicates: 199 });
  const classical = 1.4639539597978712;
  expect(components[0]!.terms[0]!.standardError / classical).toBeCloseTo(1, 0);
  expect(differences).toEqual([]);
  expect(units.every((u) => u.decided)).toBe(true);
});

test.each([
  ['rows resampled from too few', { components: 2, kind: 'cases' as const }, 'mixture/too_few_rows_for_cases', '/kind'],
  ['more parameters than rows', { components: 8 }, 'mixture/no_components_left', '/components'],
])('%s: a fault', async (_, options, code, path) => {
  const { outcome, regressors } = referenceSet('mix_mixtools_CO2data');
  const found = await bootstrapMixture(outcome, regressors, options);
  expect(found.ok ? [] : found.faults).toEqual([expect.objectContaining({ code, path })]);
});

testExamples(new URL('./bootstrap-mixture.ts', import.meta.url), { bootstrapMixture });
