/** The audit in the reader's words. */
import type { Audit, Finding } from '@cedu/core';
import type { Language } from '../language.ts';
import { enRules } from './en/index.ts';
import { factsOf } from './facts.ts';
import type { AuditRules } from './kind.ts';
import { inChinese } from './phrases.ts';
import { withNames } from './with-names.ts';
import { zhRules } from './zh/index.ts';

const rulesIn = (lang: Language): AuditRules => (lang === 'zh' ? zhRules : enRules);

/** The name of a rule; its id where this version has no words for it. */
export function ruleName(rule: string, lang: Language): string {
  const rules = rulesIn(lang);
  return Object.hasOwn(rules, rule) ? rules[rule]!.name : rule;
}

/** What names of the tables are called, by language. */
type Names = Audit['names'];

/** What arithmetic says of a finding; its own message where this version has no words for the rule. */
export function findingSentence(finding: Finding, lang: Language, names?: Names): string {
  const rules = rulesIn(lang);
  const known = Object.hasOwn(rules, finding.rule);
  const text = known ? rules[finding.rule]!.says(factsOf(finding.values), finding.verdict) : finding.message;
  return withNames(text, names?.[lang]);
}

/** A place, a convention or the name of a value in the reader's language. */
export const auditPhrase = (phrase: string, lang: Language, names?: Names): string =>
  withNames(lang === 'zh' ? inChinese(phrase) : phrase, names?.[lang]);

export { enRules } from './en/index.ts';
export { otherKind, verdictWord } from './verdict-word.ts';
export { zhRules } from './zh/index.ts';
