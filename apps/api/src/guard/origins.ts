/** CORS: which pages may read answers, from configuration and never by reflection. */
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

const EXPOSED = [
  'etag',
  'location',
  'x-request-id',
  'cedu-notes',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'server-timing',
].join(', ');
const ASKED = ['authorization', 'content-type', 'accept-language', 'if-none-match', 'idempotency-key', 'x-request-id'];

/** What an answer says to a page of that origin; no origin listed: nothing. Credentials are never allowed: keys go in a header. */
export function originHeaders(
  origins: readonly string[],
): (origin: string | undefined) => Readonly<Record<string, string>> {
  const every = origins.includes('*');
  return (origin) =>
    origin !== undefined && (every || origins.includes(origin))
      ? { 'access-control-allow-origin': every ? '*' : origin, 'access-control-expose-headers': EXPOSED }
      : {};
}

/** Whether an answer differs by origin. */
export const variesByOrigin = (origins: readonly string[]): boolean => origins.length > 0 && !origins.includes('*');

/** Answers preflights. OPTIONS that is none is a question about the address, and goes on. */
export function preflightGuard(origins: readonly string[]): MiddlewareHandler {
  const guard = cors({
    origin: origins.includes('*') ? '*' : [...origins],
    allowMethods: ['GET', 'HEAD', 'POST', 'DELETE'],
    allowHeaders: ASKED,
    maxAge: 3600,
  });
  return (c, next) =>
    c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined ? guard(c, next) : next();
}
