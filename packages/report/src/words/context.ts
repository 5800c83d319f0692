/** What every table, sentence and document is written with: a language, its words, and the names of the study. */
import type { Report } from '@cedu/core';
import { en, type Words } from './en.ts';
import type { Language } from './language.ts';
import { labelIn } from './language.ts';
import { bareNames, type Names, namesOf } from './names.ts';
import { zh } from './zh.ts';

export interface Context {
  readonly lang: Language;
  readonly words: Words;
  readonly names: Names;
  /** What the units are called, one and several. */
  readonly noun: readonly [one: string, many: string];
}

export const wordsIn = (lang: Language): Words => (lang === 'zh' ? zh : en);

/** The noun for the units: the label of the column that names them, else a known word, else "unit". */
function nounOf(report: Report, lang: Language): readonly [one: string, many: string] {
  const { nouns } = wordsIn(lang).terms;
  const known = Object.hasOwn(nouns, report.study.unit) ? nouns[report.study.unit] : undefined;
  const label = labelIn(report.study.variables[report.study.unit]?.label, lang);
  return known ?? (label === null ? nouns.unit! : [label, label]);
}

export const contextOf = (report: Report, lang: Language): Context => ({
  lang,
  words: wordsIn(lang),
  names: namesOf(report, lang),
  noun: nounOf(report, lang),
});

/** For a one-off command, which has no study. */
export const bareContext = (lang: Language): Context => ({
  lang,
  words: wordsIn(lang),
  names: bareNames,
  noun: wordsIn(lang).terms.nouns.unit!,
});
