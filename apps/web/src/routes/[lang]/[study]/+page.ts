import { bundled } from '#lib/written/route.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = ({ params }) => bundled(params);
