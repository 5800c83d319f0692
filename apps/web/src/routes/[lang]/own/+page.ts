import { languageOf } from '#lib/written/route.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = ({ params }) => ({ lang: languageOf(params.lang) });
