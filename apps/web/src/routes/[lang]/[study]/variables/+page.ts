import { bundled } from '#lib/build/route.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = ({ params }) => bundled(params);
