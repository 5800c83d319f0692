import { error } from '@sveltejs/kit';
import { bundled } from '#lib/written/route.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ params }) => {
  const study = await bundled(params);
  const { audit } = study.report;
  if (audit === undefined) error(404, `no printed figures in this study: ${params.study}`);
  return { ...study, audit };
};
