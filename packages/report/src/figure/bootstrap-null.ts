/** The likelihood ratios that one kind alone would give, and the observed ratio among them. */
import type { Report } from '@cedu/core';
import { bin, extent, median, quantile, ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { fixed, pValue } from '../number/index.ts';
import { body, number, type Table } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { axisTicks } from './axis.ts';
import { needed } from './figure.ts';
import {
  type Anchor,
  type Composed,
  composed,
  drawn,
  type FigureOptions,
  lines,
  sheetOf,
  widthOf,
  write,
} from './sheet.ts';
import { sourceOf } from './source.ts';
import { line, path, rect } from './svg.ts';
import { type BootstrapNull, bootstrapNullOf } from './trust.ts';
import { figureWords } from './words/index.ts';

const testOf = (report: Report): BootstrapNull => needed(bootstrapNullOf(report), 'bootstrapNull');

export const available = (report: Report): boolean => bootstrapNullOf(report) !== null;

const larger = (test: BootstrapNull): number => test.ratios.filter((r) => r >= test.lr).length;

export function title(report: Report, lang: Language): string {
  const test = testOf(report);
  const t = figureWords(lang).bootstrapNull;
  const count = larger(test);
  if (test.p > 0.1) return t.common(count, test.ratios.length, test.null);
  return test.p > 0.05 ? t.weak(count, test.ratios.length, test.null) : t.rare(count, test.ratios.length, test.null);
}

export function alt(report: Report, lang: Language): string {
  const test = testOf(report);
  const middle = fixed(median(test.ratios) ?? null, 1);
  return `${title(report, lang)} ${figureWords(lang).bootstrapNull.alt(fixed(test.lr, 2), middle, pValue(test.p))}`;
}

function binned(test: BootstrapNull) {
  const [low, high] = extent(test.ratios) as [number, number];
  const wanted = Math.min(40, Math.max(10, Math.ceil(Math.sqrt(test.ratios.length))));
  const edges = ticks(low, high, wanted);
  return high > low ? bin().domain([low, high]).thresholds(edges)([...test.ratios]) : bin()([...test.ratios]);
}

export function table(report: Report, lang: Language): Table {
  const { columns } = figureWords(lang);
  return {
    id: 'figure-bootstrap-null',
    title: title(report, lang),
    columns: [
      { id: 'from', label: columns.from, align: 'decimal' },
      { id: 'to', label: columns.to, align: 'decimal' },
      { id: 'count', label: columns.count, align: 'right' },
    ],
    rows: binned(testOf(report)).map((b) =>
      body(number(b.x0 ?? null, 2), number(b.x1 ?? null, 2), number(b.length, 0)),
    ),
    notes: [],
  };
}

const REJECT_AT = 0.95;

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const test = testOf(report);
  const sheet = sheetOf('bootstrap-null', options);
  const { width } = sheet;
  const t = figureWords(lang).bootstrapNull;
  const bins = binned(test);
  const [low, high] = [bins[0]!.x0!, bins.at(-1)!.x1!];
  const ends = [Math.min(low, test.lr), Math.max(high, test.lr)] as const;
  const pad = (ends[1] - ends[0] || 1) * 0.03;
  const x = scaleLinear([ends[0] - pad, ends[1] + pad], [4, width - 4]);
  const [top, base] = [92, sheet.size === 's' ? 240 : 290];
  const most = Math.max(...bins.map((b) => b.length), 1);
  const y = scaleLinear([0, most], [base, top]);
  const critical = quantile(test.ratios, REJECT_AT) ?? high;
  const middle = median(test.ratios) ?? low;

  const bars = bins.map((b) => {
    const [from, to] = [x(b.x0!) + 0.75, x(b.x1!) - 0.75];
    return b.length === 0
      ? ''
      : rect(from, y(b.length), Math.max(1, to - from), base - y(b.length), b.x0! >= test.lr ? 'accent' : 'soft');
  });
  // the observed ratio is named at the top, what it would have to pass below, each on the side with more room
  const observed = t.observed(fixed(test.lr, 1));
  const counted = t.counted(larger(test), test.ratios.length);
  const beside = (words: string, className: string): [number, Anchor] => {
    const wide = widthOf(words, className) + 8;
    if (x(test.lr) + wide <= width) return [x(test.lr) + 7, 'start'];
    return x(test.lr) >= wide ? [x(test.lr) - 7, 'end'] : [width, 'end'];
  };
  const [nameAt, nameAnchor] = beside(observed, 'label strong');
  const [countAt, countAnchor] = beside(counted, 'label');
  const rightRoom = (x(test.lr) > x(critical) ? x(test.lr) - 6 : width) - x(critical) - 9;
  const leftRoom = x(critical) - (x(test.lr) < x(critical) ? x(test.lr) : 0) - 14;
  const rejectRight = rightRoom >= Math.min(leftRoom, 150);
  const rejectLines = lines(
    t.reject(fixed(critical, 1)),
    Math.max(rejectRight ? rightRoom : leftRoom, 60),
    'axis',
    5,
    true,
  );
  const marks = [
    ...bars,
    line(0, base, width, base, 'base'),
    ...axisTicks(x.domain() as [number, number], width - 8).map((tick) => {
      const half = widthOf(tick.label, 'axis') / 2;
      return write(Math.min(Math.max(x(tick.value), half), width - half), base + 18, tick.label, 'axis', 'middle');
    }),
    path(`M${x(middle).toFixed(2)},${base + 1}l4,6h-8Z`, 'lead'),
    path(`M5,${base + 29}l4,7h-8Z`, 'lead'),
    write(width, base + 37, t.axis, 'label', 'end'),
    write(14, base + 37, t.median(fixed(middle, 1)), 'axis'),
    line(x(critical), 56, x(critical), base, 'dash'),
    ...rejectLines.map((l, i) =>
      write(
        rejectRight ? x(critical) + 7 : x(critical) - 7,
        66 + i * 15,
        l,
        'axis halo',
        rejectRight ? 'start' : 'end',
      ),
    ),
    line(x(test.lr), countAt === width ? 38 : 2, x(test.lr), base, 'marker'),
    write(nameAt, 13, observed, 'label strong halo accent', nameAnchor),
    write(countAt, 31, counted, 'label halo', countAnchor),
  ];
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(
      test.ratios.length,
      test.null,
      test.alternative,
      contextOf(report, lang).words.terms.count(report.data.n, contextOf(report, lang).noun),
      pValue(test.p),
    ),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height: base + 44,
    marks,
  });
}

export const { draw, caption } = drawn(compose);
