/** Jobs on Node: progress, cancel, one job for one key, and the digits of the same Report made at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { API_LIMITS } from '../limits.ts';
import { createNodeJobs } from '../node/jobs/jobs.ts';
import { openFolder } from '../node/store.ts';
import { studiesInFolder } from '../node/studies.ts';
import { createMemoryStore } from '../store/index.ts';
import { posted, testApp } from '../testing/bindings.ts';
import { type Job, newJob } from './job.ts';

const reports = createMemoryStore({ seconds: 3600, most: 1e8, now: () => 0 });
const jobs = createNodeJobs(reports, { threads: 2 });
const app = testApp({ jobs, reports });
afterAll(() => jobs.close());

const start = (body: unknown, headers: Record<string, string> = {}) => app.request('/v1/jobs', posted(body, headers));
const jobOf = async (answer: Response | Promise<Response>) => (await (await answer).json()) as Job;

/** The jobs of an event stream, to its end. */
async function events(location: string): Promise<Job[]> {
  const text = await (await app.request(`${location}/events`)).text();
  return [...text.matchAll(/^data: (.*)$/gm)].map((match) => JSON.parse(match[1]!) as Job);
}

test('what a process leaves open the next one takes up, and what had ended it still knows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cedu-jobs-'));
  const opened = await openFolder(folder, { seconds: 3600, now: () => 0 });
  const order = (body: object) => ({
    request: JSON.stringify(body),
    body: { type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(body)) },
  });
  await opened.jobs.add(newJob('left'), order({ study: 'co2-gnp-1996', set: { trust: 'none' } }), null);
  await opened.jobs.add(newJob('refused'), order({ study: 'no-such-study' }), null);
  const next = createNodeJobs(opened.reports, { kept: opened.jobs, threads: 1 });
  await next.resume(studiesInFolder(), API_LIMITS);
  const told: Job[] = [];
  for await (const job of next.watch('left', new AbortController().signal)) told.push(job);
  expect(told.at(-1)?.status).toBe('done');
  await next.close();
  const third = createNodeJobs(opened.reports, { kept: opened.jobs });
  expect([(await third.get('left'))?.status, (await third.get('refused'))?.status]).toEqual(['done', 'failed']);
  opened.close();
  rmSync(folder, { recursive: true });
});

test('a job that is cancelled stays so and keeps what it has', async () => {
  const body = { study: 'china-ai-carbon-2022', set: { 'trust.likelihoodRatio': { replicates: 9999 } } };
  const { id } = await jobOf(start(body));
  const seen = jobs.watch(id, new AbortController().signal);
  for await (const job of seen) if (job.partial !== null) break;
  const cancelled = await jobOf(app.request(`/v1/jobs/${id}`, { method: 'DELETE' }));
  expect(cancelled.status).toBe('cancelled');
  expect((await app.request(cancelled.partial!)).status).toBe(200);
  expect((await jobOf(app.request(`/v1/jobs/${id}`))).status).toBe('cancelled');
});

test('one Idempotency-Key is one job, and one request', async () => {
  const key = { 'idempotency-key': 'monday' };
  const body = { study: 'co2-gnp-1996', set: { trust: 'none' } };
  const [first, second] = [await jobOf(start(body, key)), await jobOf(start(body, key))];
  expect(second.id).toBe(first.id);
  expect((await start({ study: 'co2-gnp-1996' }, key)).status).toBe(409);
  expect((await jobOf(start(body))).id).not.toBe(first.id);
});

test('a study that cannot be run is a job that failed, with its faults', async () => {
  const study = { cedu: 1, unit: 'id', outcome: { variable: 'z' } };
  const answer = await start({ study, data: { id: ['a', 'b'], x: [1, 2] } });
  const last = (await events(answer.headers.get('location')!)).at(-1)!;
  expect(last).toMatchObject({
    status: 'failed',
    errors: [{ code: 'study/unknown_name', pointer: '/study/outcome/variable' }],
  });
});

test('what there is not, and a host without jobs', async () => {
  expect((await app.request('/v1/jobs/nothing')).status).toBe(404);
  expect((await app.request('/v1/jobs/nothing', { method: 'DELETE' })).status).toBe(404);
  expect((await testApp().request('/v1/jobs', posted({ study: 'co2-gnp-1996' }))).status).toBe(501);
});
