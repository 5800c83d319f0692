/** POST /v1/verify: a Report made again and compared. */
import { parseReport, readJson, readOptionsOf, Verification } from '@cedu/core';
import { Hono } from 'hono';
import { z } from 'zod';
import { bodyKind, check, InlineData, parseJson, readBytes, refuseReferences } from '../body/index.ts';
import { computeWith } from '../compute/index.ts';
import type { Environment } from '../environment.ts';
import { type Operation, TABLE_PROBLEMS } from '../operation.ts';
import { refused, valueFrom } from '../problem/index.ts';
import { checkStudyCost } from '../reports/index.ts';
import { readBundled } from '../studies/index.ts';

/** The Report itself is checked by core, which names the first place that is not of its schema. */
const VerifyRequest = z
  .strictObject({
    report: z.record(z.string(), z.unknown()).describe('A Report'),
    data: InlineData.optional().describe('Its data; those of the bundled study of its id where left out'),
    printed: z.unknown().optional().describe('Its printed tables, where it has any'),
  })
  .meta({ id: 'VerifyRequest' });

export const verifyOperation: Operation = {
  method: 'post',
  path: '/v1/verify',
  id: 'verify',
  tag: 'reports',
  summary: 'A Report made again from its own specification, and compared',
  about: 'As `cedu verify --json`: to the bit, to twelve digits, or not, with the places that differ.',
  body: { schema: VerifyRequest, kinds: ['json'] },
  answers: { 200: { about: 'What it comes to', content: { 'application/json': Verification } } },
  problems: [...TABLE_PROBLEMS, 'study', 'estimate', 'formula', 'printed', 'too-costly'],
};

export const verifyRoute = new Hono<Environment>().post('/v1/verify', async (c) => {
  const limits = c.get('limits');
  bodyKind(c.req.header('content-type') ?? null, ['json']);
  const value = parseJson(await readBytes(c.req.raw, limits.bytes), limits.jsonDepth);
  refuseReferences(value);
  const asked = check(VerifyRequest, value);
  const report = valueFrom(parseReport(asked.report), (path) => `/report${path}`);
  const { study } = report;
  const files = asked.data === undefined ? await c.get('bindings').studies.files(study.id ?? '') : null;
  if (asked.data === undefined && files === null) throw refused('request', 'request/missing_key', '/data');
  const source =
    files === null
      ? {
          table: valueFrom(readJson(asked.data, { ...readOptionsOf(study), limits })),
          printed: asked.printed,
        }
      : await readBundled(files, study, limits);
  checkStudyCost({ study, table: source.table }, limits, { path: '/report/study' });
  const compute = computeWith(c.get('bindings').compute);
  return c.json(valueFrom(await compute('verify', { report, ...source }, c.req.raw.signal), inReport), 200);
});

/** Where a fault of the run stands in the request. */
const inReport = (path: string): string => (/^\/(data|printed)\b/.test(path) ? path : `/report/study${path}`);
