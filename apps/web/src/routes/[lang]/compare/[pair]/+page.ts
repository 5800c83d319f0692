import { error } from '@sveltejs/kit';
import { pairOf } from '#lib/build/pairs.ts';
import { languageOf } from '#lib/build/route.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = ({ params }) => {
  const pair = pairOf(params.pair);
  if (pair === undefined) error(404, `no such pair of studies: ${params.pair}`);
  return { lang: languageOf(params.lang), pair };
};
