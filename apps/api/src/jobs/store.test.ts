/** One contract for every store of jobs: memory, SQLite with files, D1 with R2 as wrangler runs them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { getPlatformProxy } from 'wrangler';
import { edgeDatabase, edgeFiles } from '../edge/store.ts';
import { openFolder } from '../node/store.ts';
import { createMemoryJobStore, createSqlJobStore, type JobStore, newJob } from './index.ts';

const seconds = 60;
let time = 0;
const now = () => time;
const folder = () => mkdtempSync(join(tmpdir(), 'cedu-jobs-'));

type Opened = { store: JobStore; end: () => Promise<void> };
const stores: [string, () => Promise<Opened>][] = [
  ['memory', async () => ({ store: createMemoryJobStore(), end: async () => {} })],
  [
    'SQLite and files',
    async () => {
      const path = folder();
      const { jobs, close } = await openFolder(path, { seconds, now });
      return {
        store: jobs,
        end: async () => {
          close();
          rmSync(path, { recursive: true });
        },
      };
    },
  ],
  [
    'D1 and R2',
    async () => {
      const configPath = fileURLToPath(new URL('../../wrangler.jsonc', import.meta.url));
      const path = folder();
      const { env, dispose } = await getPlatformProxy<Record<string, never>>({ configPath, persist: { path } });
      return {
        store: createSqlJobStore(edgeDatabase(env['REPORTS']!), edgeFiles(env['REPORT_FILES']!), { seconds, now }),
        end: async () => {
          await dispose();
          rmSync(path, { recursive: true, force: true });
        },
      };
    },
  ],
];

const order = {
  request: 'r',
  body: { type: 'multipart/form-data; boundary=x', bytes: Uint8Array.from([0, 255, 128, 10]) },
};

describe.each(stores)('%s', (_, open) => {
  test('keeps a job, what it is made from and the key that leads to it', async () => {
    time = 1_000_000;
    const { store, end } = await open();
    expect([await store.get('a'), await store.order('a'), await store.ofKey('k')]).toEqual([null, null, null]);
    await store.add(newJob('a'), order, 'k');
    time++;
    await store.add(newJob('b'), order, null);
    expect(await store.get('a')).toEqual(newJob('a'));
    expect(await store.order('a')).toEqual(order);
    expect(await store.ofKey('k')).toEqual({ id: 'a', request: 'r' });
    expect(await store.open()).toEqual(['a', 'b']);
    await end();
  });

  test('is written into until it has ended, and not after', async () => {
    const { store, end } = await open();
    await store.add(newJob('a'), order, null);
    expect(await store.change('a', { status: 'running', step: 'bootstrap', share: 0.5 })).toBe(true);
    const errors = [{ pointer: '/study', code: 'study/needs', detail: '“”', values: { a: [1, null] } }];
    expect(await store.change('a', { status: 'failed', errors })).toBe(true);
    expect(await store.change('a', { status: 'done', report: '/v1/reports/x' })).toBe(false);
    expect(await store.change('nothing', { status: 'done' })).toBe(false);
    expect(await store.get('a')).toEqual({ ...newJob('a'), status: 'failed', step: 'bootstrap', share: 0.5, errors });
    expect(await store.open()).toEqual([]);
    await end();
  });
});

test('in a folder a job ends with its time, its order with it', async () => {
  const path = folder();
  time = 0;
  const { jobs, close } = await openFolder(path, { seconds, now });
  await jobs.add(newJob('a'), order, 'k');
  time = 60_000;
  expect([await jobs.get('a'), await jobs.ofKey('k'), await jobs.open()]).toEqual([null, null, []]);
  await jobs.add(newJob('b'), order, null);
  expect(await jobs.order('a')).toBeNull();
  close();
  rmSync(path, { recursive: true });
});
