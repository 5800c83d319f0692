/** The Report itself. */
import { bundled } from '#lib/written/route.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

export const GET: RequestHandler = async ({ params }) =>
  new Response(`${JSON.stringify((await bundled(params)).report, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
