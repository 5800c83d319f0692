/** The style sheet of all drawings. */
import { allDrawings } from '#lib/build/drawing.ts';
import { figureStyle } from '#lib/build/figure-style.ts';
import { studies } from '#lib/build/studies.ts';

export const prerender = true;

function* drawings(): Generator<string> {
  for (const { report } of studies) for (const lang of ['zh', 'en'] as const) yield* allDrawings(report, lang);
}

export const GET = (): Response =>
  new Response(figureStyle(drawings()), { headers: { 'content-type': 'text/css; charset=utf-8' } });
