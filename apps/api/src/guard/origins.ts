/** CORS: which pages may read answers, from configuration and never by reflection. */
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

const EXPOSED = ['etag', 'location', 'x-request-id', 'cedu-notes', 'ratelimit', 'ratelimit-policy', 'retry-after'];

const ASKED = ['authorization', 'content-type', 'accept-language', 'if-none-match', 'idempotency-key', 'x-request-id'];

/** No origin listed: no page of another origin. Credentials are never allowed: keys go in a header. */
export function originGuard(origins: readonly string[]): MiddlewareHandler {
  const guard = cors({
    origin: origins.includes('*') ? '*' : [...origins],
    allowMethods: ['GET', 'HEAD', 'POST', 'DELETE'],
    allowHeaders: ASKED,
    exposeHeaders: EXPOSED,
    maxAge: 3600,
  });
  // OPTIONS that is no preflight is a question about the address, and answered as such.
  return (c, next) =>
    c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') === undefined ? next() : guard(c, next);
}
