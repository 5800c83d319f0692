/** Section 4: the regressions, the shared columns, and what a p-value can mean here. */
import type { Regression, Report } from '@cedu/core';
import { regressionsReading, sharedSentences } from '../sentence/index.ts';
import { effectsTable, influenceTable, regressionsTable, testsTable } from '../table/index.ts';
import { inARow } from '../words/han.ts';
import type { Context } from '../words/index.ts';
import type { Block, Section } from './outline.ts';

/** Tests, influence and effects, where the Report holds them. */
function furtherBlocks(regression: Regression, context: Context): Block[] {
  const { diagnostics, effects } = regression;
  return [
    ...(diagnostics ? [{ kind: 'table' as const, table: testsTable(diagnostics, context) }] : []),
    ...(diagnostics ? [{ kind: 'table' as const, table: influenceTable(regression, diagnostics, context) }] : []),
    ...(effects ? [{ kind: 'table' as const, table: effectsTable(effects, regression.level, context) }] : []),
  ];
}

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
        ...furtherBlocks(regressions.at(-1)!, context),
        { kind: 'paragraph', text: context.words.study.population },
      ],
    },
  ];
}
