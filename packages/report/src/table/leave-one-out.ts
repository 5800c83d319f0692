/** The units without which the focus slope is most different. */
import type { Report } from '@cedu/core';
import { supportedDecimals } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { number, type Table, words } from './table.ts';

export type LeaveOneOut = NonNullable<NonNullable<Report['trust']>['leaveOneOut']>;

const MOST_UNITS = 6;

export function leaveOneOutTable(result: LeaveOneOut, context: Context): Table {
  const { leaveOneOut: word } = context.words.trust;
  const { interval, estimate: all } = result;
  const decimals = supportedDecimals(interval ? (interval[1] - interval[0]) / 4 : null, 2) + 1;
  const mixed = result.mixture !== null;
  const rows = [...result.without]
    .sort((a, b) => Math.abs(b.estimate - all) - Math.abs(a.estimate - all))
    .slice(0, MOST_UNITS);
  const decimal = { align: 'decimal' } as const;
  return {
    id: 'leave-one-out',
    title: word.title,
    columns: [
      { id: 'unit', label: context.noun[0], align: 'left' },
      { id: 'estimate', label: word.estimate, ...decimal },
      { id: 'low', label: word.low, ...decimal },
      { id: 'high', label: word.high, ...decimal },
      { id: 'shift', label: word.shift, ...decimal },
      ...(mixed
        ? [
            { id: 'k', label: word.k, align: 'right' as const },
            { id: 'moved', label: word.moved, align: 'right' as const },
          ]
        : []),
    ],
    rows: rows.map((one) => ({
      kind: 'body',
      unit: one.unit,
      cells: [
        words(context.names.unit(one.unit)),
        number(one.estimate, decimals),
        number(one.interval?.[0] ?? null, decimals),
        number(one.interval?.[1] ?? null, decimals),
        number(one.estimate - all, decimals),
        ...(mixed ? [number(one.components, 0), number(one.moved?.length ?? null, 0)] : []),
      ],
    })),
    notes: [word.note(rows.length, mixed ? word.kNote : '')],
  };
}
