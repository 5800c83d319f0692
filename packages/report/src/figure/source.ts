/** The line at the foot of a figure: where the data come from. */
import type { Report } from '@cedu/core';
import { type Language, labelIn } from '../words/index.ts';
import { figureWords } from './words/index.ts';

export function sourceOf(report: Report, lang: Language): string {
  const t = figureWords(lang).source;
  const names = report.study.sources.map((s) => labelIn(s.name, lang) ?? '').filter((name) => name !== '');
  const own = labelIn(report.study.title, lang) ?? report.study.id;
  if (names.length > 0) return t.data(names);
  return own === undefined || own === null ? '' : t.study(own);
}
