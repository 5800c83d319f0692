/** POST /v1/mixture: Gaussian mixture of regressions. */
import { Mixture, MixtureRequest } from '@cedu/core';
import { Hono } from 'hono';
import { TABLE_KINDS, tableBody, withData } from '../body/index.ts';
import { checkCost, componentList, mixtureCost } from '../cost/index.ts';
import type { Environment } from '../environment.ts';
import { valueWithNotes } from '../notes.ts';
import { type Operation, TABLE_PROBLEMS } from '../operation.ts';
import { compute } from './compute.ts';
import { formulaSize } from './formula-size.ts';

export const mixtureOperation: Operation = {
  method: 'post',
  path: '/v1/mixture',
  id: 'mixture',
  tag: 'estimators',
  summary: 'Gaussian mixture of regressions',
  about: 'As `cedu mixture --json`: every K asked for, by EM with many starts, and the criteria’s choice.',
  body: {
    schema: withData(MixtureRequest),
    kinds: TABLE_KINDS,
    example: {
      data: { y: [1.1, 1.9, 3.2, 3.9, 5.1, 9.2, 7.9, 7.1, 5.8, 5.2], x: [1, 2, 3, 4, 5, 1, 2, 3, 4, 5] },
      formula: 'y ~ x',
      components: 2,
    },
  },
  answers: { 200: { about: 'The mixture', content: { 'application/json': Mixture } } },
  problems: [...TABLE_PROBLEMS, 'formula', 'estimate', 'study', 'too-costly'],
};

export const mixtureRoute = new Hono<Environment>().post('/v1/mixture', tableBody(MixtureRequest), async (c) => {
  const { table, request } = c.req.valid('json');
  const { components = '1..3', formula, starts } = request;
  const work = {
    rows: table.units.length,
    regressors: formulaSize(formula, table),
    components: componentList(components),
    starts,
  };
  checkCost(mixtureCost(work), { most: c.get('limits').cost });
  return c.json(valueWithNotes(c, await compute(c, 'mixture', { table, request })), 200);
});
