/** The audit: printed figures beside the arithmetic that they must obey. */
import { done, type Outcome } from '../diagnostics/index.ts';
import { readPrinted } from './read.ts';
import type { AuditData, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import type { Audit, Finding, RuleKind, Verdict } from './schema.ts';

const VERDICTS: readonly Verdict[] = ['decision-changing', 'inconsistent', 'not checkable', 'consistent'];
/** Of what agrees, what is new to a reader comes first. */
const KINDS: readonly RuleKind[] = ['derived', 'advice', 'bound', 'identity'];

/**
 * Lays every rule beside a publication's tables, as typed off (`docs/audit.md`). A printed figure is the interval
 * that its decimals leave; figures are inconsistent only if no values inside their intervals, under no convention
 * that the rule lists and no rounding, satisfy its identity. What agrees is found too. `data`, where given, are
 * columns that printed figures of the same name may be laid beside.
 *
 * Findings come in the order decision-changing, inconsistent, not checkable, consistent; within these by rule.
 *
 * Faults and notes: those of `readPrinted`.
 *
 * @example
 * const found = audit({ printed: 1, regressions: { a: { n: '27', terms: { x: '1.2' }, logLikelihood: '-16.79', aic: '39.58' } } });
 * found.ok && found.value.findings.map((f) => [f.rule, f.verdict]); // => [['observations-per-parameter', 'consistent'], ['criterion-parameters', 'consistent']]
 */
export function audit(printed: unknown, data: AuditData | null = null): Outcome<Audit> {
  const tables = readPrinted(printed);
  if (!tables.ok) return tables;
  const { names } = tables.value;
  const findings = inOrder(RULES.flatMap((rule: Rule) => rule.check({ printed: tables.value, data })));
  const count = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  return done(
    {
      findings,
      counts: {
        'decision-changing': count('decision-changing'),
        inconsistent: count('inconsistent'),
        'not checkable': count('not checkable'),
        consistent: count('consistent'),
      },
      ...(Object.keys(names).length > 0 && { names }),
    },
    tables.notes,
  );
}

/** Stable: findings of one verdict and, of what agrees, one kind keep the order of the rules. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const weight = ({ verdict, kind }: Finding) =>
    VERDICTS.indexOf(verdict) * KINDS.length + (verdict === 'consistent' ? KINDS.indexOf(kind) : 0);
  return [...findings].sort((a, b) => weight(a) - weight(b));
}
