import { describe, expect, test } from 'vitest';
import { createDesign } from './design.ts';
import { createEm } from './em.ts';
import type { MixtureRule } from './m-step.ts';
import { createSource, type SearchOptions, search, startsFor } from './search.ts';
import { referenceSet } from './testing/sets.ts';

const OPTIONS: SearchOptions = {
  starts: 200,
  rounds: [{ iterations: 40, tolerance: 1e-5, keep: 30 }],
  batches: 10,
  replications: 3,
  iterations: 5000,
  tolerance: 1e-10,
  seed: 1,
};
const FREE: MixtureRule = { variance: 'ml', guard: { kind: 'none', value: 0 }, intercept: true, common: 0 };
const GUARDED: MixtureRule = { ...FREE, guard: { kind: 'ratio', value: 1 / 16 } };

function run(file: string, components: number, rule: MixtureRule, options: Partial<SearchOptions> = {}) {
  const { outcome, regressors } = referenceSet(file);
  const made = createDesign(
    regressors.map((r) => r.values),
    outcome.values,
    true,
  );
  if (!made.ok) throw new Error('rank');
  const em = createEm(createSource(made.design, components), components, rule);
  return {
    ...search(made.design, em, components, rule, { ...OPTIONS, ...options }),
    logScale: made.design.logScale,
  };
}

describe('an easy optimum', () => {
  const found = run('mix_synthetic_n27p5k2', 2, GUARDED);
  test('one batch is enough, and it is reached from many starts', () => {
    expect(found.best!.logLikelihood - found.logScale).toBeCloseTo(-16.231196828723, 6);
    expect(found).toMatchObject({ starts: 200, boundHits: 0 });
    expect(found.reached).toBeGreaterThanOrEqual(3);
    expect(found.interior).toEqual(found.best);
  });
  test('the same seed gives the same bits, another seed the same optimum', () => {
    expect(run('mix_synthetic_n27p5k2', 2, GUARDED)).toEqual(found);
    const other = run('mix_synthetic_n27p5k2', 2, GUARDED, { seed: 2 });
    expect(other.best!.logLikelihood).toBeCloseTo(found.best!.logLikelihood, 6);
    expect(other.best!.parameters).not.toEqual(found.best!.parameters);
  });
});

describe('until the best has come back three times', () => {
  test('batches of two starts follow one another', () => {
    const found = run('mix_synthetic_n27p5k2', 2, GUARDED, { starts: 2, batches: 100 });
    expect(found.best!.logLikelihood - found.logScale).toBeCloseTo(-16.231196828723, 6);
    expect(found.starts).toBeGreaterThan(4);
    expect(found.reached).toBe(3);
  });
  test('a slow climb is not cut off: three components on 28 rows', () => {
    const found = run('mix_mixtools_CO2data', 3, GUARDED, { starts: 1000, seed: 4 });
    expect(found.best!.logLikelihood - found.logScale).toBeCloseTo(-62.740019414, 6);
  });
  test('batches spent: it says how often it came back', () => {
    const batches: number[] = [];
    const found = run('mix_synthetic_n27p5k2', 3, FREE, { batches: 2, onBatch: (batch) => batches.push(batch) });
    expect(found.reached).toBeLessThan(3);
    expect(found.starts).toBe(400);
    expect(batches).toEqual([0, 1]);
  });
});

describe('more components than the data hold', () => {
  const found = run('mix_mixtools_tonedata', 3, GUARDED);
  test('the best lies on the bound, and that is counted', () => {
    expect(found.best!.binds).toBe(true);
    expect(found.boundHits).toBeGreaterThan(0);
    const variances = [...found.best!.parameters.variances];
    expect(Math.min(...variances) / Math.max(...variances)).toBeCloseTo(1 / 16, 12);
  });
  test('solutions on too few rows are set aside', () => {
    const few = run('mix_mixtools_CO2data', 4, FREE);
    expect(few.setAside).toBeGreaterThan(0);
    expect(few.best!.effectiveSize).toBeGreaterThanOrEqual(3);
  });
});

test.each([
  [27, 2, 1000, 1000],
  [1000, 2, 1000, 1000],
  [5000, 2, 1000, 200],
  [1_000_000, 2, 1000, 10],
  [27, 2, 200, 200],
  [5000, 2, 200, 40],
  [27, 2, 5, 5],
])('n = %d, K = %d, at most %d: %d starts in a batch', (rows, components, most, starts) => {
  expect(startsFor(rows, components, most)).toBe(starts);
});
