/** What was printed: each finding of the audit with its verdict, the arithmetic, and the smallest edit. */
import type { Audit, Report, Verdict } from '@cedu/core';
import { plain } from '../number/index.ts';
import type { Finding } from '../sentence/index.ts';
import { auditPhrase, findingSentence, otherKind, ruleName, verdictWord } from '../words/audit/index.ts';
import type { Context } from '../words/index.ts';
import type { AuditEntry, Block, Section } from './outline.ts';

type AuditFinding = Audit['findings'][number];

/** More conventions than this are counted. */
const MOST_CONVENTIONS = 6;

function range({ name, lo, hi }: AuditFinding['possible'][number], phrase: (text: string) => string): string {
  const [low, high] = [lo === null ? '−∞' : plain(lo, 5), hi === null ? '∞' : plain(hi, 5)];
  return `${phrase(name)} ${low === high ? low : `${low}–${high}`}`;
}

function detailsOf(
  finding: AuditFinding,
  { words, lang }: Context,
  phrase: (text: string) => string,
): AuditEntry['details'] {
  const { audit: say } = words.study;
  const join = lang === 'zh' ? '；' : '; ';
  const listed = (items: readonly string[]): string => items.join(join);
  const printed = finding.printed.map(({ label, text }) => `${phrase(label)} ${text.replace(/^-/, '−')}`);
  const tried = finding.conventions.slice(0, MOST_CONVENTIONS).map((c) => phrase(c.name));
  const more =
    finding.conventions.length > MOST_CONVENTIONS ? [say.more(finding.conventions.length - MOST_CONVENTIONS)] : [];
  return [
    { label: say.identity, text: phrase(finding.identity) },
    ...(printed.length > 0 ? [{ label: say.printed, text: listed(printed) }] : []),
    ...(finding.possible.length > 0
      ? [{ label: say.possible, text: listed(finding.possible.map((p) => range(p, phrase))) }]
      : []),
    ...(tried.length > 0 ? [{ label: say.conventions, text: listed([...tried, ...more]) }] : []),
    ...(finding.repair ? [{ label: say.repair, text: listed(finding.repair.map((r) => say.edit(r.from, r.to))) }] : []),
  ];
}

/** Findings as entries; those that agree, or cannot be checked, without their details. */
export function auditEntries(audit: Audit, context: Context): AuditEntry[] {
  const { lang } = context;
  const phrase = (text: string): string => auditPhrase(text, lang, audit.names);
  return audit.findings.map((finding) => {
    const alarming = finding.verdict === 'decision-changing' || finding.verdict === 'inconsistent';
    return {
      verdict: finding.verdict,
      ...verdictWord(finding, context),
      name: ruleName(finding.rule, lang),
      where: phrase(finding.where[0]?.label ?? ''),
      says: findingSentence(finding, lang, audit.names),
      details: alarming ? detailsOf(finding, context, phrase) : [],
    };
  });
}

type Counted = Verdict | 'derived' | 'advice';
const count = (audit: Audit, what: Counted): number =>
  audit.findings.filter((f) => (otherKind(f) ?? f.verdict) === what).length;

/** How many findings of each verdict. */
export const auditCounts = (audit: Audit, { words }: Context): string =>
  words.study.audit.counts(
    count(audit, 'decision-changing'),
    count(audit, 'inconsistent'),
    count(audit, 'not checkable'),
    count(audit, 'consistent'),
    count(audit, 'derived') + count(audit, 'advice'),
  );

/** The audit among the findings of a study; null where it checked nothing. */
export function auditFinding(audit: Audit, { words }: Context): Finding | null {
  const { audit: say } = words.study;
  if (audit.findings.length === 0) return null;
  const [changing, wrong] = [count(audit, 'decision-changing'), count(audit, 'inconsistent')];
  const checks = audit.findings.filter((f) => otherKind(f) === null).length;
  const text = say.finding(checks, changing, wrong, count(audit, 'consistent'));
  return { certainty: 'firm', because: say.because, text };
}

export function auditSection(report: Report, context: Context): Section[] {
  const { audit } = report;
  if (!audit || audit.findings.length === 0) return [];
  const { study } = context.words;
  const blocks: Block[] = [
    { kind: 'paragraph', text: study.audit.rule },
    { kind: 'paragraph', text: auditCounts(audit, context) },
    { kind: 'audit', entries: auditEntries(audit, context) },
  ];
  const shows = study.audit.shows(count(audit, 'decision-changing'), count(audit, 'inconsistent'));
  return [{ id: 'audit', name: study.sections.audit, shows, blocks }];
}
