/** GET /openapi.json. */
import { Hono } from 'hono';
import type { Environment } from '../environment.ts';
import type { Operation } from '../operation.ts';
import { openApiDocument } from './document.ts';

export const openApiOperation: Operation = {
  method: 'get',
  path: '/openapi.json',
  id: 'openapi',
  tag: 'service',
  summary: 'This document',
  answers: { 200: { about: 'OpenAPI 3.1', content: { 'application/json': null } } },
  problems: [],
};

/** The document is made when it is first asked for. */
export function openApiRoutes(operations: readonly Operation[]) {
  let text: string | undefined;
  return new Hono<Environment>().get('/openapi.json', (c) => {
    text ??= JSON.stringify(openApiDocument([...operations, openApiOperation]), null, 1);
    return c.body(text, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
}
