import { studyPairs } from '#lib/written/pairs.ts';
import { bundled } from '#lib/written/route.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ params }) => {
  const pairs = (await studyPairs()).filter(({ from, to }) => from.id === params.study || to.id === params.study);
  return { ...(await bundled(params)), pairs };
};
