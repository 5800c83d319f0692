/** The bootstrap likelihood-ratio test: a row for each step, from one component upwards. */
import type { Report } from '@cedu/core';
import { fixed, percent } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { BOUND_MARK } from './criteria.ts';
import { body, number, probability, type Table, words } from './table.ts';

type Steps = NonNullable<NonNullable<Report['trust']>['likelihoodRatio']>;

export function likelihoodRatioTable(steps: Steps, context: Context): Table {
  const { likelihoodRatio: word } = context.words.tables;
  const decimal = { align: 'decimal' } as const;
  const binds = steps.some((s) => s.nullBinds);
  const [first] = steps;
  const reach = first?.reach;
  return {
    id: 'likelihood-ratio',
    title: word.title,
    columns: [
      { id: 'step', label: word.step, align: 'left' },
      { id: 'lr', label: word.ratio, ...decimal },
      { id: 'median', label: word.median, group: word.null, ...decimal },
      { id: 'p95', label: word.p95, group: word.null, ...decimal },
      { id: 'p', label: word.p, ...decimal },
      { id: 'mcse', label: word.mcse, ...decimal },
      { id: 'least', label: word.least, ...decimal },
      { id: 'replicates', label: word.replicates, align: 'right' },
    ],
    rows: steps.map((s) =>
      body(
        words(word.against(s.null, s.alternative) + (s.nullBinds ? ` ${BOUND_MARK}` : '')),
        number(s.lr, 1),
        number(s.quantiles.p50, 1),
        number(s.quantiles.p95, 1),
        probability(s.p),
        number(s.mcse, 3),
        number(s.smallestP, 3),
        number(s.replicates, 0),
      ),
    ),
    notes: [
      word.note(fixed(first?.starts ?? 0, 0), fixed(first?.keep ?? 0, 0)),
      ...(reach ? [word.reach(percent(reach.reached / Math.max(1, reach.replicates), 0), fixed(reach.starts, 0))] : []),
      ...(binds ? [word.binds] : []),
    ],
  };
}
