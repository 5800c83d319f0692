/** POST /v1/exponential: y = a·exp(bx) by least squares, the log-linear fit beside it. */
import { Association, ExponentialRequest } from '@cedu/core';
import { Hono } from 'hono';
import { TABLE_KINDS, tableBody, withData } from '../body/index.ts';
import type { Environment } from '../environment.ts';
import { valueWithNotes } from '../notes.ts';
import { type Operation, TABLE_PROBLEMS } from '../operation.ts';
import { compute } from './compute.ts';

export const exponentialOperation: Operation = {
  method: 'post',
  path: '/v1/exponential',
  id: 'exponential',
  tag: 'estimators',
  summary: 'y = a·exp(bx) by least squares',
  about: 'As `cedu exponential --json`: the fit on the original scale, and the log-linear one beside it.',
  body: {
    schema: withData(ExponentialRequest),
    kinds: TABLE_KINDS,
    example: { data: { y: [9.1, 5.2, 3.3, 1.8], x: [0, 1, 2, 3] }, formula: 'y ~ x' },
  },
  answers: { 200: { about: 'The fit', content: { 'application/json': Association } } },
  problems: [...TABLE_PROBLEMS, 'formula', 'study', 'estimate'],
};

export const exponentialRoute = new Hono<Environment>().post(
  '/v1/exponential',
  tableBody(ExponentialRequest),
  async (c) => {
    return c.json(valueWithNotes(c, await compute(c, 'exponential', c.req.valid('json'))), 200);
  },
);
