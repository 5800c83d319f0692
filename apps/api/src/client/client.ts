/** A client for TypeScript, typed by the app itself. */
import { hc } from 'hono/client';
import type { App } from '../app.ts';

/**
 * The endpoints as methods: `client.v1.ols.$post({ json: {…} })`. Bodies and answers have the types of the routes.
 *
 * @example
 * const client = createClient('http://localhost', { fetch: (input, init) => app.request(input, init) });
 * const answer = await client.v1.ols.$post({ json: { data: { y: [1, 2, 4], x: [1, 2, 3] }, formula: 'y ~ x' } });
 * const fit = await answer.json();
 * fit.terms.map((t) => t.term); // => ['(Intercept)', 'x']
 */
export function createClient(base: string, options: ClientOptions = {}): Client {
  const send = (options.fetch ?? fetch) as typeof fetch;
  // Hono's client takes a last step `index` for the folder above it; /v1 is no endpoint, /v1/index is.
  const whole = (url: string): string => url.replace(/\/v1$/, '/v1/index');
  return hc<App>(base, {
    ...options,
    fetch: (url: string | URL | Request, init?: RequestInit) => send(whole(String(url)), init),
  });
}

export type Client = ReturnType<typeof hc<App>>;
type ClientOptions = NonNullable<Parameters<typeof hc<App>>[1]>;
