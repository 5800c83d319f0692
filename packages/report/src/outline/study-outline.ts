/** The outline of a whole study, in reading order: caveats, findings, then the steps as they were taken. */
import type { Report } from '@cedu/core';
import { type Finding, indexReading, mixtureReading, regressionsReading } from '../sentence/index.ts';
import { type Context, contextOf, type Language, labelIn } from '../words/index.ts';
import { auditFinding, auditSection } from './audit-section.ts';
import { notesSection, reproduceSection, sourcesSection } from './closing-sections.ts';
import { indexSection } from './index-section.ts';
import { methodsSection } from './methods-section.ts';
import { mixtureSections } from './mixture-section.ts';
import { associationsSection, outcomeSection } from './outcome-section.ts';
import type { Outline } from './outline.ts';
import { regressionsSection } from './regressions-section.ts';
import { trustSection } from './trust-section.ts';

export interface OutlineOptions {
  readonly lang: Language;
  /** The command that repeats the study; its name or id otherwise. */
  readonly command?: string | undefined;
  /** With a section on methods and formulas; false unless told. */
  readonly methods?: boolean;
}

function askedLines(report: Report, context: Context): string[] {
  const { data } = report;
  const { study, terms } = context.words;
  const byReason = new Map<string, string[]>();
  for (const { unit, reason } of data.excluded) {
    const why = labelIn(reason, context.lang) ?? '';
    byReason.set(why, [...(byReason.get(why) ?? []), context.names.unit(unit)]);
  }
  const reasons = [...byReason].map(([why, units]) =>
    why === '' ? terms.list(units) : terms.aside(terms.list(units), why),
  );
  const dropped = data.dropped.map(({ unit, columns }) => terms.aside(context.names.unit(unit), terms.list(columns)));
  return [
    study.rows(data.rows, terms.count(data.n, context.noun)),
    ...(reasons.length > 0 ? [study.excluded(terms.list(reasons))] : []),
    ...(dropped.length > 0 ? [study.dropped(terms.list(dropped))] : []),
  ];
}

function findingsOf(report: Report, context: Context): Finding[] {
  const findings = [
    report.index ? indexReading(report.index, context, report.trust?.ranks).finding : null,
    report.regressions ? regressionsReading(report, context).finding : null,
    report.mixture ? mixtureReading(report.mixture, context, report.trust?.components).finding : null,
    report.audit ? auditFinding(report.audit, context) : null,
  ];
  return findings.filter((f) => f !== null);
}

export function studyOutline(report: Report, options: OutlineOptions): Outline {
  const { lang } = options;
  const context = contextOf(report, lang);
  const { study } = context.words;
  const title = labelIn(report.study.title, lang) ?? report.study.id ?? study.untitled;
  const command = options.command ?? study.command(report.study.id ?? 'study.yaml');
  return {
    lang,
    title,
    question: labelIn(report.study.question, lang),
    asked: askedLines(report, context),
    caveats: report.study.caveats.map((c) => labelIn(c, lang)).filter((c) => c !== null),
    findings: findingsOf(report, context),
    sections: [
      ...indexSection(report, context),
      ...outcomeSection(report, context),
      ...associationsSection(report, context),
      ...regressionsSection(report, context),
      ...mixtureSections(report, context),
      ...trustSection(report, context),
      ...auditSection(report, context),
      ...(options.methods ? methodsSection(report, context) : []),
      notesSection(report, context),
      ...sourcesSection(report, context),
      reproduceSection(report, title, command, context),
    ],
  };
}
