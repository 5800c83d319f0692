import { error } from '@sveltejs/kit';
import { bundled } from '#lib/written/route.ts';
import { unitsOf } from '#lib/written/units.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ params }) => {
  const study = await bundled(params);
  const units = unitsOf(study.report);
  const at = units.findIndex((u) => u.slug === params.unit);
  if (at < 0) error(404, `no such unit: ${params.unit}`);
  return { ...study, unit: units[at]!, before: units[at - 1] ?? null, after: units[at + 1] ?? null };
};
