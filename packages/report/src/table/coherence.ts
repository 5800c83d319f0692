/** Whether an index hangs together: weight beside importance, correlations with what holds each part. */
import type { Coherence } from '@cedu/core';
import { fixed } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { body, number, type Table, words } from './table.ts';

const percent = (share: number | null): number | null => (share === null ? null : 100 * share);

/** Weights asked for, weights that really enter, and the share of the index's variance that goes with each part. */
export function importanceTable(coherence: Coherence, context: Context): Table {
  const { coherence: word } = context.words.tables;
  const { names } = context;
  const decimal = { align: 'decimal' } as const;
  const alphas = coherence.alpha.filter((a) => a.alpha !== null);
  const alpha = alphas.map((a) =>
    word.alphaOf(a.dimension === null ? word.all : names.label(a.dimension), fixed(a.alpha, 2)),
  );
  const differs = coherence.importance.some((i) => Math.abs(i.weight - i.effectiveWeight) >= 0.0005);
  return {
    id: 'importance',
    title: word.title,
    columns: [
      { id: 'part', label: word.part, align: 'left' },
      { id: 'weight', label: word.weight, ...decimal },
      ...(differs ? [{ id: 'effective', label: word.effective, ...decimal }] : []),
      { id: 'importance', label: word.importance, ...decimal },
      { id: 'with-parent', label: word.withParent, ...decimal },
      { id: 'with-index', label: word.withIndex, ...decimal },
    ],
    rows: [...coherence.importance]
      .sort((a, b) => Number(a.level === 'indicator') - Number(b.level === 'indicator'))
      .map((i, at, all) => ({
        ...body(
          words(names.label(i.id)),
          number(100 * i.weight, 1),
          ...(differs ? [number(100 * i.effectiveWeight, 1)] : []),
          number(percent(i.share), 1),
          number(i.withParent, 2),
          number(i.withIndex, 2),
        ),
        rule: at > 0 && all[at - 1]!.level !== i.level,
      })),
    notes: [
      ...(differs ? [word.effectiveNote] : []),
      word.note,
      ...(alpha.length > 0 ? [word.alpha(context.words.terms.list(alpha))] : []),
    ],
  };
}
