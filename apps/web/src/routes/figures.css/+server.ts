/** The style sheet of all drawings. */

import { LANGUAGES } from '#lib/words/index.ts';
import { allDrawings } from '#lib/written/drawing.ts';
import { figureStyle } from '#lib/written/figure-style.ts';
import { comparedRanks, studyPairs } from '#lib/written/pairs.ts';
import { bundledStudies } from '#lib/written/studies.ts';

export const prerender = true;

export const GET = async (): Promise<Response> => {
  const studies = await bundledStudies();
  const compared = (await studyPairs()).flatMap((pair) => comparedRanks(pair, ['A', 'B']) ?? []);
  const reports = [...studies.map((s) => s.report), ...compared];
  const drawings = reports.flatMap((report) => LANGUAGES.flatMap((lang) => [...allDrawings(report, lang)]));
  return new Response(figureStyle(drawings), { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
