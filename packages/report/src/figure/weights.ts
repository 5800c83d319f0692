/** Weights of the indicators: bars from zero, by dimension, beside what equal weights would give. */

import type { CompositeIndex, Report } from '@cedu/core';
import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { fixed, percent } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { type Context, contextOf, type Language } from '../words/index.ts';
import { needed } from './figure.ts';
import { nameWithin } from './narrow-name.ts';
import { type Composed, composed, drawn, type FigureOptions, fitted, sheetOf, widthOf, write } from './sheet.ts';
import { sourceOf } from './source.ts';
import { line, rect } from './svg.ts';
import { figureWords } from './words/index.ts';

export const available = (report: Report): boolean => (report.index?.weights.length ?? 0) > 0;

type IndicatorWeight = CompositeIndex['weights'][number];

interface Group {
  readonly dimension: string | null;
  readonly weight: number;
  readonly weights: readonly IndicatorWeight[];
}

/** Dimensions and the indicators in them, the heaviest first. */
function grouped(report: Report): Group[] {
  const { weights } = needed(report.index, 'weights');
  const dimensions = [...new Set(weights.map((w) => w.dimension))];
  return dimensions
    .map((dimension) => {
      const own = weights.filter((w) => w.dimension === dimension).sort((a, b) => b.weight - a.weight);
      return { dimension, weight: sum(own, (w) => w.weight), weights: own };
    })
    .sort((a, b) => b.weight - a.weight);
}

/** The fewest indicators that hold half of the weight. */
function halfOf(weights: readonly IndicatorWeight[]): number {
  const sorted = weights.map((w) => w.weight).sort((a, b) => b - a);
  let [held, taken] = [0, 0];
  while (held < 0.5 - 1e-9 && taken < sorted.length) held += sorted[taken++]!;
  return taken;
}

const even = (weights: readonly IndicatorWeight[]): boolean => {
  const values = weights.map((w) => w.weight);
  return Math.max(...values) - Math.min(...values) < 1e-9;
};

export function title(report: Report, lang: Language): string {
  const { names } = contextOf(report, lang);
  const index = needed(report.index, 'weights');
  const t = figureWords(lang).weights;
  const [first] = [...index.weights].sort((a, b) => b.weight - a.weight);
  if (even(index.weights)) return t.even(percent(first!.weight, 1), names.short(index.name));
  const top = { name: names.label(first!.id), share: percent(first!.weight, 1) };
  const half = halfOf(index.weights);
  const tied = index.weights.filter((w) => first!.weight - w.weight < 1e-9).length > 1;
  if (tied && half > 1) return t.ties(half, index.weights.length, names.short(index.name));
  return half === 1
    ? t.one(top.name, top.share, names.short(index.name))
    : t.half(half, index.weights.length, names.short(index.name), top.name, top.share);
}

const subtitle = (report: Report, context: Context): string => {
  const index = needed(report.index, 'weights');
  const method = context.words.terms.weighting[index.weighting] ?? index.weighting;
  return figureWords(context.lang).weights.subtitle(method, index.over === 'nested');
};

export function alt(report: Report, lang: Language): string {
  const { names } = contextOf(report, lang);
  const rows = grouped(report).flatMap((g) => g.weights.map((w) => `${names.label(w.id)} ${percent(w.weight, 1)}`));
  return figureWords(lang).alt.bars(title(report, lang), rows);
}

export function table(report: Report, lang: Language): Table {
  const { names } = contextOf(report, lang);
  const t = figureWords(lang);
  return {
    id: 'figure-weights',
    title: title(report, lang),
    columns: [
      { id: 'dimension', label: t.columns.dimension, align: 'left' },
      { id: 'indicator', label: t.columns.indicator, align: 'left' },
      { id: 'weight', label: t.columns.weight, align: 'decimal' },
    ],
    rows: grouped(report).flatMap((g) =>
      g.weights.map((w) =>
        body(
          words(g.dimension === null ? '' : names.label(g.dimension)),
          words(names.label(w.id)),
          number(w.weight, 4),
        ),
      ),
    ),
    notes: [],
  };
}

/** A dimension of one indicator that is called as it is: it needs no heading. */
const isAlone = (group: ReturnType<typeof grouped>[number], names: Context['names']): boolean =>
  group.dimension !== null &&
  group.weights.length === 1 &&
  names.label(group.weights[0]!.id) === names.label(group.dimension);

function compose(report: Report, options: FigureOptions): Composed {
  const context = contextOf(report, options.lang);
  const { names } = context;
  const sheet = sheetOf('weights', options);
  const { width } = sheet;
  const t = figureWords(options.lang).weights;
  const groups = grouped(report);
  const count = sum(groups, (g) => g.weights.length);
  const stacked = sheet.size === 's';
  const called = (id: string, room: number): string => nameWithin(names, id, room);
  const room = stacked ? width - 60 : Math.min(width * 0.42, 260);
  const longest = max(groups, (g) => max(g.weights, (w) => widthOf(called(w.id, room)))) ?? 0;
  const left = stacked ? 0 : Math.ceil(longest) + 16;
  const most = max(groups, (g) => max(g.weights, (w) => w.weight)) || 1;
  const x = scaleLinear([0, Math.max(most, 1 / count)], [left, width - 56]);
  const row = stacked ? 36 : 23;

  const marks: string[] = [];
  // above the line of equal weights
  const values: string[] = [];
  let y = 24;
  for (const group of groups) {
    if (group.dimension !== null && !isAlone(group, names)) {
      if (y > 24) y += 12;
      const share = percent(group.weight, 1);
      marks.push(
        write(0, y + 13, fitted(names.label(group.dimension), width - 70, 'label strong'), 'label strong'),
        write(width, y + 13, share, 'label strong', 'end'),
        line(0, y + 21.5, width, y + 21.5, 'grid'),
      );
      y += 27;
    }
    for (const w of group.weights) {
      const middle = stacked ? y + 24 : y + row / 2;
      const name = called(w.id, room);
      marks.push(rect(x(0), middle - 5, Math.max(1, x(w.weight) - x(0)), 10, 'accent'));
      values.push(
        stacked ? write(0, y + 13, name, 'label halo') : write(0, middle + 4.5, name),
        line(x(0), middle - row / 2 + (stacked ? 10 : 0), x(0), middle + row / 2 - (stacked ? 10 : 0), 'base'),
        write(x(w.weight) + 7, middle + 4.5, fixed(100 * w.weight, 1), 'axis halo'),
      );
      y += row;
    }
  }
  const equal = x(1 / count);
  const label = t.equal(percent(1 / count, 1));
  const half = widthOf(label, 'axis') / 2;
  const place = Math.min(Math.max(equal, left + half), width - half);
  const reference = [line(equal, 22, equal, y + 2, 'cut'), write(place, 12, label, 'axis', 'middle')];
  return composed(sheet, {
    title: title(report, options.lang),
    subtitle: subtitle(report, context),
    alt: alt(report, options.lang),
    source: sourceOf(report, options.lang),
    height: y + 4,
    marks: [...marks, ...reference, ...values],
  });
}

export const { draw, caption } = drawn(compose);
