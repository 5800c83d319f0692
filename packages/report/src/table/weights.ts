/** The weights of an index: dimensions with their indicators below them. */
import type { CompositeIndex } from '@cedu/core';
import type { Context } from '../words/index.ts';
import { bar, type Cell, type Column, empty, number, type Row, type Table, words } from './table.ts';

type Indicator = CompositeIndex['weights'][number];

const EMPTY: readonly Cell[] = [empty, empty, empty, empty];

/** The table of weights; shares of the whole in per cent, entropy of each min-max column. */
export function weightsTable(index: CompositeIndex, context: Context): Table {
  const { names } = context;
  const { weights: word } = context.words.tables;
  const { terms } = context.words;
  const most = Math.max(...index.weights.map((w) => w.weight));
  const entropies = index.weights.some((w) => w.entropy !== null);
  const columns: Column[] = [
    { id: 'indicator', label: word.indicator, align: 'left' },
    { id: 'weight', label: word.weight, align: 'decimal' },
    { id: 'bar', label: '', align: 'bar' },
    ...(entropies
      ? ([
          { id: 'entropy', label: word.entropy, align: 'decimal' },
          { id: 'divergence', label: word.divergence, align: 'decimal' },
        ] as const)
      : []),
  ];
  const indicatorRow = (w: Indicator, indent: number): Row => ({
    kind: 'body',
    indent,
    cells: [
      words(names.label(w.id) + (w.direction === 'down' ? ' ↓' : '')),
      number(100 * w.weight, 1),
      bar(most > 0 ? w.weight / most : 0),
      ...(entropies ? [number(w.entropy, 4), number(w.divergence, 4)] : []),
    ],
  });
  const dimensionRows = (parent: string | null, indent: number): Row[] =>
    index.dimensions
      .filter((d) => d.parent === parent)
      .flatMap((d) => [
        {
          kind: 'group' as const,
          indent,
          cells: [words(names.label(d.id)), number(100 * d.weight, 1), ...EMPTY].slice(0, columns.length),
        },
        ...dimensionRows(d.id, indent + 1),
        ...index.weights.filter((w) => w.dimension === d.id).map((w) => indicatorRow(w, indent + 1)),
      ]);
  const loose = index.weights.filter((w) => w.dimension === null).sort((a, b) => b.weight - a.weight);
  const method = terms.weighting[index.weighting] ?? index.weighting;
  return {
    id: 'weights',
    title: word.title(names.label(index.name)),
    columns,
    rows: [...dimensionRows(null, 0), ...loose.map((w) => indicatorRow(w, 0))],
    notes: [
      word.whole(method, index.over),
      ...(entropies ? [word.entropyNote] : []),
      ...(index.weights.some((w) => w.direction === 'down') ? [word.down] : []),
    ],
  };
}
