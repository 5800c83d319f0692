/** GET /docs and /problems: pages for people. */
import { Hono } from 'hono';
import type { Environment } from '../environment.ts';
import type { Operation } from '../operation.ts';
import { PROBLEMS, type ProblemName, Refused } from '../problem/index.ts';
import { problemPage, problemsPage } from './problems.ts';
import { referencePage } from './reference.ts';
import { SCRIPT } from './script.ts';

/** Addresses of pages, which are not part of the document. */
export const PAGES = ['/docs', '/docs/docs.js', '/problems', '/problems/{name}'].map((path) => ({
  method: 'get' as const,
  path,
}));

export function docsRoutes(operations: readonly Operation[]) {
  return new Hono<Environment>()
    .get('/docs', (c) => c.html(referencePage(operations, c.get('lang'))))
    .get('/docs/docs.js', (c) => c.body(SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
    .get('/problems', (c) => c.html(problemsPage(c.get('lang'))))
    .get('/problems/:name', (c) => {
      const name = c.req.param('name');
      if (!Object.hasOwn(PROBLEMS, name)) throw new Refused('not-found');
      return c.html(problemPage(name as ProblemName, c.get('lang')));
    });
}
