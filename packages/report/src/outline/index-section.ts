/** Section 1: the weights and the ranking. */
import type { CompositeIndex, Report } from '@cedu/core';
import { coherenceSentences, indexReading } from '../sentence/index.ts';
import { importanceTable, scoresTable, weightsTable } from '../table/index.ts';
import { inARow } from '../words/han.ts';
import type { Context } from '../words/index.ts';
import type { Block, Section } from './outline.ts';

function coherenceBlocks(index: CompositeIndex, context: Context): Block[] {
  const { coherence } = index;
  if (!coherence) return [];
  const remarks = inARow(coherenceSentences(index, context));
  return [
    ...(remarks === '' ? [] : [{ kind: 'paragraph' as const, text: remarks }]),
    { kind: 'figure', name: 'weightImportance' },
    { kind: 'table', table: importanceTable(coherence, context) },
  ];
}

export function indexSection(report: Report, context: Context): Section[] {
  const { index } = report;
  if (!index) return [];
  const reading = indexReading(index, context, report.trust?.ranks);
  return [
    {
      id: 'index',
      name: context.words.study.sections.index,
      shows: reading.heading,
      blocks: [
        { kind: 'paragraph', text: inARow(reading.sentences) },
        { kind: 'figure', name: 'weights' },
        { kind: 'table', table: weightsTable(index, context) },
        { kind: 'figure', name: 'ranking' },
        { kind: 'figure', name: 'tileGrid' },
        ...(index.scores.length > 0
          ? [{ kind: 'table' as const, table: scoresTable(index, context, report.trust?.ranks) }]
          : []),
        ...coherenceBlocks(index, context),
      ],
    },
  ];
}
