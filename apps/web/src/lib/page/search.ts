/** The words of the search box of a study. */
import type { Report } from '@cedu/core';
import { contextOf, type Language } from '@cedu/report';
import { siteWords } from '#lib/words/index.ts';
import { unitsOf } from '#lib/written/units.ts';

export function searchWords(report: Report, lang: Language): { label: string; hint: string } {
  const { search } = siteWords(lang);
  const label = search.label(contextOf(report, lang).noun[0]);
  return { label, hint: unitsOf(report).some((u) => u.province) ? search.hint : label };
}
