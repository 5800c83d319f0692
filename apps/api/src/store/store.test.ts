/** One contract for every store: memory, SQLite with files, D1 with R2 as wrangler runs them. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { getPlatformProxy } from 'wrangler';
import { edgeDatabase, edgeFiles } from '../edge/store.ts';
import { openFolder } from '../node/store.ts';
import { createMemoryStore, createSqlStore, type ReportStore } from './index.ts';

const seconds = 60;
let time = 0;
const now = () => time;
const folder = () => mkdtempSync(join(tmpdir(), 'cedu-store-'));

type Opened = { store: ReportStore; end: () => Promise<void> };
const stores: [string, () => Promise<Opened>][] = [
  ['memory', async () => ({ store: createMemoryStore({ seconds, now, most: 1e6 }), end: async () => {} })],
  [
    'SQLite and files',
    async () => {
      const path = folder();
      const opened = await openFolder(path, { seconds, now });
      return {
        store: opened.reports,
        end: async () => {
          opened.close();
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
        store: createSqlStore(edgeDatabase(env['REPORTS']!), edgeFiles(env['REPORT_FILES']!), { seconds, now }),
        end: async () => {
          await dispose();
          rmSync(path, { recursive: true, force: true });
        },
      };
    },
  ],
];

describe.each(stores)('%s', (_, open) => {
  test('keeps what it is given until its time is over', async () => {
    time = 1_000_000;
    const { store, end } = await open();
    await store.ready();
    expect(await store.get('a')).toBeNull();
    expect(await store.ofRequest('r')).toBeNull();
    expect(await store.put('a', '{"zh":"测度"}', 'r')).toBe(true);
    expect(await store.put('a', '{"zh":"测度"}', 's')).toBe(false);
    expect(await store.get('a')).toBe('{"zh":"测度"}');
    expect([await store.ofRequest('r'), await store.ofRequest('s')]).toEqual(['a', 'a']);

    time += 59_999;
    expect(await store.get('a')).not.toBeNull();
    expect(await store.put('b', '{}', 't')).toBe(true);
    time += 1;
    expect([await store.get('a'), await store.ofRequest('r')]).toEqual([null, null]);
    expect(await store.get('b')).toBe('{}');
    expect(await store.put('a', '{"again":1}', 'r')).toBe(true);
    expect([await store.get('a'), await store.ofRequest('r')]).toEqual(['{"again":1}', 'a']);
    await end();
  });

  test('writes at the same time do not hurt one another', async () => {
    time = 0;
    const { store, end } = await open();
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, i) => store.put(`id${i % 2}`, `{"i":${i % 2}}`, `r${i}`)),
    );
    expect(made.some(Boolean)).toBe(true);
    expect([await store.get('id0'), await store.get('id1')]).toEqual(['{"i":0}', '{"i":1}']);
    expect(await store.ofRequest('r7')).toBe('id1');
    await end();
  });
});

test('memory gives up the oldest when there is too much', async () => {
  const store = createMemoryStore({ seconds, now, most: 10 });
  for (const id of ['a', 'b', 'c']) await store.put(id, '12345', id);
  expect([await store.get('a'), await store.get('b'), await store.get('c')]).toEqual([null, '12345', '12345']);
  expect(await store.ofRequest('a')).toBeNull();
});

test('a folder is found again, and what is over is cleared from it', async () => {
  time = 0;
  const path = folder();
  const first = await openFolder(path, { seconds, now });
  await first.reports.put('a', '{}', 'r');
  first.close();
  const second = await openFolder(path, { seconds, now });
  expect(await second.reports.get('a')).toBe('{}');
  time = 60_000;
  await second.reports.put('b', '{}', 's');
  expect(readdirSync(join(path, 'reports'))).toEqual(['b.json']);
  second.close();
  rmSync(path, { recursive: true });
});
