/** A JSON body, checked against a schema. */
import type { MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import type { Environment } from '../environment.ts';
import { check } from './check.ts';
import { bodyKind } from './media.ts';
import { parseJson } from './parse-json.ts';
import { readBytes } from './read-bytes.ts';

/** `c.req.valid('json')` is then the value as the schema makes it. */
export function jsonBody<S extends z.ZodType>(
  schema: S,
): MiddlewareHandler<Environment, string, { in: { json: z.input<S> }; out: { json: z.output<S> } }> {
  return async (c, next) => {
    const { bytes: most, jsonDepth } = c.get('limits');
    bodyKind(c.req.header('content-type') ?? null, ['json']);
    const value = parseJson(await readBytes(c.req.raw, most), jsonDepth);
    c.get('timing').mark('body');
    c.req.addValidatedData('json', check(schema, value) as object);
    await next();
  };
}
