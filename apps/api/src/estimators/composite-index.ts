/** POST /v1/index: a composite index of columns. */
import { CompositeIndex, IndexRequest } from '@cedu/core';
import { Hono } from 'hono';
import { TABLE_KINDS, tableBody, withData } from '../body/index.ts';
import { checkCost, indexCost } from '../cost/index.ts';
import type { Environment } from '../environment.ts';
import { valueWithNotes } from '../notes.ts';
import { type Operation, TABLE_PROBLEMS } from '../operation.ts';
import { compute } from './compute.ts';

export const indexOperation: Operation = {
  method: 'post',
  path: '/v1/index',
  id: 'index',
  tag: 'estimators',
  summary: 'A composite index of columns',
  about: 'As `cedu index --json`. An indicator with a minus before its name is better when it is low.',
  body: {
    schema: withData(IndexRequest),
    kinds: TABLE_KINDS,
    example: {
      data: { region: ['a', 'b', 'c'], gdp: [1, 5, 3], waste: [2, 4, 1] },
      unit: 'region',
      indicators: ['gdp', '-waste'],
      weights: 'entropy',
    },
  },
  answers: { 200: { about: 'Weights, scores and ranks', content: { 'application/json': CompositeIndex } } },
  problems: [...TABLE_PROBLEMS, 'estimate', 'too-costly'],
};

export const indexRoute = new Hono<Environment>().post('/v1/index', tableBody(IndexRequest), async (c) => {
  const { table, request } = c.req.valid('json');
  const work = indexCost(table.units.length, request.indicators.length, request.weights);
  checkCost(work, { most: c.get('limits').cost });
  return c.json(valueWithNotes(c, await compute(c, 'index', { table, request })), 200);
});
