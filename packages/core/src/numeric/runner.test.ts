import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { createSequentialRunner, type Task } from './runner.ts';

let prepared = 0;
const identity: Task<number, number> = {
  name: 'identity',
  prepare: (start) => {
    prepared++;
    return (replicate) => start + replicate;
  },
};

test('every replicate once, in order, prepared once, with progress up to the total', async () => {
  prepared = 0;
  const told: number[] = [];
  const onProgress = (done: number) => told.push(done);
  const outputs = await createSequentialRunner().map(identity, 5, 40, { onProgress });
  expect(outputs).toEqual(Array.from({ length: 40 }, (_, i) => 5 + i));
  expect([prepared, told]).toEqual([1, [16, 32, 40]]);
});

test('a signal raised during a pause ends the work with its reason', async () => {
  const controller = new AbortController();
  const runner = createSequentialRunner(async () => controller.abort(new Error('enough')));
  await expect(runner.map(identity, 0, 1000, { signal: controller.signal })).rejects.toThrow('enough');
});

test('a signal raised before nothing is prepared', async () => {
  prepared = 0;
  const signal = AbortSignal.abort(new Error('never'));
  await expect(createSequentialRunner().map(identity, 0, 10, { signal })).rejects.toThrow('never');
  expect(prepared).toBe(0);
});

testExamples(new URL('./runner.ts', import.meta.url), { createSequentialRunner });
