/** POST /v1/jobs: a Report whose making takes long, with progress by GET or as events, and cancel by DELETE. */
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { addressOf, type Environment } from '../environment.ts';
import { type Operation, TABLE_PROBLEMS } from '../operation.ts';
import { Refused } from '../problem/index.ts';
import { REPORT_FORM, REPORT_KINDS, ReportRequest, readRequest, receive, requestKey } from '../reports/index.ts';
import { Job, type Jobs } from './job.ts';

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
      'Takes what /v1/reports takes, without its bound on work. With an Idempotency-Key, the same request sent again is the same job.',
    parameters: [{ name: 'idempotency-key', in: 'header', about: 'A word of the caller’s own for this request' }],
    body: { schema: ReportRequest, kinds: REPORT_KINDS, form: REPORT_FORM },
    answers: { 202: { about: 'The job', content, headers: { location: 'Where the job is' } } },
    problems: [...TABLE_PROBLEMS, 'study', 'conflict', 'no-jobs'],
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

const accepted = (c: Context<Environment>, job: Job) =>
  c.json(job, 202, { location: `/v1/jobs/${job.id}`, 'cache-control': 'no-store' });

export const jobsRoutes = new Hono<Environment>()
  .post('/v1/jobs', async (c) => {
    const jobs = jobsOf(c);
    const { studies } = c.get('bindings');
    const given = await receive(c);
    const request = await requestKey(given, studies);
    const word = c.req.header('idempotency-key');
    // A key is its caller's own: another caller's same word means another job.
    const key = word === undefined ? null : `${c.get('caller')?.name ?? addressOf(c)} ${word.slice(0, 200)}`;
    const before = key === null ? null : await jobs.ofKey(key);
    if (before !== null) {
      if (before.request !== request) throw new Refused('conflict');
      const job = await jobs.get(before.id);
      if (job !== null) return accepted(c, job);
    }
    const order = { request, body: { bytes: given.bytes, type: given.type } };
    const job = await jobs.start(order, await readRequest(given, studies, c.get('limits')), key);
    if (job === null) throw new Refused('busy', { headers: { 'retry-after': '30' } });
    return accepted(c, job);
  })
  .get('/v1/jobs/:id', async (c) =>
    c.json(there(await jobsOf(c).get(c.req.param('id'))), 200, { 'cache-control': 'no-store' }),
  )
  .get('/v1/jobs/:id/events', async (c) => {
    const jobs = jobsOf(c);
    const { id } = there(await jobs.get(c.req.param('id')));
    const stop = new AbortController();
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => stop.abort());
      for await (const job of jobs.watch(id, stop.signal)) {
        await stream.writeSSE({ event: 'job', data: JSON.stringify(job) });
      }
    });
  })
  .delete('/v1/jobs/:id', async (c) => c.json(there(await jobsOf(c).cancel(c.req.param('id'))), 200));
