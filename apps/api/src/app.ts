/** The whole API as one Hono app, for any runtime. */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { docsRoutes, PAGES } from './docs/index.ts';
import type { Bindings, Environment } from './environment.ts';
import { estimatorOperations, estimatorRoutes } from './estimators/index.ts';
import { keyGuard, preflightGuard, rateGuard } from './guard/index.ts';
import { healthOperations, healthRoutes } from './health/index.ts';
import { allowedMethods, begin, gate, headersOfAll, noRoute, prepare, problem, refusalOf } from './host/index.ts';
import { jobsOperations, jobsRoutes } from './jobs/index.ts';
import { openApiOperation, openApiRoutes } from './openapi/index.ts';
import type { Operation } from './operation.ts';
import { renderingOperations, renderingRoutes } from './renderings/index.ts';
import { reportsOperations, reportsRoutes, storedReportRoute } from './reports/index.ts';
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
  const { compress: compressed = false, origins = [], keys = [], perMinute = Infinity, now } = bindings;
  const allowed = allowedMethods([...operations, openApiOperation, ...PAGES]);
  const ofAll = headersOfAll(origins);
  const app = new Hono<Environment>()
    .use(begin(bindings))
    .use(preflightGuard(origins))
    .use(keyGuard(keys))
    .route('/', storedReportRoute(bindings, ofAll))
    .use((c, next) => {
      prepare(c, ofAll(c));
      return next();
    })
    .use(compressed ? compress() : (_, next) => next())
    .use(rateGuard(perMinute, now))
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
  app.notFound((c) => noRoute(c, allowed));
  app.onError((error, c) => {
    // What is refused before the headers were written has them too.
    prepare(c, ofAll(c));
    return problem(c, refusalOf(error));
  });
  return app;
}

/** What the typed client is made from. */
export type App = ReturnType<typeof createApp>;
