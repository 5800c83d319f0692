/** The headers that every answer has: an answer made with its headers is sent as it is, one changed afterwards is made twice. */
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { originHeaders, securityHeaders, variesByOrigin } from '../guard/index.ts';

/** By request: its id, what a browser must not do, who may read it. */
export function headersOfAll(
  origins: readonly string[],
): (c: Context<Environment>) => Readonly<Record<string, string>> {
  const ofOrigin = originHeaders(origins);
  const vary = `accept, accept-language${variesByOrigin(origins) ? ', origin' : ''}`;
  return (c) => ({
    'x-request-id': c.get('requestId'),
    vary,
    ...securityHeaders(c.req.path),
    ...ofOrigin(c.req.header('origin')),
  });
}

/** Written before the answer is made. */
export function prepare(c: Context<Environment>, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
}
