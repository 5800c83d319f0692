/** Work in threads: the server answers meanwhile, a thread that dies is replaced, one that nobody waits for is stopped. */
import { expect, test } from 'vitest';
import { type Listening, listen } from '../serve.ts';
import { createThreads, type Thread } from './compute.ts';
import type { WorkAsked, WorkDone } from './messages.ts';

/** A thread in this process: `fate` says of each piece of work whether it is answered, and when the thread dies instead. */
function pretended(fate: () => 'answer' | 'die' | 'hang', log: string[]): () => Thread {
  return () => {
    const listeners: Record<string, (done: never) => void> = {};
    const at = (event: string) => listeners[event] as (done?: WorkDone) => void;
    return {
      on: (event: string, listener: (done: never) => void) => {
        listeners[event] = listener;
      },
      postMessage({ input }: WorkAsked) {
        const what = fate();
        log.push(what);
        if (what === 'answer') setTimeout(() => at('message')({ outcome: input }));
        if (what === 'die') setTimeout(() => at('exit')());
      },
      async terminate() {
        log.push('terminated');
        at('exit')();
      },
      ref() {},
      unref() {},
    };
  };
}
const never = new AbortController().signal;
const table = { unit: null, units: [], rows: new Int32Array(), columns: new Map() };
const work = (n: number) => ({ table, request: { columns: [String(n)] } });

test('work is answered in whichever thread is free', async () => {
  const { compute } = createThreads(
    2,
    pretended(() => 'answer', []),
  );
  const found = await Promise.all([1, 2, 3, 4, 5].map((n) => compute('describe', work(n), never)));
  expect(found).toEqual([1, 2, 3, 4, 5].map(work));
});

test('a thread that dies loses nothing, unless it dies of the work', async () => {
  const fates: ('answer' | 'die')[] = ['die', 'answer', 'answer', 'die', 'die'];
  const log: string[] = [];
  const { compute } = createThreads(
    1,
    pretended(() => fates.shift() ?? 'answer', log),
  );
  expect(await compute('describe', work(1), never)).toEqual(work(1));
  expect(await compute('describe', work(2), never)).toEqual(work(2));
  await expect(compute('describe', work(3), never)).rejects.toThrow('threads keep dying');
  expect(await compute('describe', work(4), never)).toEqual(work(4));
});

test('work that nobody waits for is stopped, and the next is done', async () => {
  const fates: ('answer' | 'hang')[] = ['hang'];
  const log: string[] = [];
  const { compute } = createThreads(
    1,
    pretended(() => fates.shift() ?? 'answer', log),
  );
  const stop = new AbortController();
  const first = compute('describe', work(1), stop.signal);
  const second = compute('describe', work(2), never);
  stop.abort(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  expect(await second).toEqual(work(2));
  expect(log).toEqual(['hang', 'terminated', 'answer']);
});

test('health is answered while a study and a mixture are at work', async () => {
  const server: Listening = await listen(
    { port: 0, host: '127.0.0.1', origins: [], keys: [], perMinute: Infinity, log: false },
    () => {},
  );
  const post = (path: string, body: unknown) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const rows = Array.from({ length: 2000 }, (_, i) => i);
  const data = { x: rows.map((i) => i / 100), y: rows.map((i) => (i % 2) * (i / 100) + Math.sin(i)) };
  const ended: string[] = [];
  const long = [
    post('/v1/mixture', { data, formula: 'y ~ x', components: '1..4' }),
    post('/v1/reports', {
      study: 'china-ai-carbon-2022',
      set: { trust: { level: 'none', bootstrap: { replicates: 19 } } },
    }),
  ].map(async (answer) => {
    ended.push(String((await answer).status));
  });
  for (let i = 0; i < 5; i++) {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    ended.push('health');
  }
  await Promise.all(long);
  expect(ended.slice(0, 5)).toEqual(Array(5).fill('health'));
  expect(ended.slice(5).toSorted()).toEqual(['200', '201']);
  await server.close();
});
