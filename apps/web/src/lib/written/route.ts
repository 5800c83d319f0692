/** From the parameters of an address to what it names. */

import type { Report } from '@cedu/core';
import type { Language } from '@cedu/report';
import { error } from '@sveltejs/kit';
import { comparedRanks, type Pair, studyPairs } from './pairs.ts';
import { type BundledStudy, bundledStudies } from './studies.ts';

export function languageOf(lang: string): Language {
  if (lang !== 'zh' && lang !== 'en') error(404, `no such language: ${lang}`);
  return lang;
}

interface Parameters {
  readonly lang: string;
  readonly study: string;
}

export async function bundled(params: Parameters): Promise<BundledStudy & { readonly lang: Language }> {
  const study = (await bundledStudies()).find((s) => s.id === params.study);
  if (study === undefined) error(404, `no such study: ${params.study}`);
  return { ...study, lang: languageOf(params.lang) };
}

export async function pairNamed(id: string): Promise<Pair> {
  const pair = (await studyPairs()).find((p) => p.id === id);
  if (pair === undefined) error(404, `no such pair of studies: ${id}`);
  return pair;
}

/** What figures are drawn of: a study, or two beside each other. */
export async function drawnReport(params: Parameters): Promise<{ report: Report; lang: Language }> {
  const pair = (await studyPairs()).find((p) => p.id === params.study);
  const report = pair ? comparedRanks(pair, ['A', 'B']) : null;
  return report ? { report, lang: languageOf(params.lang) } : bundled(params);
}
