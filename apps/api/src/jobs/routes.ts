/** POST /v1/jobs: a Report whose making takes long, with progress by GET or as events, and cancel by DELETE. */
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { addressOf, type Environment } from '../environment.ts';
import { type Operation, TABLE_PROBLEMS } from '../operation.ts';
import { Refused, refused } from '../problem/index.ts';
import {
  checkStudyCost,
  REPORT_FORM,
  REPORT_KINDS,
  ReportRequest,
  readRequest,
  receive,
  requestKey,
} from '../reports/index.ts';
import { jobIn } from './errors.ts';
import { Job, type Jobs } from './job.ts';

/** Characters of an Idempotency-Key. */
const MOST_OF_A_KEY = 255;
/** Milliseconds between two signs of life in a stream of events. */
const BEAT_MS = 15_000;

const id = { name: 'id', in: 'path', about: 'The job’s id' } as const;
const content = { 'application/json': Job };

export const jobsOperations: Operation[] = [
  {
    method: 'post',
    path: '/v1/jobs',
    id: 'createJob',
    tag: 'jobs',
    summary: 'Run a study that takes long',
    about:
      'Takes what /v1/reports takes, with a wider bound on work. With an Idempotency-Key, the same request sent again is the same job.',
    parameters: [{ name: 'idempotency-key', in: 'header', about: 'A word of the caller’s own for this request' }],
    body: {
      schema: ReportRequest,
      kinds: REPORT_KINDS,
      form: REPORT_FORM,
      example: { study: 'co2-gnp-1996', set: { trust: 'standard' } },
    },
    answers: { 202: { about: 'The job', content, headers: { location: 'Where the job is' } } },
    problems: [...TABLE_PROBLEMS, 'study', 'printed', 'too-costly', 'conflict', 'no-jobs'],
  },
  {
    method: 'get',
    path: '/v1/jobs/{id}',
    id: 'getJob',
    tag: 'jobs',
    summary: 'How far a job is',
    parameters: [id],
    answers: { 200: { about: 'The job', content } },
    problems: ['not-found', 'no-jobs'],
  },
  {
    method: 'get',
    path: '/v1/jobs/{id}/events',
    id: 'watchJob',
    tag: 'jobs',
    summary: 'The job at each change, as server-sent events, until it has ended',
    parameters: [id],
    answers: { 200: { about: 'Events named `job`, the job as their data', content: { 'text/event-stream': null } } },
    problems: ['not-found', 'no-jobs'],
  },
  {
    method: 'delete',
    path: '/v1/jobs/{id}',
    id: 'cancelJob',
    tag: 'jobs',
    summary: 'Cancel a job; what it has stored stays',
    parameters: [id],
    answers: { 200: { about: 'The job as it is now', content } },
    problems: ['not-found', 'no-jobs'],
  },
];

function jobsOf(c: Context<Environment>): Jobs {
  const { jobs } = c.get('bindings');
  if (jobs === undefined) throw new Refused('no-jobs');
  return jobs;
}

function there(job: Job | null): Job {
  if (job === null) throw new Refused('not-found');
  return job;
}

/** Neither a job that runs nor one that has ended is kept by anybody: its errors are in the caller's language. */
const shown = <S extends 200 | 202>(c: Context<Environment>, job: Job, status: S, headers = {}) =>
  c.json(jobIn(job, c.get('lang')), status, { 'cache-control': 'no-store', ...headers });

const accepted = (c: Context<Environment>, job: Job) => shown(c, job, 202, { location: `/v1/jobs/${job.id}` });

/** The caller's own name for a request; another caller's same word means another job. */
function keyOf(c: Context<Environment>): string | null {
  const word = c.req.header('idempotency-key');
  if (word === undefined) return null;
  if (word.length > MOST_OF_A_KEY || word.trim() === '') {
    throw refused('request', 'request/idempotency_key', '', { most: MOST_OF_A_KEY });
  }
  return `${c.get('caller')?.name ?? addressOf(c)} ${word}`;
}

/** The job that a key leads to. Problem: `conflict`, where it stands for another request. */
async function jobOfKey(jobs: Jobs, key: string | null, request: string): Promise<Job | null> {
  const before = key === null ? null : await jobs.ofKey(key);
  if (before === null) return null;
  if (before.request !== request) throw new Refused('conflict');
  return jobs.get(before.id);
}

export const jobsRoutes = new Hono<Environment>()
  .post('/v1/jobs', async (c) => {
    const jobs = jobsOf(c);
    const { studies } = c.get('bindings');
    const limits = c.get('limits');
    const key = keyOf(c);
    const given = await receive(c);
    const request = await requestKey(given, studies);
    const before = await jobOfKey(jobs, key, request);
    if (before !== null) return accepted(c, before);
    const asked = await readRequest(given, studies, limits);
    checkStudyCost(asked, limits, { path: '/study', most: limits.jobCost });
    const job = await jobs.start({ request, body: { bytes: given.bytes, type: given.type } }, asked, key);
    if (typeof job !== 'string') return accepted(c, job);
    // The same key came twice at once: the other one was first.
    const other = job === 'taken' ? await jobOfKey(jobs, key, request) : null;
    if (other === null) throw new Refused('busy', { headers: { 'retry-after': '30' } });
    return accepted(c, other);
  })
  .get('/v1/jobs/:id', async (c) => shown(c, there(await jobsOf(c).get(c.req.param('id'))), 200))
  .get('/v1/jobs/:id/events', async (c) => {
    const jobs = jobsOf(c);
    const { id } = there(await jobs.get(c.req.param('id')));
    c.header('cache-control', 'no-store');
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' });
    const stop = new AbortController();
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => stop.abort());
      // A line that says nothing keeps proxies from closing a stream that is silent for long.
      const beat = setInterval(() => void stream.write(': \n\n'), BEAT_MS);
      try {
        for await (const job of jobs.watch(id, stop.signal)) {
          await stream.writeSSE({ event: 'job', data: JSON.stringify(jobIn(job, c.get('lang'))) });
        }
      } finally {
        clearInterval(beat);
      }
    });
  })
  .delete('/v1/jobs/:id', async (c) => shown(c, there(await jobsOf(c).cancel(c.req.param('id'))), 200));
