/** POST /v1/describe: summary, normality and histogram of columns. */
import { ColumnDescription, DescribeRequest } from '@cedu/core';
import { Hono } from 'hono';
import { z } from 'zod';
import { TABLE_KINDS, tableBody, withData } from '../body/index.ts';
import type { Environment } from '../environment.ts';
import { valueWithNotes } from '../notes.ts';
import { type Operation, TABLE_PROBLEMS } from '../operation.ts';
import { compute } from './compute.ts';

export const describeOperation: Operation = {
  method: 'post',
  path: '/v1/describe',
  id: 'describe',
  tag: 'estimators',
  summary: 'Summary, normality and histogram of columns',
  about: 'As `cedu describe --json`. Without `columns`, every numeric one.',
  body: {
    schema: withData(DescribeRequest),
    kinds: TABLE_KINDS,
    example: { data: { gdp: [3.1, 4.7, 2.2, 5.9] }, columns: ['gdp'] },
  },
  answers: {
    200: { about: 'One description a column', content: { 'application/json': z.array(ColumnDescription) } },
  },
  problems: TABLE_PROBLEMS,
};

export const describeRoute = new Hono<Environment>().post('/v1/describe', tableBody(DescribeRequest), async (c) => {
  return c.json(valueWithNotes(c, await compute(c, 'describe', c.req.valid('json'))), 200);
});
