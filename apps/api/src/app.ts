/** The whole API as one Hono app, for any runtime. */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { docsRoutes, PAGES } from './docs/index.ts';
import type { Bindings, Environment } from './environment.ts';
import { estimatorOperations, estimatorRoutes } from './estimators/index.ts';
import { keyGuard, originGuard, rateGuard, securityHeaders } from './guard/index.ts';
import { healthOperations, healthRoutes } from './health/index.ts';
import { allowedMethods, begin, gate, methods, problem, refusalOf } from './host/index.ts';
import { jobsOperations, jobsRoutes } from './jobs/index.ts';
import { openApiOperation, openApiRoutes } from './openapi/index.ts';
import type { Operation } from './operation.ts';
import { Refused } from './problem/index.ts';
import { renderingOperations, renderingRoutes } from './renderings/index.ts';
import { reportsOperations, reportsRoutes } from './reports/index.ts';
import { studiesOperations, studiesRoutes } from './studies/index.ts';
import { verifyOperation, verifyRoute } from './verify/index.ts';

/** Every endpoint, in the order of the document. */
export const operations: readonly Operation[] = [
  ...estimatorOperations,
  ...reportsOperations,
  verifyOperation,
  ...jobsOperations,
  ...renderingOperations,
  ...studiesOperations,
  ...healthOperations,
];

/**
 * The app over what a host gives it: studies, a store, a clock.
 *
 * @example
 * const app = createApp(testBindings());
 * const answer = await app.request('/v1/ols', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"data": {"y": [1, 2, 4], "x": [1, 2, 3]}, "formula": "y ~ x"}' });
 * [answer.status, (await answer.json()).terms.length]; // => [200, 2]
 */
export function createApp(bindings: Bindings) {
  const app = new Hono<Environment>()
    .use(begin(bindings))
    .use(bindings.compress ? compress() : (_, next) => next())
    .use(securityHeaders)
    .use(originGuard(bindings.origins ?? []))
    .use(methods(allowedMethods([...operations, openApiOperation, ...PAGES])))
    .use(keyGuard(bindings.keys ?? []))
    .use(rateGuard(bindings.perMinute ?? Infinity, bindings.now))
    .use(gate())
    .route('/', estimatorRoutes)
    .route('/', reportsRoutes)
    .route('/', renderingRoutes)
    .route('/', studiesRoutes)
    .route('/', healthRoutes)
    .route('/', verifyRoute)
    .route('/', jobsRoutes)
    .route('/', openApiRoutes(operations))
    .route('/', docsRoutes([...operations, openApiOperation]));
  app.notFound((c) => problem(c, new Refused('not-found')));
  app.onError((error, c) => problem(c, refusalOf(error)));
  return app;
}

/** What the typed client is made from. */
export type App = ReturnType<typeof createApp>;
