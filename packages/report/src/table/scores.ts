/** The ranking of the units by an index, with the scores of its dimensions. */
import type { CompositeIndex, Report } from '@cedu/core';
import { fixed, percent, scoreDecimals } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { bar, number, type Table, words } from './table.ts';

type RankRanges = NonNullable<NonNullable<Report['trust']>['ranks']>;
type Score = CompositeIndex['scores'][number];

const DIGITS = /\d+|\D+/g;

/** Years as numbers, names by their characters, `Q2` before `Q10`: no locale enters. */
function comparePeriods(a: string, b: string): number {
  const [left, right] = [a.match(DIGITS) ?? [], b.match(DIGITS) ?? []];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [l, r] = [left[i]!, right[i]!];
    if (l === r) continue;
    const numbers = /^\d/.test(l) && /^\d/.test(r) ? Number(l) - Number(r) : 0;
    return numbers !== 0 ? numbers : l < r ? -1 : 1;
  }
  return left.length - right.length;
}

/** Ranks of a pooled panel are within each period, which stand one below the other. */
const byPeriod = (a: Score, b: Score): number =>
  a.period === b.period ? 0 : comparePeriods(`${a.period}`, `${b.period}`);

/** From the best unit to the last; units with the same rank keep the order of the data. */
export function scoresTable(index: CompositeIndex, context: Context, ranks?: RankRanges): Table {
  const { names, noun } = context;
  const { scores: word } = context.words.tables;
  const { terms } = context.words;
  const ranked = [...index.scores].sort((a, b) => byPeriod(a, b) || a.rank - b.rank);
  const top = index.dimensions.filter((d) => d.parent === null);
  const most = Math.max(...ranked.map((s) => s.score));
  const { ranks: trust } = context.words.trust;
  const ranges = new Map(ranks?.units.map((u) => [u.unit, u.low === u.high ? `${u.low}` : `${u.low}–${u.high}`]));
  const rangeOf = (unit: string): string => ranges.get(unit) ?? '';
  const periods = ranked.some((s) => s.period !== undefined);
  const decimals = scoreDecimals(ranked.flatMap((s) => [s.score, ...top.map((d) => s.dimensions[d.id] ?? 0)]));
  const places = ranked.map((s) => `${s.period ?? ''} ${s.rank}`);
  const ties = new Set(places).size < ranked.length;
  return {
    id: 'scores',
    title: word.title(names.label(index.name), terms.count(ranked.length, noun)),
    columns: [
      { id: 'rank', label: word.rank, align: 'right' },
      { id: 'unit', label: word.unit(noun[0]), align: 'left' },
      ...(periods ? [{ id: 'period', label: context.words.tables.period, align: 'left' as const }] : []),
      ...(ranks ? [{ id: 'range', label: trust.range, align: 'right' as const }] : []),
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
        ...(ranks ? [words(rangeOf(s.unit))] : []),
        number(s.score, decimals),
        ...(most > 0 ? [bar(s.score / most)] : []),
        ...top.map((d) => number(s.dimensions[d.id] ?? null, decimals)),
      ],
    })),
    notes: [
      word.note(
        terms.normalise[index.normalise] ?? index.normalise,
        terms.aggregate[index.aggregate] ?? index.aggregate,
      ),
      ...(ties ? [word.ties] : []),
      ...(ranks ? [trust.rangeNote(percent(ranks.level, 0), fixed(ranks.draws, 0))] : []),
    ],
  };
}
