/** POST /v1/reports and GET /v1/reports/{id}: a study's Report, made once and kept. */
import { Report } from '@cedu/core';
import { type Context, Hono, type TypedResponse } from 'hono';
import { computeWith } from '../compute/index.ts';
import type { Bindings, Environment } from '../environment.ts';
import { type Operation, TABLE_PROBLEMS } from '../operation.ts';
import { Refused } from '../problem/index.ts';
import { REPORT_FORM, REPORT_KINDS, receive } from './given.ts';
import { createKeptBytes } from './kept-bytes.ts';
import { ReportRequest, readRequest } from './request.ts';
import { requestKey } from './request-key.ts';
import { runAsked } from './run.ts';
import { entityTag, immutable, isId, unchanged } from './stored.ts';

const headers = {
  location: 'Where the Report is',
  etag: 'The Report’s id, quoted',
};

export const reportsOperations: Operation[] = [
  {
    method: 'post',
    path: '/v1/reports',
    id: 'createReport',
    tag: 'reports',
    summary: 'Run a study',
    about:
      'A study with its data, or a bundled study with changes. The Report’s id is made of what went in, so the same request always has the same Report: it serves as idempotency key.',
    body: {
      schema: ReportRequest,
      kinds: REPORT_KINDS,
      form: REPORT_FORM,
      example: { study: 'china-ai-carbon-2022', set: { 'index.weights': 'equal' } },
    },
    answers: {
      200: { about: 'The Report, which was there already', content: { 'application/json': Report }, headers },
      201: { about: 'The Report, made now', content: { 'application/json': Report }, headers },
    },
    problems: [...TABLE_PROBLEMS, 'study', 'formula', 'estimate', 'printed', 'too-costly'],
  },
  {
    method: 'get',
    path: '/v1/reports/{id}',
    id: 'getReport',
    tag: 'reports',
    summary: 'A Report',
    about: 'Immutable: it may be kept for ever. It is itself given up after the time that /v1/limits states.',
    parameters: [{ name: 'id', in: 'path', about: 'SHA-256 of what went in, in hexadecimal' }],
    answers: {
      200: { about: 'The Report', content: { 'application/json': Report }, headers: { etag: headers.etag } },
      304: { about: 'As the caller has it, by If-None-Match' },
    },
    problems: ['not-found'],
  },
];

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** The text in the store, made now where it is not there. */
async function reportOf(c: Context<Environment>): Promise<{ id: string; json: string; isNew: boolean }> {
  const limits = c.get('limits');
  const timing = c.get('timing');
  const { studies, reports, compute } = c.get('bindings');
  const given = await receive(c);
  const key = await requestKey(given, studies);
  const known = await reports.ofRequest(key);
  const stored = known === null ? null : await reports.get(known);
  if (known !== null && stored !== null) return { id: known, json: stored, isNew: false };
  const asked = await readRequest(given, studies, limits);
  timing.mark('table');
  const report = await runAsked(asked, limits, computeWith(compute), c.req.raw.signal);
  timing.mark('run');
  const json = JSON.stringify(report);
  if (json.length > limits.reportBytes) throw new Refused('too-large');
  const isNew = await reports.put(report.id, json, key);
  timing.mark('store');
  return { id: report.id, json, isNew };
}

export const reportsRoutes = new Hono<Environment>().post('/v1/reports', async (c) => {
  const { id, json, isNew } = await reportOf(c);
  return c.body(json, isNew ? 201 : 200, {
    ...JSON_TYPE,
    location: `/v1/reports/${id}`,
    etag: entityTag({ id }),
  });
});

/**
 * GET /v1/reports/{id} before all that other answers go through: bytes and headers are made once, nothing is parsed,
 * and `also` has the headers that the host adds to every answer.
 */
export function storedReportRoute(
  { reports, now, compress = false }: Bindings,
  also: (c: Context<Environment>) => Headers,
) {
  const bytes = createKeptBytes(reports, now, compress);
  return new Hono<Environment>().get('/v1/reports/:id', async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) throw new Refused('not-found');
    const found = bytes.get(id);
    const kept = found instanceof Promise ? await found : found;
    if (kept === null) throw new Refused('not-found');
    const zipped = kept.gzip !== null && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
    const etag = entityTag({ id });
    const headers = { ...also(c), ...immutable(zipped ? `W/${etag}` : etag) } as Record<string, string>;
    if (kept.gzip !== null) headers['vary'] += ', accept-encoding';
    if (unchanged(c, etag)) return new Response(null, { status: 304, headers });
    return new Response(zipped ? kept.gzip : kept.plain, {
      headers: { ...headers, ...JSON_TYPE, ...(zipped && { 'content-encoding': 'gzip' }) },
    }) as TypedResponse<Report> & Response;
  });
}

type Headers = Readonly<Record<string, string>>;
