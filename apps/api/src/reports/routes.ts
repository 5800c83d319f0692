/** POST /v1/reports and GET /v1/reports/{id}: a study's Report, made once and kept. */
import { Report } from '@cedu/core';
import { Hono } from 'hono';
import { bodyKind, parseJson, readBytes } from '../body/index.ts';
import type { Environment } from '../environment.ts';
import { type Operation, TABLE_PROBLEMS } from '../operation.ts';
import { Refused } from '../problem/index.ts';
import { ReportRequest, readRequest } from './request.ts';
import { runAsked } from './run.ts';

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
      kinds: ['json'],
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

export const reportsRoutes = new Hono<Environment>()
  .post('/v1/reports', async (c) => {
    const limits = c.get('limits');
    const { studies, reports } = c.get('bindings');
    bodyKind(c.req.header('content-type') ?? null, ['json']);
    const value = parseJson(await readBytes(c.req.raw, limits.bytes), limits.jsonDepth);
    c.get('timing').mark('body');
    const asked = await readRequest(value, studies, limits);
    c.get('timing').mark('table');
    const report = await runAsked(asked, limits, c.req.raw.signal);
    c.get('timing').mark('run');
    const json = JSON.stringify(report);
    if (json.length > limits.reportBytes) throw new Refused('too-large');
    const isNew = await reports.put(report.id, json);
    c.get('timing').mark('store');
    return c.body(json, isNew ? 201 : 200, {
      ...JSON_TYPE,
      location: `/v1/reports/${report.id}`,
      etag: `"${report.id}"`,
    });
  })
  .get('/v1/reports/:id', async (c) => {
    const id = c.req.param('id');
    const json = /^[0-9a-f]{64}$/.test(id) ? await c.get('bindings').reports.get(id) : null;
    if (json === null) throw new Refused('not-found');
    const etag = `"${id}"`;
    const kept = { etag, 'cache-control': 'public, max-age=31536000, immutable' };
    if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, kept);
    return c.body(json, 200, { ...JSON_TYPE, ...kept });
  });

/** Weak comparison (RFC 9110, section 13.1.2). */
export const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
