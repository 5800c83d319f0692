/** What every answer tells a browser not to do. */
import type { MiddlewareHandler } from 'hono';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'cross-origin',
} as const;
/** Our pages hold their styles and no script but ours; a document or a figure of a Report runs nothing. */
const PAGES =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const RESULTS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'";

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  c.res.headers.set('content-security-policy', /^\/(docs|problems)(\/|$)/.test(c.req.path) ? PAGES : RESULTS);
};
