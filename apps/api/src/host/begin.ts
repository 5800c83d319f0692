/** What every request begins and ends with: id, language, timing, log. */
import type { MiddlewareHandler } from 'hono';
import type { Bindings, Environment } from '../environment.ts';
import { languageOf } from '../language.ts';
import { API_LIMITS } from '../limits.ts';
import { createTiming } from '../timing.ts';

/** A caller's own id is taken if it is a plain word, so that nothing can be written into a log with it. */
const PLAIN_ID = /^[\w.-]{1,128}$/;

export function begin(bindings: Bindings): MiddlewareHandler<Environment> {
  const limits = { ...API_LIMITS, ...bindings.limits };
  return async (c, next) => {
    const start = bindings.now();
    const given = c.req.header('x-request-id');
    const requestId = given !== undefined && PLAIN_ID.test(given) ? given : crypto.randomUUID();
    const asked = c.req.query('lang');
    c.set('bindings', bindings);
    c.set('limits', limits);
    c.set('requestId', requestId);
    c.set('lang', asked === 'zh' || asked === 'en' ? asked : languageOf(c.req.header('accept-language')));
    c.set('timing', createTiming(bindings.now));
    await next();
    const { status } = c.res;
    const timing = c.get('timing').header();
    if (timing !== null) c.res.headers.set('server-timing', timing);
    const problem = c.get('problem');
    bindings.log?.({
      level: status >= 500 ? 'error' : 'info',
      request: requestId,
      method: c.req.method,
      path: c.req.path,
      status,
      ms: Math.round(bindings.now() - start),
      ...(c.get('caller') && { caller: c.get('caller')!.name }),
      ...(problem !== undefined && { problem }),
      ...(c.error && problem === 'bug' && { error: `${c.error.name}: ${c.error.message}` }),
    });
  };
}
