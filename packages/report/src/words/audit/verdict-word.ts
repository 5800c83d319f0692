/** The verdict of a finding as a mark and a word. */
import type { Finding, Verdict } from '@cedu/core';
import type { Context } from '../context.ts';

const VERDICT_MARKS: Readonly<Record<Verdict, string>> = {
  'decision-changing': '⚠',
  inconsistent: '≠',
  'not checkable': '–',
  consistent: '✓',
};
const KIND_MARKS = { derived: '→', advice: '·' } as const;

/** What is derived or advised has nothing to agree with, so that it is called what it is; null for a verdict. */
export const otherKind = ({ kind, verdict }: Pick<Finding, 'kind' | 'verdict'>): 'derived' | 'advice' | null =>
  verdict === 'consistent' && (kind === 'derived' || kind === 'advice') ? kind : null;

export function verdictWord(finding: Finding, { words }: Context): { readonly mark: string; readonly word: string } {
  const kind = otherKind(finding);
  const { verdicts, kinds } = words.study.audit;
  if (kind) return { mark: KIND_MARKS[kind], word: kinds[kind] };
  return { mark: VERDICT_MARKS[finding.verdict], word: verdicts[finding.verdict] };
}
