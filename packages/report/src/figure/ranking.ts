/** Units by score: what the score is made of, and the range of the rank where the Report has one. */
import type { CompositeIndex, Report } from '@cedu/core';
import { scaleLinear } from 'd3-scale';
import { fixed, scoreDecimals } from '../number/index.ts';
import { body, type Cell, type Column, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { fromZero } from './axis.ts';
import { needed } from './figure.ts';
import { rankStrip } from './rank-strip.ts';
import { columnsOf, dimensionHead, rangeHead, scoreTicks, TOP } from './ranking-columns.ts';
import { shownRows } from './rows.ts';
import { type Composed, composed, drawn, type FigureOptions, fitted, sheetOf, unitMark, write } from './sheet.ts';
import { sourceOf } from './source.ts';
import { rect } from './svg.ts';
import { rankRangesOf } from './trust.ts';
import { nameOf, type UnitName, unitNames } from './unit-names.ts';
import { figureWords } from './words/index.ts';

export const available = (report: Report): boolean => (report.index?.scores.length ?? 0) > 0;

type UnitScore = CompositeIndex['scores'][number];

const ranked = (report: Report): UnitScore[] =>
  [...needed(report.index, 'ranking').scores].sort((a, b) => a.rank - b.rank || b.score - a.score);

/** A leading group of up to three, cut off by a gap of at least a fifth of the range. */
function leaders(scores: readonly UnitScore[]): number {
  const range = scores[0]!.score - scores.at(-1)!.score;
  let best = { size: 0, gap: range / 5 };
  for (let size = 1; size <= 3 && size < scores.length; size++) {
    const gap = scores[size - 1]!.score - scores[size]!.score;
    if (gap > best.gap) best = { size, gap };
  }
  return best.size;
}

export function title(report: Report, lang: Language): string {
  const scores = ranked(report);
  const names = unitNames(report, lang);
  const t = figureWords(lang).ranking;
  const { terms } = contextOf(report, lang).words;
  const decimals = scoreDecimals(scores.map((s) => s.score));
  const first = scores[0]!;
  const last = scores.at(-1)!;
  if (first.score === last.score) return t.alike;
  const called = (s: UnitScore) => nameOf(names, s.unit);
  const group = leaders(scores);
  if (group > 0) return t.ahead(terms.and(scores.slice(0, group).map(called)), group);
  return t.spread(called(first), fixed(first.score, decimals), called(last), fixed(last.score, decimals));
}

export function alt(report: Report, lang: Language): string {
  const names = unitNames(report, lang);
  const scores = ranked(report);
  const { head, tail } = shownRows(scores);
  const decimals = scoreDecimals(scores.map((s) => s.score));
  const rows = [...head, ...tail].map((s) => `${s.rank} ${nameOf(names, s.unit)} ${fixed(s.score, decimals)}`);
  return figureWords(lang).alt.bars(title(report, lang), rows);
}

/** Dimensions of the top floor. */
const dimensionsOf = (report: Report): string[] =>
  needed(report.index, 'ranking')
    .dimensions.filter((d) => d.parent === null)
    .map((d) => d.id);

export function table(report: Report, lang: Language): Table {
  const names = unitNames(report, lang);
  const context = contextOf(report, lang);
  const { columns } = figureWords(lang);
  const dimensions = dimensionsOf(report);
  const ranges = new Map(rankRangesOf(report)?.units.map((u) => [u.unit, u]));
  const range: Column[] = [
    { id: 'low', label: columns.rankLow, align: 'right' },
    { id: 'high', label: columns.rankHigh, align: 'right' },
  ];
  return {
    id: 'figure-ranking',
    title: title(report, lang),
    columns: [
      { id: 'rank', label: columns.rank, align: 'right' },
      { id: 'unit', label: columns.unit, align: 'left' },
      { id: 'score', label: columns.score, align: 'decimal' },
      ...dimensions.map((id): Column => ({ id, label: context.names.label(id), align: 'decimal' })),
      ...(ranges.size > 0 ? range : []),
    ],
    rows: ranked(report).map((s) => {
      const cells: Cell[] = [number(s.rank, 0), words(nameOf(names, s.unit)), number(s.score, 4)];
      cells.push(...dimensions.map((id) => number(s.dimensions[id] ?? null, 4)));
      const r = ranges.get(s.unit);
      if (ranges.size > 0) cells.push(number(r?.low ?? null, 0), number(r?.high ?? null, 0));
      return { ...body(...cells), unit: s.unit };
    }),
    notes: [],
  };
}

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const sheet = sheetOf('ranking', options, { l: 620 });
  const names = unitNames(report, lang);
  const context = contextOf(report, lang);
  const t = figureWords(lang).ranking;
  const scores = ranked(report);
  const decimals = scoreDecimals(scores.map((s) => s.score));
  const { head, tail, hidden } = shownRows(scores);
  const all = dimensionsOf(report);
  const ranges = rankRangesOf(report);
  const shownNames = [...head, ...tail].map((s) => nameOf(names, s.unit));
  const columns = columnsOf(sheet, shownNames, scores.length, all.map(context.names.label), ranges !== null);
  const dimensions = all.slice(0, columns.dimensions.length);
  const x = scaleLinear(fromZero(scores.map((s) => s.score)), columns.score as [number, number]);
  const row = sheet.size === 's' ? 21 : 20.5;
  const height = TOP + (head.length + tail.length + (hidden > 0 ? 1 : 0)) * row + 4;

  const marks = [
    write(columns.score[0], 14, t.score, 'label strong'),
    ...scoreTicks(x, height),
    ...dimensions.flatMap((id, k) => dimensionHead(context.names, id, columns.dimensions[k]!, height, sheet.width)),
    ...rangeHead(t.range, columns.range, scores.length, height),
  ];
  const parts = dimensions.map((id) => scores.map((s) => s.dimensions[id] ?? 0));
  const scales = parts.map((v, k) => scaleLinear(fromZero(v), columns.dimensions[k] as [number, number]));
  const best = parts.map((v) => Math.max(...v));
  const told = (s: UnitScore, unit: UnitName | undefined) =>
    `${s.rank} ${unit?.name ?? s.unit}: ${fixed(s.score, decimals)}`;

  const drawRow = (s: UnitScore, top: number): string => {
    const middle = top + row / 2;
    const range = ranges?.units.find((r) => r.unit === s.unit) ?? null;
    return unitMark(
      s.unit,
      told(s, names.get(s.unit)),
      rect(0, top, sheet.width, row, 'hit'),
      write(columns.name - 10, middle + 4, String(s.rank), 'axis', 'end'),
      write(columns.name, middle + 4.5, fitted(nameOf(names, s.unit), columns.nameWidth), 'label name'),
      bar(x, s.score, middle, 'accent'),
      write(Math.max(x(s.score), x(0)) + 6, middle + 4, fixed(s.score, decimals), 'axis halo'),
      ...dimensions.map((id, k) => {
        const value = s.dimensions[id] ?? 0;
        return bar(scales[k]!, value, middle, value === best[k] ? 'lead' : 'soft');
      }),
      ...(range === null || columns.range === null
        ? []
        : rankStrip(range, s.rank, columns.range, scores.length, middle)),
    );
  };
  head.forEach((s, i) => {
    marks.push(drawRow(s, TOP + i * row));
  });
  if (hidden > 0) marks.push(write(columns.name, TOP + head.length * row + row / 2 + 4, t.hidden(hidden), 'axis'));
  tail.forEach((s, i) => {
    marks.push(drawRow(s, TOP + (head.length + 1 + i) * row));
  });
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(
      context.names.label(report.index!.name),
      context.words.terms.count(scores.length, context.noun),
      dimensions.length > 0,
      columns.range === null ? null : { draws: ranges!.draws, level: ranges!.level },
    ),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height,
    marks,
  });
}

export const { draw, caption } = drawn(compose);

type Scale = (value: number) => number;

const bar = (x: Scale, value: number, middle: number, className: string): string =>
  rect(Math.min(x(0), x(value)), middle - 5, Math.max(1.2, Math.abs(x(value) - x(0))), 10, className);
