import { studyPairs } from '#lib/written/pairs.ts';
import { languageOf } from '#lib/written/route.ts';
import { bundledStudies } from '#lib/written/studies.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ params }) => ({
  lang: languageOf(params.lang),
  studies: await bundledStudies(),
  pairs: await studyPairs(),
});
