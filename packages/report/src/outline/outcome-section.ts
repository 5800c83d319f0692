/** Sections 2 and 3: the outcome by itself, and what it goes together with. */
import type { Report } from '@cedu/core';
import { associationsReading, atStart, outcomeReading } from '../sentence/index.ts';
import { associationsTable, describeTable } from '../table/index.ts';
import { inARow } from '../words/han.ts';
import type { Context } from '../words/index.ts';
import type { Section } from './outline.ts';

export function outcomeSection(report: Report, context: Context): Section[] {
  const { outcome } = report;
  if (!outcome) return [];
  const { names } = context;
  const { aside } = context.words.terms;
  const reading = outcomeReading(outcome, context);
  const short = names.short(outcome.variable);
  const measure = names.measure(outcome.variable);
  const described = [
    { name: measure === null ? short : aside(short, measure), ...outcome },
    ...(outcome.transformed ? [{ name: names.outcome(`log(${outcome.variable})`), ...outcome.transformed }] : []),
  ];
  return [
    {
      id: 'outcome',
      name: context.words.study.sections.outcome,
      shows: reading.heading,
      blocks: [
        { kind: 'paragraph', text: inARow(reading.sentences) },
        { kind: 'figure', name: 'outcomeHistogram' },
        { kind: 'figure', name: 'outcomeQuantiles' },
        { kind: 'table', table: describeTable(described, context) },
      ],
    },
  ];
}

export function associationsSection(report: Report, context: Context): Section[] {
  const { associations, outcome } = report;
  if (!associations || associations.length === 0) return [];
  const variable = outcome?.variable ?? 'y';
  const reading = associationsReading(associations, variable, context);
  return [
    {
      id: 'associations',
      name: context.words.study.sections.associations,
      shows: reading.heading,
      blocks: [
        { kind: 'paragraph', text: atStart(inARow(reading.sentences)) },
        { kind: 'figure', name: 'exponentialFits' },
        { kind: 'table', table: associationsTable(associations, variable, context) },
      ],
    },
  ];
}
