/** Problem details (RFC 9457): every answer that is not a result is made here. */
import type { Context } from 'hono';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import { PROBLEMS, Refused } from '../problem/index.ts';
import { say, unechoed } from '../words/index.ts';

export const Problem = z
  .strictObject({
    type: z.string().describe('Address of a page about this type of problem'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().describe('The address asked, and the id of the request'),
    errors: z.array(
      z.strictObject({
        pointer: z.string().describe('JSON pointer into the request'),
        code: z.string(),
        detail: z.string(),
        values: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

const MOST_FAULTS = 50;

/** The answer to a request that was refused, in the caller's language. */
export function problem(c: Context<Environment>, { problem: name, faults, headers }: Refused): Response {
  const { status, ...words } = PROBLEMS[name];
  const lang = c.get('lang');
  const errors = faults
    .slice(0, MOST_FAULTS)
    .map(unechoed)
    .map((f) => ({
      pointer: f.path,
      code: f.code,
      detail: say(f, lang),
      values: { ...f.values },
    }));
  c.set('problem', name);
  const body: Problem = {
    type: `/problems/${name}`,
    title: words[lang].title,
    status,
    detail: errors[0]?.detail ?? words[lang].about,
    instance: `${c.req.path}#${c.get('requestId')}`,
    errors,
  };
  return c.body(JSON.stringify(body), status, {
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': lang,
    'cache-control': 'no-store',
  });
}

/** What is thrown and is no refusal is a bug of ours: the caller is told so, and nothing of the inside. */
export const refusalOf = (error: unknown): Refused => (error instanceof Refused ? error : new Refused('bug'));
