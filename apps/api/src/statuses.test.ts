/** Every status and every problem that the document names for an endpoint is brought about, and comes as it says. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createApp, operations } from './app.ts';
import type { Bindings } from './environment.ts';
import { readKeys } from './guard/keys.ts';
import type { Job } from './jobs/index.ts';
import { createNodeJobs } from './node/jobs/jobs.ts';
import { problemsOf } from './openapi/index.ts';
import type { Operation } from './operation.ts';
import { PROBLEMS, type ProblemName } from './problem/index.ts';
import { posted, testBindings } from './testing/bindings.ts';

const data = { unit: ['a', 'b', 'c', 'd', 'e'], x: [1, 2, 3, 4, 6], y: [1.2, 1.9, 3.2, 3.8, 6.5] };
const study = {
  cedu: 1,
  data: 'inline',
  unit: 'unit',
  index: { name: 'I', dimensions: { d: { indicators: { x: 'up' } } } },
  outcome: { variable: 'y' },
  explain: { focus: 'x', controls: [] },
  trust: 'none',
};
const printed = {
  printed: 1,
  regressions: { a: { n: '27', terms: { x: '1.2' }, logLikelihood: '-16.79', aic: '39.58' } },
};

/** A request that is answered with a result. */
const GOOD: Record<string, unknown> = {
  describe: { data, columns: ['x'] },
  index: { data, unit: 'unit', indicators: ['x', 'y'] },
  exponential: { data, formula: 'y ~ x' },
  ols: { data, formula: 'y ~ x' },
  mixture: { data, formula: 'y ~ x', components: 1 },
  audit: printed,
  createReport: { study, data },
  createJob: { study, data },
};
/** What is wrong, for each problem of a body that reads as JSON; by endpoint where they differ. */
const FAR = 'x'.repeat(50);
const BAD: Partial<Record<ProblemName, Record<string, unknown>>> = {
  request: { describe: { data, colums: [] }, '*': (good: object) => ({ ...good, unheard: 1 }) },
  data: { '*': (good: object) => ({ ...good, data: { x: [1, 2], y: [1] } }) },
  formula: {
    '*': (good: object) => ({ ...good, formula: 'y ~ (' }),
    createReport: { study: { ...study, variables: { z: { value: 'x * (' } } }, data },
  },
  study: {
    '*': { study: { ...study, outcome: { variable: FAR, transform: 'cube' } }, data },
    exponential: { data, formula: 'y ~ x + x:y' },
    mixture: { data, formula: 'y ~ x', components: '3..2' },
  },
  printed: { audit: { printed: 2 }, '*': { study, data, printed: { printed: 2 } } },
  estimate: {
    index: { data: { ...data, x: [1, 1, 1, 1, 1] }, unit: 'unit', indicators: ['x'] },
    exponential: { data: { x: [1, 1, 1], y: [1, 2, 3] }, formula: 'y ~ x' },
    ols: { data: { x: [1, 1, 1], y: [1, 2, 3] }, formula: 'y ~ x' },
    mixture: { data, formula: 'y ~ x', components: 4 },
    '*': { study, data: { ...data, x: [1, 1, 1, 1, 1] } },
  },
};

const key = createHash('sha256').update('key').digest('hex');
const jobs = createNodeJobs(testBindings().reports, { threads: 1 });
/** A clock that stops after the first look at it, which is that of the host. */
const ticking = (() => {
  let looks = 0;
  return () => {
    if (looks++ % 2 === 1) throw new Error('broken');
    return 0;
  };
})();
const failing = new Proxy({}, { get: () => () => Promise.reject(new Error('broken')) });
/** What a host must be like for a problem to come. */
const HOSTS: Partial<Record<ProblemName, object>> = {
  unauthorized: { keys: readKeys(`lab:${key}`) },
  rate: { perMinute: 0 },
  'no-jobs': { jobs: undefined },
  'too-costly': { limits: { cost: 1, jobCost: 1 }, reports: testBindings().reports },
  'too-large': { limits: { bytes: 10, studyBytes: 10 } },
  busy: { closing: () => true },
  bug: { studies: failing, reports: failing, jobs: failing, now: ticking },
};

let report: { id: string };
let job: Job;
let base: Bindings;
beforeAll(async () => {
  base = { ...testBindings(), jobs };
  const app = createApp(base);
  const made = await app.request('/v1/reports', posted(GOOD['createReport']));
  report = (await made.json()) as typeof report;
  GOOD['verify'] = { report, data };
  const started = await app.request('/v1/jobs', posted(GOOD['createJob'], { 'idempotency-key': 'k' }));
  job = (await started.json()) as Job;
  return () => jobs.close();
});

/** The address with what stands in the store. */
function address({ path }: Operation, problem?: ProblemName): string {
  const unknown = problem === 'not-found';
  const id = path.includes('jobs') ? job.id : path.includes('studies') ? 'co2-gnp-1996' : report.id;
  return path.replace('{id}', unknown ? 'f'.repeat(64) : id).replace('{name}', 'weights');
}

function wrong(o: Operation, problem: ProblemName): unknown {
  const of = BAD[problem];
  const found = of?.[o.id] ?? of?.['*'];
  if (problem === 'json') return '{';
  if (found !== undefined && o.id === 'verify') return wrongReport(problem);
  if (typeof found === 'function') return found(GOOD[o.id]);
  return found ?? GOOD[o.id];
}

/** A Report that is none, or whose own study asks for what cannot be. */
function wrongReport(problem: ProblemName): unknown {
  const own = (report as unknown as { study: object }).study;
  const changed = {
    request: { unheard: 1 },
    formula: { variables: { z: { value: 'x * (' } } },
    study: { outcome: { variable: FAR, transform: 'none' } },
  }[problem as string];
  if (problem === 'estimate') return { report, data: { ...data, x: [1, 1, 1, 1, 1] } };
  if (problem === 'printed') return { report, data, printed: { printed: 2 } };
  if (problem === 'data') return { report, data: { x: [1, 2], y: [1] } };
  return { report: { ...report, study: { ...own, ...changed } }, data };
}

/** A study and printed tables as the files of a form. */
function formOf(parts: Readonly<Record<string, string>>): RequestInit {
  const form = new FormData();
  form.set('data', new Blob(['unit,x,y\na,1,2\nb,2,3\n']), 'data.csv');
  for (const [name, value] of Object.entries(parts)) form.set(name, value);
  return { method: 'POST', body: form };
}

async function provoke(o: Operation, problem: ProblemName): Promise<Response> {
  const app = createApp({ ...base, ...HOSTS[problem] });
  const path = address(o, problem);
  if (problem === 'method') return app.request(path, { method: 'PATCH' });
  if (problem === 'not-acceptable') return app.request(path.replace('.svg', ''), { headers: { accept: 'image/png' } });
  if (problem === 'media-type') return app.request(path, { ...posted('x'), headers: { 'content-type': 'image/png' } });
  if (problem === 'conflict') return app.request(path, posted(GOOD['index'], { 'idempotency-key': 'k' }));
  if (problem === 'printed' && o.id === 'createJob') {
    return app.request(path, formOf({ study: JSON.stringify(study), printed: 'regressions: [' }));
  }
  if (o.method !== 'post') return app.request(path, { method: o.method.toUpperCase() });
  return app.request(path, posted(wrong(o, problem)));
}

const pairs = operations.flatMap((o) => problemsOf(o).map((problem) => [o.id, problem, o] as const));
test.each(pairs)('%s: %s', async (_, problem, o) => {
  const answer = await provoke(o, problem);
  const body = (await answer.json()) as { type: string };
  expect([answer.status, body.type]).toEqual([PROBLEMS[problem].status, `/problems/${problem}`]);
});

const answers = operations.flatMap((o) => Object.keys(o.answers).map((status) => [o.id, Number(status), o] as const));
test.each(answers)('%s: %i', async (id, status, o) => {
  const app = createApp(id === 'createReport' && status === 201 ? { ...base, ...testBindings(), jobs } : base);
  const path = address(o);
  const init = o.method === 'post' ? posted(GOOD[id]) : { method: o.method.toUpperCase() };
  const first = await app.request(path, init);
  if (status !== 304) return expect(first.status).toBe(status);
  const etag = first.headers.get('etag')!;
  const again = await app.request(path, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
});
