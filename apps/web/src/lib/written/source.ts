/** Where the data of a study come from, whole; a drawing has room for less. */

import type { Report } from '@cedu/core';
import { type Language, labelIn } from '@cedu/report';
import { siteWords } from '#lib/words/index.ts';

export function sourceLine(report: Report, lang: Language): string {
  const names = report.study.sources.map((s) => labelIn(s.name, lang) ?? '').filter((name) => name !== '');
  const own = labelIn(report.study.title, lang) ?? report.study.id ?? '';
  return `${siteWords(lang).source}${names.length > 0 ? names.join(lang === 'zh' ? '；' : '; ') : own}`;
}
