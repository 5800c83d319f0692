/** Units by group, with the posterior probability of each component; undecided units are marked hollow. */
import type { MixtureFit } from '@cedu/core';
import { type Context, groupMark } from '../words/index.ts';
import { number, type Row, type Table, words } from './table.ts';

interface Placed {
  readonly unit: string;
  readonly posterior: readonly number[];
  /** Group of the largest posterior, from 1. */
  readonly group: number;
  readonly decided: boolean;
}

function placed(fit: MixtureFit): Placed[] {
  const undecided = new Set(fit.groups.flatMap((g) => g.undecided));
  const groupOf = new Map(fit.groups.flatMap((g) => g.units.map((unit) => [unit, g.component] as const)));
  const units = fit.units.map((unit, i) => ({
    unit,
    posterior: fit.posteriors[i]!,
    group: groupOf.get(unit) ?? 1,
    decided: !undecided.has(unit),
  }));
  return units.sort((a, b) => a.group - b.group || b.posterior[a.group - 1]! - a.posterior[a.group - 1]!);
}

function unitRow(p: Placed, previous: Placed | undefined, context: Context): Row {
  return {
    kind: 'body',
    unit: p.unit,
    rule: previous !== undefined && previous.group !== p.group,
    cells: [
      words(`${groupMark(p.group, p.decided)} ${context.names.unit(p.unit)}`),
      { kind: 'shares', shares: p.posterior },
      ...p.posterior.map((r) => number(r, 2)),
    ],
  };
}

/** Ordered by group and, within it, from the surest unit to the least sure. */
export function posteriorsTable(fit: MixtureFit, context: Context): Table {
  const { posteriors: word } = context.words.tables;
  const units = placed(fit);
  return {
    id: `posteriors-${fit.components.length}`,
    title: word.title(fit.components.length),
    columns: [
      { id: 'unit', label: context.noun[0], align: 'left' },
      { id: 'bar', label: word.bar, align: 'bar' },
      ...fit.components.map((_, k) => ({
        id: `posterior-${k + 1}`,
        label: word.posterior(groupMark(k + 1), k + 1),
        align: 'decimal' as const,
      })),
    ],
    rows: units.map((unit, i) => unitRow(unit, units[i - 1], context)),
    notes: [word.note, word.sure],
  };
}
