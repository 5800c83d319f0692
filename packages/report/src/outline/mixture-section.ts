/** Section 5: how many components the data support, and who would stand where. */
import type { Mixture, Report } from '@cedu/core';
import { fixed } from '../number/index.ts';
import { groupsSentences, inWords, mixtureReading } from '../sentence/index.ts';
import { componentsTable, criteriaTable, likelihoodRatioTable, posteriorsTable } from '../table/index.ts';
import { inARow } from '../words/han.ts';
import type { Context } from '../words/index.ts';
import type { Block, Section } from './outline.ts';

/**
 * The fit whose groups are shown: the one with the chosen K, or of two components where one is chosen. Kinds are
 * supported only by a test; a choice by a criterion or on demand is none.
 */
export function groupedFit(mixture: Mixture): Mixture['fit'] | null {
  if (mixture.chosen.components > 1) return mixture.fit;
  return mixture.fits.find((f) => f.components.length === 2) ?? null;
}

type Say = Context['words']['sentences']['mixture'];

/** What is said before groups that no test supports. */
function doubtOf(mixture: Mixture, verdict: string | undefined, say: Say): (kinds: string) => string {
  if (verdict === undefined) return mixture.chosen.components > 1 ? say.untestedGroups : say.notSupported;
  return verdict === 'one' ? say.notSupported : say.unsettledGroups;
}

/** Where the guard set a variance, the best fit off the bound stands beside it. */
function interiorBlocks(mixture: Mixture, fit: Mixture['fit'], context: Context): Block[] {
  const interior = mixture.interior.find((f) => f.components.length === fit.components.length);
  if (!fit.binds || !interior) return [];
  const { components: word } = context.words.tables;
  const k = fit.components.length;
  const table = componentsTable(interior, mixture.order, context);
  const title = word.interior(k, fixed(interior.logLikelihood, 2), fixed(fit.logLikelihood, 2));
  return [{ kind: 'table', table: { ...table, id: `${table.id}-interior`, title } }];
}

function groupsSection(mixture: Mixture, trust: Report['trust'], context: Context): Section[] {
  const supported = trust?.components?.verdict === 'supported';
  const tested = trust?.bootstrap;
  const fit = groupedFit(mixture);
  if (!fit) return [];
  const { sections } = context.words.study;
  const { mixture: say } = context.words.sentences;
  const words = inWords(fit.components.length, context);
  const doubt = doubtOf(mixture, trust?.components?.verdict, say)(words);
  return [
    {
      id: 'groups',
      name: supported ? sections.groups : sections.groupsIf(words),
      shows: '',
      blocks: [
        { kind: 'paragraph', text: inARow([supported ? '' : doubt, ...groupsSentences(fit, context, tested)]) },
        { kind: 'figure', name: 'componentScatter' },
        { kind: 'table', table: componentsTable(fit, mixture.order, context, tested) },
        ...interiorBlocks(mixture, fit, context),
        { kind: 'figure', name: 'posteriors' },
        ...(fit.units.length > 0 ? [{ kind: 'table' as const, table: posteriorsTable(fit, context, tested) }] : []),
        { kind: 'figure', name: 'coMembership' },
      ],
    },
  ];
}

export function mixtureSections(report: Report, context: Context): Section[] {
  const { mixture } = report;
  if (!mixture) return [];
  const steps = report.trust?.likelihoodRatio;
  const reading = mixtureReading(mixture, context, report.trust?.components);
  return [
    {
      id: 'mixture',
      name: context.words.study.sections.mixture,
      shows: reading.heading,
      blocks: [
        { kind: 'paragraph', text: inARow(reading.sentences.slice(0, -1)) },
        { kind: 'figure', name: 'criteria' },
        { kind: 'table', table: criteriaTable(mixture, context) },
        { kind: 'figure', name: 'bootstrapNull' },
        ...(steps && steps.length > 0 ? [{ kind: 'table' as const, table: likelihoodRatioTable(steps, context) }] : []),
        { kind: 'honest', text: reading.sentences.at(-1) ?? '' },
      ],
    },
    ...groupsSection(mixture, report.trust, context),
  ];
}
