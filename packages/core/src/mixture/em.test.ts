import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../numeric/random.ts';
import { createDesign, type Design } from './design.ts';
import { createEm, runAsync } from './em.ts';
import { createMaximiser, type MixtureRule } from './m-step.ts';
import { cloneParameters, createParameters, momentCount } from './parameters.ts';
import { sampleRows } from './row-sample.ts';
import { createSource } from './search.ts';
import type { AsyncSufficientStatistics } from './source.ts';
import { createStarts } from './starts.ts';

const RULE: MixtureRule = { variance: 'ml', guard: { kind: 'ratio', value: 1 / 16 }, intercept: true, common: 0 };

/** Two crossing lines in noise, in more or fewer regressors. */
function designOf(seed: number, rows: number, p: number): Design {
  const { normal, uniform } = randomStream(seed, 'em.test', 0);
  const columns = Array.from({ length: p }, () => Float64Array.from({ length: rows }, normal));
  const outcome = Float64Array.from(
    { length: rows },
    (_, i) => (uniform() < 0.5 ? 1 : -1) * columns[0]![i]! + 0.4 * normal(),
  );
  const made = createDesign(columns, outcome, true);
  if (!made.ok) throw new Error('rank');
  return made.design;
}

const rules = fc.record({
  variance: fc.constantFrom('ml' as const, 'common' as const),
  guard: fc.constantFrom({ kind: 'ratio' as const, value: 1 / 16 }, { kind: 'ratio' as const, value: 0.9 }),
  intercept: fc.constant(true),
  common: fc.constantFrom(0, 1),
});

test('the log-likelihood never falls, whatever the rule, the start and the data', () => {
  fc.assert(
    fc.property(fc.nat(300), rules, fc.integer({ min: 2, max: 3 }), fc.nat(1), (seed, rule, K, kind) => {
      const design = designOf(seed, 40, 2);
      const source = createSource(design, K);
      const { maximise } = createMaximiser({ rows: 40, regressors: 2, components: K }, rule);
      const random = randomStream(seed, 'em.test/start', 0);
      const parameters = createParameters({ regressors: 2, components: K });
      createStarts(sampleRows(design, random), K, rule).draw(kind, random, parameters);
      const moments = new Float64Array(K * momentCount(2));
      let last = -Infinity;
      for (let i = 0; i < 60; i++) {
        const logLikelihood = source.sweep(parameters, moments);
        expect(logLikelihood).toBeGreaterThanOrEqual(last - 1e-11 * design.rows);
        last = logLikelihood;
        maximise(moments, parameters);
      }
    }),
    { numRuns: 60 },
  );
});

describe('a source that answers later', () => {
  const design = designOf(5, 300, 3);
  const source = createSource(design, 2);
  const random = randomStream(5, 'em.test/start', 1);
  const start = createParameters({ regressors: 3, components: 2 });
  createStarts(sampleRows(design, random), 2, RULE).draw(0, random, start);
  const later: AsyncSufficientStatistics = {
    ...source,
    sweep: async (parameters, moments) => source.sweep(parameters, moments),
  };
  test('gives the same bits as the one in memory', async () => {
    const parameters = cloneParameters(start);
    const run = createEm(source, 2, RULE).run(parameters, { iterations: 500, tolerance: 1e-10 });
    const asked = await runAsync(later, start, RULE, { iterations: 500, tolerance: 1e-10 });
    expect(asked).toEqual({ ...run, parameters });
    expect(run.converged).toBe(true);
  });
  test('stops when told to', async () => {
    const signal = AbortSignal.abort();
    await expect(runAsync(later, start, RULE, { iterations: 9, tolerance: 1e-9, signal })).rejects.toThrow('aborted');
  });
});
