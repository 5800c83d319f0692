/** How the index divides among its dimensions, beside what equal weights would give. */

import type { Report } from '@cedu/core';
import { scaleLinear } from 'd3-scale';
import { percent } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language, type Names } from '../words/index.ts';
import { needed } from './figure.ts';
import {
  type Composed,
  composed,
  drawn,
  type FigureOptions,
  fitted,
  type Sheet,
  sheetOf,
  widthOf,
  write,
} from './sheet.ts';
import { sourceOf } from './source.ts';
import { line, rect } from './svg.ts';
import { figureWords } from './words/index.ts';

interface Share {
  readonly id: string;
  readonly weight: number;
  /** Indicators in it, at any depth. */
  readonly indicators: number;
  /** What it would weigh if every indicator weighed the same. */
  readonly equal: number;
}

/** Dimensions of the top floor, as the study orders them. */
function sharesOf(report: Report): Share[] {
  const index = report.index;
  if (index === undefined) return [];
  const parents = new Map(index.dimensions.map((d) => [d.id, d.parent]));
  const topOf = (id: string | null): string | null => {
    let at = id;
    for (let up = at; up !== null; up = parents.get(up) ?? null) at = up;
    return at;
  };
  return index.dimensions
    .filter((d) => d.parent === null)
    .map((d) => {
      const indicators = index.weights.filter((w) => topOf(w.dimension) === d.id).length;
      return { id: d.id, weight: d.weight, indicators, equal: indicators / index.weights.length };
    });
}

export const available = (report: Report): boolean => sharesOf(report).length > 1;

export function title(report: Report, lang: Language): string {
  const { names } = contextOf(report, lang);
  const shares = sharesOf(report);
  const index = needed(report.index, 'dimensionWeights');
  const top = shares.reduce((a, b) => (b.weight > a.weight ? b : a));
  const t = figureWords(lang).dimensionWeights;
  if (shares.every((s) => Math.abs(s.weight - top.weight) < 1e-9))
    return t.even(percent(top.weight, 0), names.short(index.name));
  return t.title(
    names.label(top.id),
    percent(top.weight, 0),
    names.short(index.name),
    top.indicators,
    index.weights.length,
  );
}

export function alt(report: Report, lang: Language): string {
  const { names } = contextOf(report, lang);
  const rows = sharesOf(report).map((s) => `${names.label(s.id)} ${percent(s.weight, 1)}`);
  return figureWords(lang).alt.bars(title(report, lang), rows);
}

export function table(report: Report, lang: Language): Table {
  const { names } = contextOf(report, lang);
  const { columns } = figureWords(lang);
  return {
    id: 'figure-dimension-weights',
    title: title(report, lang),
    columns: [
      { id: 'dimension', label: columns.dimension, align: 'left' },
      { id: 'weight', label: columns.weight, align: 'decimal' },
      { id: 'indicators', label: columns.indicators, align: 'right' },
      { id: 'equal', label: columns.equal, align: 'decimal' },
    ],
    rows: sharesOf(report).map((s) =>
      body(words(names.label(s.id)), number(s.weight, 4), number(s.indicators, 0), number(s.equal, 4)),
    ),
    notes: [],
  };
}

/** Steps of the one scale, so that neighbours differ: pale, middle, deep, and again. */
const STEPS = [2, 4, 5, 3, 6] as const;
const stepOf = (i: number): number => STEPS[i % STEPS.length]!;

interface Drawn {
  readonly subtitle: string;
  readonly height: number;
  readonly marks: readonly string[];
}

function compose(report: Report, options: FigureOptions): Composed {
  const sheet = sheetOf('dimension-weights', options);
  const names = contextOf(report, options.lang).names;
  const shares = sharesOf(report);
  return composed(sheet, {
    title: title(report, options.lang),
    alt: alt(report, options.lang),
    source: sourceOf(report, options.lang),
    ...(oneBar(shares, names, sheet) ?? bars(shares, names, sheet)),
  });
}

export const { draw, caption } = drawn(compose);

type Called = Pick<Names, 'label' | 'short'>;

/** Names above their parts of one bar, each within its part, as near to its beginning as the names before it allow. */
function namesAbove(shares: readonly Share[], named: (id: string) => string, width: number): number[] | null {
  const places: number[] = [];
  let [from, free] = [0, 0];
  for (const s of shares) {
    const at = Math.max(from * width + (from === 0 ? 0 : 2), free);
    free = at + widthOf(named(s.id), 'label strong') + 14;
    from += s.weight;
    if (at > from * width - 8 || free - 14 > width) return null;
    places.push(at);
  }
  return places;
}

/** One bar from 0 to the whole, and below it the bar of equal weights, thin; null where names or shares do not fit. */
function oneBar(shares: readonly Share[], names: Called, { width, lang }: Sheet): Drawn | null {
  const t = figureWords(lang).dimensionWeights;
  const fits = (words: string, share: number, className: string) => widthOf(words, className) + 14 <= share * width;
  if (!shares.every((s) => fits(percent(s.weight, 1), s.weight, 'label strong'))) return null;
  const called = [names.label, names.short].find((named) => namesAbove(shares, named, width) !== null);
  if (called === undefined) return null;
  const places = namesAbove(shares, called, width)!;
  const marks: string[] = [];
  let [from, equally] = [0, 0];
  for (const [i, s] of shares.entries()) {
    const [left, right] = [from * width, (from + s.weight) * width];
    const gap = i === 0 ? 0 : 1;
    const under = percent(s.equal, 0);
    marks.push(
      write(places[i]!, 14, called(s.id), 'label strong'),
      rect(left + gap, 24, right - left - gap, 42, `seq${stepOf(i)}`),
      write(left + (right - left < 64 ? 7 : 11), 50, percent(s.weight, 1), `label strong on${stepOf(i)}`),
      rect(equally * width + gap, 104, s.equal * width - gap, 12, `seq${stepOf(i)}`),
      i === 0 ? '' : line(left, 69, equally * width, 101, 'hair'),
      fits(under, s.equal, 'axis') ? write(equally * width + gap, 133, under, 'axis') : '',
    );
    from += s.weight;
    equally += s.equal;
  }
  return { subtitle: t.subtitle, height: 164, marks: [...marks, write(0, 157, t.below, 'axis')] };
}

/** A bar for each; the upright mark is its share under equal weights. */
function bars(shares: readonly Share[], names: Called, { size, width, lang }: Sheet): Drawn {
  const t = figureWords(lang).dimensionWeights;
  const small = size === 's';
  const longest = Math.max(...shares.map((s) => widthOf(names.label(s.id))));
  const left = small ? 0 : Math.min(longest, 260) + 16;
  const row = small ? 42 : 28;
  const x = scaleLinear([0, Math.max(...shares.map((s) => Math.max(s.weight, s.equal))) || 1], [left, width - 66]);
  const marks = shares.flatMap((s, i) => {
    const middle = i * row + (small ? 29 : 14);
    return [
      write(0, small ? middle - 12 : middle + 4.5, fitted(names.label(s.id), small ? width : left - 14)),
      rect(x(0), middle - 5, Math.max(1, x(s.weight) - x(0)), 10, 'accent'),
      line(x(0), middle - 8, x(0), middle + 8, 'base'),
      line(x(s.equal), middle - 8, x(s.equal), middle + 8, 'tick'),
      write(width, middle + 4.5, percent(s.weight, 1), 'axis', 'end'),
    ];
  });
  return { subtitle: t.ticks, height: shares.length * row + 4, marks };
}
