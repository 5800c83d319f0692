/** What was printed: each finding of the audit with its verdict, the arithmetic, and the smallest edit. */
import type { Audit, Report, Verdict } from '@cedu/core';
import { plain } from '../number/index.ts';
import type { Finding } from '../sentence/index.ts';
import { auditPhrase, findingSentence, ruleName } from '../words/audit/index.ts';
import type { Context } from '../words/index.ts';
import type { AuditEntry, Block, Section } from './outline.ts';

/** A mark beside each verdict's word. */
export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = {
  'decision-changing': '⚠',
  inconsistent: '≠',
  'not checkable': '–',
  consistent: '✓',
};

type AuditFinding = Audit['findings'][number];
/** More conventions than this are counted. */
const MOST_CONVENTIONS = 6;

function range({ name, lo, hi }: AuditFinding['possible'][number], lang: Context['lang']): string {
  const [low, high] = [lo === null ? '−∞' : plain(lo, 5), hi === null ? '∞' : plain(hi, 5)];
  return `${auditPhrase(name, lang)} ${low === high ? low : `${low}–${high}`}`;
}

function detailsOf(finding: AuditFinding, { words, lang }: Context): AuditEntry['details'] {
  const { audit: say } = words.study;
  const join = lang === 'zh' ? '；' : '; ';
  const listed = (items: readonly string[]): string => items.join(join);
  const printed = finding.printed.map(({ label, text }) => `${auditPhrase(label, lang)} ${text.replace(/^-/, '−')}`);
  const tried = finding.conventions.slice(0, MOST_CONVENTIONS).map((c) => auditPhrase(c.name, lang));
  const more =
    finding.conventions.length > MOST_CONVENTIONS ? [say.more(finding.conventions.length - MOST_CONVENTIONS)] : [];
  return [
    { label: say.identity, text: auditPhrase(finding.identity, lang) },
    ...(printed.length > 0 ? [{ label: say.printed, text: listed(printed) }] : []),
    ...(finding.possible.length > 0
      ? [{ label: say.possible, text: listed(finding.possible.map((p) => range(p, lang))) }]
      : []),
    ...(tried.length > 0 ? [{ label: say.conventions, text: listed([...tried, ...more]) }] : []),
    ...(finding.repair ? [{ label: say.repair, text: listed(finding.repair.map((r) => say.edit(r.from, r.to))) }] : []),
  ];
}

/** Findings as entries; those that agree, or cannot be checked, without their details. */
export function auditEntries(audit: Audit, context: Context): AuditEntry[] {
  const { lang, words } = context;
  return audit.findings.map((finding) => {
    const alarming = finding.verdict === 'decision-changing' || finding.verdict === 'inconsistent';
    return {
      verdict: finding.verdict,
      mark: VERDICT_MARKS[finding.verdict],
      word: words.study.audit.verdicts[finding.verdict],
      name: ruleName(finding.rule, lang),
      where: auditPhrase(finding.where[0]?.label ?? '', lang),
      says: findingSentence(finding, lang),
      details: alarming ? detailsOf(finding, context) : [],
    };
  });
}

const count = (audit: Audit, verdict: Verdict): number => audit.findings.filter((f) => f.verdict === verdict).length;

/** How many findings of each verdict. */
export const auditCounts = (audit: Audit, { words }: Context): string =>
  words.study.audit.counts(
    count(audit, 'decision-changing'),
    count(audit, 'inconsistent'),
    count(audit, 'not checkable'),
    count(audit, 'consistent'),
  );

/** The audit among the findings of a study; null where it checked nothing. */
export function auditFinding(audit: Audit, { words }: Context): Finding | null {
  const { audit: say } = words.study;
  if (audit.findings.length === 0) return null;
  const [changing, wrong] = [count(audit, 'decision-changing'), count(audit, 'inconsistent')];
  const text = say.finding(audit.findings.length, changing, wrong, count(audit, 'consistent'));
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
