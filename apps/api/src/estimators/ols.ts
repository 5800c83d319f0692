/** POST /v1/ols: least squares with the covariance of your choice. */
import { OlsRequest, olsTable, Regression } from '@cedu/core';
import { Hono } from 'hono';
import { TABLE_KINDS, tableBody, withData } from '../body/index.ts';
import type { Environment } from '../environment.ts';
import { valueWithNotes } from '../notes.ts';
import { type Operation, TABLE_PROBLEMS } from '../operation.ts';

export const olsOperation: Operation = {
  method: 'post',
  path: '/v1/ols',
  id: 'ols',
  tag: 'estimators',
  summary: 'Least squares',
  about: 'As `cedu ols --json`: an element of a Report’s `regressions`. The formula is in R’s notation.',
  body: {
    schema: withData(OlsRequest),
    kinds: TABLE_KINDS,
    example: { data: { y: [1.1, 1.9, 3.2, 3.9, 5.1], x: [1, 2, 3, 4, 5] }, formula: 'y ~ x', covariance: 'hc3' },
  },
  answers: { 200: { about: 'The regression', content: { 'application/json': Regression } } },
  problems: [...TABLE_PROBLEMS, 'formula', 'estimate'],
};

export const olsRoute = new Hono<Environment>().post('/v1/ols', tableBody(OlsRequest), (c) => {
  const { table, request } = c.req.valid('json');
  return c.json(valueWithNotes(c, olsTable(table, request)), 200);
});
