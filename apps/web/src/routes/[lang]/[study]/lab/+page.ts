import { bundled } from '#lib/written/route.ts';
import { filesOf } from '#lib/written/study-files.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ params }) => {
  const { id, lang, report } = await bundled(params);
  return { id, lang, report, files: [...filesOf(id).keys()].sort() };
};
