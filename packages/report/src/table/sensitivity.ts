/** What moves the ranks: Sobol's indices of each choice. */
import type { Report } from '@cedu/core';
import { fixed, percent } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { body, number, type Table, words } from './table.ts';

type Ranks = NonNullable<NonNullable<Report['trust']>['ranks']>;
export type Sensitivity = NonNullable<Ranks['sensitivity']>;
type SensitivityIndex = Sensitivity['factors'][number]['total'];

/** A share may come out a little below 0 or above 1; its interval shows that. */
const cells = (index: SensitivityIndex) => [
  number(index ? 100 * index.value : null, 0),
  number(index ? 100 * index.interval[0] : null, 0),
  number(index ? 100 * index.interval[1] : null, 0),
];

export function sensitivityTable(sensitivity: Sensitivity, context: Context): Table {
  const { sensitivity: word, factors } = context.words.trust;
  const right = { align: 'right' } as const;
  return {
    id: 'rank-sensitivity',
    title: word.title,
    columns: [
      { id: 'factor', label: word.factor, align: 'left' },
      { id: 'options', label: word.options, ...right },
      { id: 'first', label: word.share, group: word.first, ...right },
      { id: 'first-low', label: word.low, group: word.first, ...right },
      { id: 'first-high', label: word.high, group: word.first, ...right },
      { id: 'total', label: word.share, group: word.total, ...right },
      { id: 'total-low', label: word.low, group: word.total, ...right },
      { id: 'total-high', label: word.high, group: word.total, ...right },
    ],
    rows: sensitivity.factors.map((f) =>
      body(words(factors[f.factor] ?? f.factor), number(f.options, 0), ...cells(f.first), ...cells(f.total)),
    ),
    notes: [word.note(fixed(sensitivity.evaluations, 0), percent(sensitivity.level, 0))],
  };
}
