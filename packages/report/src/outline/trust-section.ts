/** How sure: ranks over designs, the slope over designs, the study without one unit. */
import type { Report } from '@cedu/core';
import { firmLeaders, leaveOneOutSentences, multiverseSentences, rankSentences } from '../sentence/index.ts';
import { leaveOneOutTable, multiverseTable, sensitivityTable } from '../table/index.ts';
import { inARow } from '../words/han.ts';
import type { Context } from '../words/index.ts';
import type { Block, Section } from './outline.ts';

const paragraph = (sentences: readonly string[]): Block => ({ kind: 'paragraph', text: inARow(sentences) });

type Trust = NonNullable<Report['trust']>;

/** Whether the slope keeps its sign and its distance from zero in nearly all designs. */
function steady({ multiverse }: Trust): boolean {
  const panel = multiverse?.panels[0];
  if (!panel || panel.negative === null) return true;
  return (panel.negative <= 0.05 || panel.negative >= 0.95) && (panel.excludesZero.classical ?? 0) >= 0.95;
}

function headingOf(trust: Trust, { words }: Context): string {
  const { heading } = words.trust;
  const { ranks } = trust;
  if (!ranks) return heading.multiverse;
  const leads = firmLeaders(ranks).length > 0;
  if (leads && !steady(trust)) return heading.firm;
  return leads && (ranks.pairs?.dependent ?? 0) === 0 ? heading.hold : heading.ranks;
}

export function trustSection(report: Report, context: Context): Section[] {
  const { trust } = report;
  if (!trust) return [];
  const { ranks, multiverse, leaveOneOut } = trust;
  const panel = multiverse?.panels[0];
  const blocks: Block[] = [
    ...(ranks ? [paragraph(rankSentences(ranks, context))] : []),
    ...(ranks?.sensitivity ? [{ kind: 'table' as const, table: sensitivityTable(ranks.sensitivity, context) }] : []),
    ...(multiverse ? [paragraph(multiverseSentences(multiverse, context))] : []),
    { kind: 'figure', name: 'specificationCurve' },
    ...(multiverse && panel ? [{ kind: 'table' as const, table: multiverseTable(multiverse, panel, context) }] : []),
    ...(leaveOneOut ? [paragraph(leaveOneOutSentences(leaveOneOut, context))] : []),
    { kind: 'figure', name: 'leaveOneOut' },
    ...(leaveOneOut ? [{ kind: 'table' as const, table: leaveOneOutTable(leaveOneOut, context) }] : []),
  ];
  if (!ranks && !multiverse && !leaveOneOut) return [];
  return [{ id: 'trust', name: context.words.trust.name, shows: headingOf(trust, context), blocks }];
}
