/** The other pages of a study. */
import type { Report } from '@cedu/core';
import { figures, type Language } from '@cedu/report';
import { auditFormPage, auditPage, labPage, ownPage, study, variablesPage } from '#lib/address.ts';
import { auditFormWords } from '#lib/words/audit-form/index.ts';
import { siteWords } from '#lib/words/index.ts';
import { labWords } from '#lib/words/lab/index.ts';
import { ownWords } from '#lib/words/own/index.ts';

export interface PageLink {
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
}

export function studyLinks(
  id: string,
  report: Report,
  lang: Language,
  current: 'study' | 'audit' | 'variables' | 'lab' | null = null,
): PageLink[] {
  const { bar } = siteWords(lang);
  return [
    { href: study(id)(lang), text: bar.study, current: current === 'study' },
    ...(figures.tileGrid.available(report)
      ? [{ href: variablesPage(id)(lang), text: bar.variables, current: current === 'variables' }]
      : []),
    { href: labPage(id)(lang), text: labWords(lang).title, current: current === 'lab' },
    ...(report.audit ? [{ href: auditPage(id)(lang), text: bar.audit, current: current === 'audit' }] : []),
  ];
}

/** Pages for what a reader brings along. */
export const toolLinks = (lang: Language, current: 'own' | 'audit-form' | null = null): PageLink[] => [
  { href: ownPage(lang), text: ownWords(lang).title, current: current === 'own' },
  { href: auditFormPage(lang), text: auditFormWords(lang).title, current: current === 'audit-form' },
];
