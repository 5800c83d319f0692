/** POST /v1/audit: printed tables beside the arithmetic that they must obey. */
import { Audit, audit, PrintedTables } from '@cedu/core';
import { Hono } from 'hono';
import { bodyKind, parsePrintedJson, readBytes } from '../body/index.ts';
import type { Environment } from '../environment.ts';
import { valueWithNotes } from '../notes.ts';
import type { Operation } from '../operation.ts';

export const auditOperation: Operation = {
  method: 'post',
  path: '/v1/audit',
  id: 'audit',
  tag: 'estimators',
  summary: 'Printed tables beside the arithmetic that they must obey',
  about:
    'As `cedu audit --json`. The body is a `printed.yaml` as JSON. Figures may be texts or numbers: a number keeps the zeros that it was sent with.',
  body: {
    schema: PrintedTables,
    kinds: ['json'],
    example: {
      printed: 1,
      regressions: { a: { n: '27', terms: { x: '1.2' }, logLikelihood: '-16.79', aic: '39.58' } },
    },
  },
  answers: { 200: { about: 'Every finding', content: { 'application/json': Audit } } },
  problems: ['json', 'too-large', 'media-type', 'printed', 'busy'],
};

export const auditRoute = new Hono<Environment>().post('/v1/audit', async (c) => {
  const { studyBytes, jsonDepth } = c.get('limits');
  bodyKind(c.req.header('content-type') ?? null, ['json']);
  const printed = parsePrintedJson(await readBytes(c.req.raw, studyBytes), jsonDepth);
  c.get('timing').mark('body');
  return c.json(valueWithNotes(c, audit(printed)), 200);
});
