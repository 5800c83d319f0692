/** Section 4: the regressions, the shared columns, and what a p-value can mean here. */
import type { Report } from '@cedu/core';
import { regressionsReading, sharedSentences } from '../sentence/index.ts';
import { regressionsTable } from '../table/index.ts';
import { inARow } from '../words/han.ts';
import type { Context } from '../words/index.ts';
import type { Section } from './outline.ts';

export function regressionsSection(report: Report, context: Context): Section[] {
  const { regressions } = report;
  if (!regressions || regressions.length === 0) return [];
  const reading = regressionsReading(report, context);
  const shared = inARow(sharedSentences(report, context));
  return [
    {
      id: 'regressions',
      name: context.words.study.sections.regressions,
      shows: reading.heading,
      blocks: [
        { kind: 'paragraph', text: inARow(reading.sentences) },
        { kind: 'figure', name: 'coefficients' },
        {
          kind: 'table',
          table: regressionsTable(regressions, context, { scale: report.study.explain?.scale ?? 'none' }),
        },
        ...(shared === '' ? [] : [{ kind: 'paragraph' as const, text: shared }]),
        { kind: 'figure', name: 'observedFitted' },
        { kind: 'figure', name: 'residualsLeverage' },
        { kind: 'paragraph', text: context.words.study.population },
      ],
    },
  ];
}
