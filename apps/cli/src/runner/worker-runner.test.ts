import { readFileSync } from 'node:fs';
import { bootstrapLikelihoodRatio } from '@cedu/core';
import { afterAll, describe, expect, test } from 'vitest';
import { cedu } from '../testing.ts';
import { createWorkerRunner } from './worker-runner.ts';

const x = Float64Array.from({ length: 24 }, (_, i) => i / 10);
const y = { name: 'y', values: x.map((v, i) => (i % 3 === 0 ? 1 + v : 2 - v) + 0.2 * Math.sin(9 * i)) };
const regressors = [{ name: 'x', values: x }];
const options = { components: 2, replicates: 39, replicateStarts: 20 };

describe('replicates over threads', () => {
  const runners = [1, 2, 3].map((threads) => createWorkerRunner(threads));
  afterAll(() => Promise.all(runners.map((runner) => runner.close())));

  test('are the same whatever the number of threads, and are told of', async () => {
    const expected = await bootstrapLikelihoodRatio(y, regressors, options);
    for (const runner of runners) {
      const shares: number[] = [];
      const onProgress = (share: number) => shares.push(share);
      const found = await bootstrapLikelihoodRatio(y, regressors, options, { runner, onProgress });
      expect(found).toEqual(expected);
      expect(shares.at(-1)).toBe(1);
    }
  });

  test('stop at a signal, with its reason, and go on to other work', async () => {
    const runner = runners[1]!;
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error('enough'));
    const run = bootstrapLikelihoodRatio(y, regressors, options, { runner, signal: stop.signal, onProgress });
    await expect(run).rejects.toThrow('enough');
    const again = await bootstrapLikelihoodRatio(y, regressors, options, { runner });
    expect(again).toEqual(await bootstrapLikelihoodRatio(y, regressors, options));
  });

  test('a task that no thread knows is an error', async () => {
    const task = { name: 'unheard of', prepare: () => () => 1 };
    await expect(runners[1]!.map(task, null, 100)).rejects.toThrow('unheard of');
  });
});

test('cedu verify: the demo is equal to the bit', async () => {
  const fixture = new URL('../../../../packages/core/fixtures/china-ai-carbon-2022/report.json', import.meta.url);
  const { code, out } = await cedu('verify', fixture.pathname, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ equal: 'bit', count: 0 });
  expect(JSON.parse(readFileSync(fixture, 'utf8')).trust.likelihoodRatio[0].replicates).toBe(199);
}, 60_000);
