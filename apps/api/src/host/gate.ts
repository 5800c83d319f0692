/** How many requests are worked at or wait for their bodies at once; the others are told to come again. */
import type { MiddlewareHandler } from 'hono';
import type { Environment } from '../environment.ts';
import { Refused } from '../problem/index.ts';

const again = { headers: { 'retry-after': '2' } };

/** Problem: `busy`. GET and HEAD always pass. */
export function gate(): MiddlewareHandler<Environment> {
  let inside = 0;
  return async (c, next) => {
    if (c.req.method !== 'POST') return next();
    if (c.get('bindings').closing?.() || inside >= c.get('limits').concurrent) throw new Refused('busy', again);
    inside++;
    try {
      await next();
    } finally {
      inside--;
    }
  };
}
