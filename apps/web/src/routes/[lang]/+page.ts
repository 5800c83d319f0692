import { languageOf } from '#lib/build/route.ts';
import { studies } from '#lib/build/studies.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = ({ params }) => ({ lang: languageOf(params.lang), studies });
