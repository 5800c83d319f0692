import { studyPairs } from '#lib/build/pairs.ts';
import { languageOf } from '#lib/build/route.ts';
import { bundledStudies } from '#lib/build/studies.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ params }) => ({
  lang: languageOf(params.lang),
  studies: await bundledStudies(),
  pairs: await studyPairs(),
});
