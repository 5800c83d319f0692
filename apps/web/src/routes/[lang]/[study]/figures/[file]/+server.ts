/** The files of a figure: its data as CSV, its drawing as SVG, both complete in themselves. */

import { type FigureName, figureNames, figures, tableAsCsv } from '@cedu/report';
import { error } from '@sveltejs/kit';
import { drawnReport } from '#lib/written/route.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

const TYPES = { csv: 'text/csv; charset=utf-8', svg: 'image/svg+xml' };

export const GET: RequestHandler = async ({ params }) => {
  const { report, lang } = await drawnReport(params);
  const [, name, variable, type] = /^([A-Za-z]+)(?:-(.+))?\.(csv|svg)$/u.exec(params.file) ?? [];
  const known = figureNames.includes(name as FigureName);
  if (!known || !figures[name as FigureName].available(report, variable)) error(404, `no such figure: ${params.file}`);
  const figure = figures[name as FigureName];
  const body =
    type === 'csv'
      ? tableAsCsv(figure.table(report, lang, variable))
      : figure.draw(report, { lang, size: 'l', ...(variable === undefined ? {} : { variable }) });
  return new Response(body, { headers: { 'content-type': TYPES[type as keyof typeof TYPES] } });
};
