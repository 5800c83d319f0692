/** The files of a study: its specification, its data, the printed tables it audits. */

import { error } from '@sveltejs/kit';
import { filesOf } from '#lib/written/study-files.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

const TYPES: Record<string, string> = {
  yaml: 'text/yaml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

export const GET: RequestHandler = ({ params }) => {
  const text = filesOf(params.study).get(params.file);
  if (text === undefined) error(404, `no such file: ${params.file}`);
  return new Response(text, { headers: { 'content-type': TYPES[params.file.split('.').at(-1)!]! } });
};
