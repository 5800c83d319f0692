/** The whole API as one Hono app, for any runtime. */
import { Hono } from 'hono';
import type { Bindings, Environment } from './environment.ts';
import { estimatorOperations, estimatorRoutes } from './estimators/index.ts';
import { healthOperations, healthRoutes } from './health/index.ts';
import { allowedMethods, begin, gate, methods, problem, refusalOf } from './host/index.ts';
import { openApiOperation, openApiRoutes } from './openapi/index.ts';
import { Refused } from './problem/index.ts';
import { renderingOperations, renderingRoutes } from './renderings/index.ts';
import { reportsOperations, reportsRoutes } from './reports/index.ts';
import { studiesOperations, studiesRoutes } from './studies/index.ts';

/** Every endpoint, in the order of the document. */
export const operations = [
  ...estimatorOperations,
  ...reportsOperations,
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
    .use(methods(allowedMethods([...operations, openApiOperation])))
    .use(gate())
    .route('/', estimatorRoutes)
    .route('/', reportsRoutes)
    .route('/', renderingRoutes)
    .route('/', studiesRoutes)
    .route('/', healthRoutes)
    .route('/', openApiRoutes(operations));
  app.notFound((c) => problem(c, new Refused('not-found')));
  app.onError((error, c) => problem(c, refusalOf(error)));
  return app;
}

/** What the typed client is made from. */
export type App = ReturnType<typeof createApp>;
