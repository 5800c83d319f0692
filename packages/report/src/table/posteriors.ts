/** Units by group, with the posterior probability of each component; undecided units are marked hollow. */
import type { MixtureFit, Report } from '@cedu/core';
import { fixed } from '../number/index.ts';
import { type Context, groupMark } from '../words/index.ts';
import { number, type Row, type Table, words } from './table.ts';

type MixtureBootstrap = NonNullable<NonNullable<Report['trust']>['bootstrap']>;

/** Both the posterior and the share of fits that keep the group must reach this. */
const SURE = 0.9;

interface Placed {
  readonly unit: string;
  readonly posterior: readonly number[];
  /** Group of the largest posterior, from 1. */
  readonly group: number;
  readonly decided: boolean;
  /** What it counts for, where errors have long tails. */
  readonly weight: number | null;
  /** Share of the bootstrap fits in which it keeps its group. */
  readonly kept: number | null;
}

function placed(fit: MixtureFit, bootstrap: MixtureBootstrap | undefined): Placed[] {
  const tested = new Map(bootstrap?.units.map((u) => [u.unit, u]));
  const undecided = new Set(fit.groups.flatMap((g) => g.undecided));
  const groupOf = new Map(fit.groups.flatMap((g) => g.units.map((unit) => [unit, g.component] as const)));
  const units = fit.units.map((unit, i) => ({
    unit,
    posterior: fit.posteriors[i]!,
    group: groupOf.get(unit) ?? 1,
    decided: tested.get(unit)?.decided ?? !undecided.has(unit),
    weight: fit.degreesOfFreedom ? (fit.weights?.[i] ?? null) : null,
    kept: tested.get(unit)?.stability ?? null,
  }));
  return units.sort((a, b) => a.group - b.group || b.posterior[a.group - 1]! - a.posterior[a.group - 1]!);
}

function unitRow(p: Placed, previous: Placed | undefined, kept: boolean, context: Context): Row {
  return {
    kind: 'body',
    unit: p.unit,
    rule: previous !== undefined && previous.group !== p.group,
    cells: [
      words(`${groupMark(p.group, p.decided)} ${context.names.unit(p.unit)}`),
      { kind: 'shares', shares: p.posterior },
      ...p.posterior.map((r) => number(r, 2)),
      ...(p.weight === null ? [] : [number(p.weight, 2)]),
      ...(kept ? [number(p.kept === null ? null : 100 * p.kept, 0)] : []),
    ],
  };
}

/** Ordered by group and, within it, from the surest unit to the least sure. */
export function posteriorsTable(fit: MixtureFit, context: Context, bootstrap?: MixtureBootstrap): Table {
  const own = bootstrap?.components.length === fit.components.length ? bootstrap : undefined;
  const { posteriors: word } = context.words.tables;
  const units = placed(fit, own);
  const weighted = units.some((u) => u.weight !== null);
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
      ...(weighted ? [{ id: 'weight', label: word.weight, align: 'decimal' as const }] : []),
      ...(own ? [{ id: 'kept', label: word.kept, align: 'right' as const }] : []),
    ],
    rows: units.map((unit, i) => unitRow(unit, units[i - 1], own !== undefined, context)),
    notes: [own ? word.keptNote(fixed(SURE, 1)) : word.note, word.sure, ...(weighted ? [word.weightNote] : [])],
  };
}
