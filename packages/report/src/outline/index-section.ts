/** Section 1: the weights and the ranking. */
import type { Report } from '@cedu/core';
import { indexReading } from '../sentence/index.ts';
import { scoresTable, weightsTable } from '../table/index.ts';
import { inARow } from '../words/han.ts';
import type { Context } from '../words/index.ts';
import type { Section } from './outline.ts';

export function indexSection(report: Report, context: Context): Section[] {
  const { index } = report;
  if (!index) return [];
  const reading = indexReading(index, context);
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
        { kind: 'table', table: scoresTable(index, context) },
      ],
    },
  ];
}
