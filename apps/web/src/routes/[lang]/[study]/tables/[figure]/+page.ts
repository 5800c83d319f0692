import { type FigureName, figureNames, figures } from '@cedu/report';
import { error } from '@sveltejs/kit';
import { drawnReport } from '#lib/written/route.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ params }) => {
  const name = figureNames.find((n) => n === params.figure) as FigureName | undefined;
  const { report, lang } = await drawnReport(params);
  if (name === undefined || !figures[name].available(report)) error(404, `no such figure: ${params.figure}`);
  return { id: params.study, report, lang, name };
};
