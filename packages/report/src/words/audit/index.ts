/** The audit in the reader's words. */
import type { Finding } from '@cedu/core';
import type { Language } from '../language.ts';
import { enRules } from './en/index.ts';
import { factsOf } from './facts.ts';
import type { AuditRules } from './kind.ts';
import { inChinese } from './phrases.ts';
import { zhRules } from './zh/index.ts';

const rulesIn = (lang: Language): AuditRules => (lang === 'zh' ? zhRules : enRules);

/** The name of a rule; its id where this version has no words for it. */
export function ruleName(rule: string, lang: Language): string {
  const rules = rulesIn(lang);
  return Object.hasOwn(rules, rule) ? rules[rule]!.name : rule;
}

/** What arithmetic says of a finding; its own message where this version has no words for the rule. */
export function findingSentence(finding: Finding, lang: Language): string {
  const rules = rulesIn(lang);
  if (!Object.hasOwn(rules, finding.rule)) return finding.message;
  return rules[finding.rule]!.says(factsOf(finding.values), finding.verdict);
}

/** A place, a convention or the name of a value in the reader's language. */
export const auditPhrase = (phrase: string, lang: Language): string => (lang === 'zh' ? inChinese(phrase) : phrase);

export { enRules } from './en/index.ts';
export { zhRules } from './zh/index.ts';
