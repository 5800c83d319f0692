/** What the shares of the components go with: a column for each component but the first. */
import type { MixtureFit } from '@cedu/core';
import { supportedDecimals } from '../number/index.ts';
import { type Context, groupMark } from '../words/index.ts';
import { INTERCEPT } from './regressions.ts';
import { empty, inBrackets, number, type Row, type Table, words } from './table.ts';

export function gatesTable(gates: NonNullable<MixtureFit['gates']>, context: Context): Table {
  const { gates: word } = context.words.tables;
  const { terms: catalogue } = context.words;
  const terms = gates[0]?.terms.map((t) => t.term) ?? [];
  const rows = terms.flatMap((term, j): Row[] => {
    const found = gates.map((g) => g.terms[j]!);
    const name = term === INTERCEPT ? catalogue.constant : context.names.short(term);
    const decimals = found.map((t) => supportedDecimals(t.standardError, 2));
    return [
      { kind: 'body', cells: [words(name), ...found.map((t, k) => number(t.estimate, decimals[k]!))] },
      {
        kind: 'detail',
        label: context.words.tables.errorOf(name),
        cells: [empty, ...found.map((t, k) => inBrackets(t.standardError, decimals[k]!))],
      },
    ];
  });
  return {
    id: `gates-${gates.length + 1}`,
    title: word.title,
    columns: [
      { id: 'term', label: context.words.tables.components.term, align: 'left' },
      ...gates.map(({ component }) => ({
        id: `component-${component}`,
        label: `${groupMark(component)} ${catalogue.component(component)}`,
        align: 'decimal' as const,
      })),
    ],
    rows,
    notes: [word.note],
  };
}
