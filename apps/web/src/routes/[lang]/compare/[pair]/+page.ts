import { languageOf, pairNamed } from '#lib/written/route.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ params }) => ({
  lang: languageOf(params.lang),
  pair: await pairNamed(params.pair),
});
