/** POST /v1/ols: least squares with the covariance of your choice. */
import { OlsRequest, Regression } from '@cedu/core';
import { Hono } from 'hono';
import { TABLE_KINDS, tableBody, withData } from '../body/index.ts';
import { checkCost, leastSquaresCost } from '../cost/index.ts';
import type { Environment } from '../environment.ts';
import { valueWithNotes } from '../notes.ts';
import { type Operation, TABLE_PROBLEMS } from '../operation.ts';
import { compute } from './compute.ts';
import { formulaSize } from './formula-size.ts';

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
  problems: [...TABLE_PROBLEMS, 'formula', 'estimate', 'too-costly'],
};

export const olsRoute = new Hono<Environment>().post('/v1/ols', tableBody(OlsRequest), async (c) => {
  const { table, request } = c.req.valid('json');
  const work = leastSquaresCost(table.units.length, formulaSize(request.formula, table), request);
  checkCost(work, { most: c.get('limits').cost });
  return c.json(valueWithNotes(c, await compute(c, 'ols', { table, request })), 200);
});
