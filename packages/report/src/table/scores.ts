/** The ranking of the units by an index, with the scores of its dimensions. */
import type { CompositeIndex } from '@cedu/core';
import type { Context } from '../words/index.ts';
import { bar, number, type Table, words } from './table.ts';

type Score = CompositeIndex['scores'][number];

/** Ranks of a pooled panel are within each period, which stand one below the other. */
const byPeriod = (a: Score, b: Score): number =>
  a.period === b.period ? 0 : `${a.period}`.localeCompare(`${b.period}`, 'en', { numeric: true });

/** From the best unit to the last; units with the same rank keep the order of the data. */
export function scoresTable(index: CompositeIndex, context: Context): Table {
  const { names, noun } = context;
  const { scores: word } = context.words.tables;
  const { terms } = context.words;
  const ranked = [...index.scores].sort((a, b) => byPeriod(a, b) || a.rank - b.rank);
  const top = index.dimensions.filter((d) => d.parent === null);
  const most = Math.max(...ranked.map((s) => s.score));
  const periods = ranked.some((s) => s.period !== undefined);
  const places = ranked.map((s) => `${s.period ?? ''} ${s.rank}`);
  const ties = new Set(places).size < ranked.length;
  return {
    id: 'scores',
    title: word.title(names.label(index.name), terms.count(ranked.length, noun)),
    columns: [
      { id: 'rank', label: word.rank, align: 'right' },
      { id: 'unit', label: word.unit(noun[0]), align: 'left' },
      ...(periods ? [{ id: 'period', label: context.words.tables.period, align: 'left' as const }] : []),
      { id: 'score', label: word.score, align: 'decimal' },
      ...(most > 0 ? [{ id: 'bar', label: '', align: 'bar' as const }] : []),
      ...top.map((d) => ({ id: d.id, label: names.short(d.id), align: 'decimal' as const })),
    ],
    rows: ranked.map((s) => ({
      kind: 'body',
      unit: s.unit,
      cells: [
        number(s.rank, 0),
        words(names.unit(s.unit)),
        ...(periods ? [words(`${s.period ?? ''}`)] : []),
        number(s.score, 3),
        ...(most > 0 ? [bar(s.score / most)] : []),
        ...top.map((d) => number(s.dimensions[d.id] ?? null, 3)),
      ],
    })),
    notes: [
      word.note(
        terms.normalise[index.normalise] ?? index.normalise,
        terms.aggregate[index.aggregate] ?? index.aggregate,
      ),
      ...(ties ? [word.ties] : []),
    ],
  };
}
