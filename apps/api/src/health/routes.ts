/** Whether the server lives, whether it takes work, and what one request may ask for. */
import { ENGINE } from '@cedu/core';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import type { Operation } from '../operation.ts';
import { Refused } from '../problem/index.ts';

const Health = z.strictObject({ status: z.literal('ok'), engine: z.string() }).meta({ id: 'Health' });
const LimitsAnswer = z.record(z.string(), z.number());

export const healthOperations: Operation[] = [
  {
    method: 'get',
    path: '/healthz',
    id: 'health',
    tag: 'service',
    summary: 'Whether the server lives',
    answers: { 200: { about: 'It does', content: { 'application/json': Health } } },
    problems: [],
  },
  {
    method: 'get',
    path: '/readyz',
    id: 'readiness',
    tag: 'service',
    summary: 'Whether the server takes work: its store answers and it is not closing',
    answers: { 200: { about: 'It does', content: { 'application/json': Health } } },
    problems: ['busy'],
  },
  {
    method: 'get',
    path: '/v1/limits',
    id: 'limits',
    tag: 'service',
    summary: 'What one request may ask for',
    answers: { 200: { about: 'Limits by name', content: { 'application/json': LimitsAnswer } } },
    problems: [],
  },
];

const alive = { status: 'ok' as const, engine: ENGINE };

export const healthRoutes = new Hono<Environment>()
  .get('/healthz', (c) => c.json(alive, 200, { 'cache-control': 'no-store' }))
  .get('/readyz', async (c) => {
    const { closing, reports } = c.get('bindings');
    if (closing?.()) throw new Refused('busy', { headers: { 'retry-after': '5' } });
    try {
      await reports.ready();
    } catch {
      throw new Refused('busy', { headers: { 'retry-after': '5' } });
    }
    return c.json(alive, 200, { 'cache-control': 'no-store' });
  })
  .get('/v1/limits', (c) => c.json(c.get('limits') as Record<string, number>, 200));
