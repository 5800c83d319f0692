/** Jobs on a queue that brings messages in any order, twice, and loses some: the Report is that of one process. */
import { DatabaseSync } from 'node:sqlite';
import { checkStudy, differences, type Report, readJson, runStudy } from '@cedu/core';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createSqlJobStore, ended, type Job } from '../../jobs/index.ts';
import { API_LIMITS } from '../../limits.ts';
import { sqliteDatabase } from '../../node/store.ts';
import { studiesInFolder } from '../../node/studies.ts';
import { givenIn, readRequest } from '../../reports/index.ts';
import { createMemoryStore, type Files } from '../../store/index.ts';
import { createQueueJobs } from './jobs.ts';
import type { Message } from './messages.ts';
import { createWorks } from './works.ts';

const n = 24;
const rows = Array.from({ length: n }, (_, i) => i);
const request = {
  study: {
    cedu: 1,
    unit: 'id',
    outcome: { variable: 'y' },
    explain: { focus: 'x' },
    segment: { components: '1..2', starts: 10 },
    trust: { level: 'none', likelihoodRatio: { replicates: 19 }, bootstrap: { replicates: 23 } },
  },
  data: {
    id: rows.map((i) => `u${i}`),
    x: rows.map((i) => i / 4),
    y: rows.map((i) => (i % 2 ? i / 3 : -i / 5) + Math.sin(7 * i) / 2),
  },
};
const body = { type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(request)) };
const studies = studiesInFolder();
const asked = async () => readRequest(await givenIn(body, API_LIMITS), studies, API_LIMITS);

let expected: Report;
beforeAll(async () => {
  const study = checkStudy({ ...request.study, data: 'inline' });
  const table = readJson(request.data, { unit: 'id' });
  if (!study.ok || !table.ok) throw new Error('the study');
  const report = await runStudy(study.value, table.value);
  if (!report.ok) throw new Error(JSON.stringify(report.faults));
  expected = report.value;
});

interface World {
  /** Between 0 and 1: which message comes next, and what becomes of it. */
  readonly draw: () => number;
  readonly pieces: number;
  readonly doubled: number;
  readonly lost: number;
  /** Consumers that die after they have done their work and before they say so. */
  readonly dying: number;
}

function world({ draw, pieces, doubled, lost, dying }: World) {
  const files = new Map<string, string>();
  const keeper: Files = {
    read: async (name) => files.get(name) ?? null,
    write: async (name, text) => void files.set(name, text),
    remove: async (name) => void files.delete(name),
  };
  const database = sqliteDatabase(new DatabaseSync(':memory:'));
  const now = () => 0;
  const queue: { message: Message; attempt: number }[] = [];
  const reports = createMemoryStore({ seconds: 60, now, most: 1e8 });
  const jobs = createQueueJobs({
    store: createSqlJobStore(database, keeper, { seconds: 60, now }),
    works: createWorks(database, keeper),
    reports,
    studies,
    limits: API_LIMITS,
    pieces,
    async send(messages) {
      for (const message of messages) {
        if (message.kind !== 'look' && draw() < lost) continue;
        queue.push({ message, attempt: 1 });
        if (draw() < doubled) queue.push({ message, attempt: 1 });
      }
    },
  });
  /** Brings messages until none is left or the job has ended; looks come when nothing else does. */
  async function run(id: string, stop: (job: Job) => boolean = () => false): Promise<Job> {
    for (let turns = 0; queue.length > 0 && turns < 5000; turns++) {
      const work = queue.flatMap(({ message }, i) => (message.kind === 'look' ? [] : [i]));
      const among = work.length > 0 ? work : queue.map((_, i) => i);
      const { message, attempt } = queue.splice(among[Math.floor(draw() * among.length)]!, 1)[0]!;
      await jobs.consume(message, attempt);
      if (draw() < dying) queue.push({ message, attempt: attempt + 1 });
      const job = (await jobs.get(id))!;
      if (ended(job) || stop(job)) return job;
    }
    return (await jobs.get(id))!;
  }
  async function start(): Promise<Job> {
    const job = await jobs.start({ request: 'r', body }, await asked(), 'key');
    if (typeof job === 'string') throw new Error(job);
    return job;
  }
  return { jobs, reports, files, run, start };
}

/** Numbers in [0, 1) that a seed stands for (Weyl's sequence, mixed). */
function drawsOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

test('any order, any size of pieces, doubled, lost, dying consumers: the digits of one process', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 30 }),
      fc.double({ min: 0, max: 0.4, noNaN: true }),
      fc.double({ min: 0, max: 0.3, noNaN: true }),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      fc.integer({ min: 0, max: 1e9 }),
      async (pieces, doubled, lost, dying, seed) => {
        const { jobs, reports, files, run, start } = world({
          draw: drawsOf(seed),
          pieces,
          doubled,
          lost,
          dying,
        });
        const { id } = await start();
        const job = await run(id);
        expect(job).toMatchObject({ status: 'done', share: 1, report: `/v1/reports/${expected.id}` });
        const report = JSON.parse((await reports.get(expected.id))!) as Report;
        expect(differences(expected, report)).toEqual([]);
        expect(await jobs.ofKey('key')).toEqual({ id, request: 'r' });
        expect([...files.keys()]).toEqual([`jobs/${id}/order.json`]);
      },
    ),
    { numRuns: 12 },
  );
});

const calm = { draw: () => 0.5, pieces: 10, doubled: 0, lost: 0, dying: 0 };

test('progress is told, the partial Report is there before the long part, a cancelled job stays so and keeps it', async () => {
  const { jobs, reports, run, start } = world(calm);
  const { id } = await start();
  const half = await run(id, (job) => job.share > 0.4);
  expect(half).toMatchObject({ status: 'running', step: 'likelihood-ratio', report: null });
  const partial = JSON.parse((await reports.get(half.partial!.split('/').at(-1)!))!) as Report;
  expect([partial.trust, typeof partial.mixture]).toEqual([undefined, 'object']);
  expect((await jobs.cancel(id))?.status).toBe('cancelled');
  expect(await run(id)).toMatchObject({ status: 'cancelled', report: null, partial: half.partial });
});

test('a job whose every message is lost is given up in the end', async () => {
  const { run, start } = world({ ...calm, lost: 1 });
  const { id } = await start();
  expect((await run(id)).status).toBe('failed');
});

test('watching ends with the job', async () => {
  const { jobs, run, start } = world(calm);
  const { id } = await start();
  await run(id);
  const seen: Job[] = [];
  for await (const job of jobs.watch(id, new AbortController().signal)) seen.push(job);
  expect(seen.map(({ status }) => status)).toEqual(['done']);
});
