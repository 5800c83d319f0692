/** The focus coefficient under every design, sorted, and below it which choices each design makes. */
import type { Report } from '@cedu/core';
import { median } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { fixed, percent } from '../number/index.ts';
import { body, type Column, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { labelTicks, padded } from './axis.ts';
import { needed } from './figure.ts';
import { type FigureOptions, finish, fitted, sheetOf, widthOf, write } from './sheet.ts';
import { sourceOf } from './source.ts';
import { circle, line, path, rect } from './svg.ts';
import { type Multiverse, multiverseOf, type Specification } from './trust.ts';
import { variableOf } from './variable-values.ts';
import { figureWords } from './words/index.ts';

const multiverse = (report: Report): Multiverse => needed(multiverseOf(report), 'specificationCurve');

export const available = (report: Report): boolean => (multiverseOf(report)?.specifications.length ?? 0) > 1;

const sorted = (report: Report): Specification[] =>
  [...multiverse(report).specifications].sort((a, b) => a.estimate - b.estimate);

const excludesZero = ({ interval }: Specification): boolean =>
  interval !== null && (interval[0] > 0 || interval[1] < 0);
const shareOf = (all: readonly Specification[], test: (s: Specification) => boolean): number =>
  all.filter(test).length / all.length;

export function title(report: Report, lang: Language): string {
  const all = sorted(report);
  const { names } = contextOf(report, lang);
  const negative = shareOf(all, (s) => s.estimate < 0);
  const t = figureWords(lang).specificationCurve;
  const share = percent(Math.max(negative, 1 - negative), 0);
  const clear = percent(shareOf(all, excludesZero), 0);
  return t.title(names.short(variableOf(multiverse(report).term)), all.length, share, negative >= 0.5, clear);
}

export function alt(report: Report, lang: Language): string {
  const all = sorted(report);
  const values = [all[0]!.estimate, median(all, (s) => s.estimate) ?? 0, all.at(-1)!.estimate].map((v) => fixed(v, 2));
  return `${title(report, lang)} ${figureWords(lang).specificationCurve.alt(values[0]!, values[1]!, values[2]!)}`;
}

/** Factors with more than one option, and their options in the order met. */
function factorsOf(all: readonly Specification[]): { factor: string; options: string[] }[] {
  const found = new Map<string, Set<string>>();
  for (const { choices } of all) {
    for (const [factor, option] of Object.entries(choices)) {
      found.set(factor, (found.get(factor) ?? new Set()).add(option));
    }
  }
  return [...found].filter(([, o]) => o.size > 1).map(([factor, o]) => ({ factor, options: [...o] }));
}

/** An option as a reader calls it: variables by their names. */
function optionName(report: Report, lang: Language, factor: string, option: string): string {
  const { design } = figureWords(lang);
  const { names } = contextOf(report, lang);
  if (option.startsWith('without:')) return design.without(names.short(option.slice('without:'.length)));
  return factor === 'outcome' ? names.label(option) : design.option(factor, option);
}

export function table(report: Report, lang: Language): Table {
  const all = sorted(report);
  const { columns } = figureWords(lang);
  const factors = factorsOf(multiverse(report).specifications);
  return {
    id: 'figure-specification-curve',
    title: title(report, lang),
    columns: [
      { id: 'estimate', label: columns.estimate, align: 'decimal' },
      { id: 'low', label: columns.low, align: 'decimal' },
      { id: 'high', label: columns.high, align: 'decimal' },
      ...factors.map(
        ({ factor }): Column => ({ id: factor, label: figureWords(lang).design.factor(factor), align: 'left' }),
      ),
    ],
    rows: all.map((s) =>
      body(
        number(s.estimate, 4),
        number(s.interval?.[0] ?? null, 4),
        number(s.interval?.[1] ?? null, 4),
        ...factors.map(({ factor }) => words(optionName(report, lang, factor, s.choices[factor] ?? ''))),
      ),
    ),
    notes: [],
  };
}

const CURVE = { top: 28, height: 190 };
const ROW = 17;

export function draw(report: Report, options: FigureOptions): string {
  const { lang } = options;
  const sheet = sheetOf('specification-curve', options, { l: 1016 });
  const { width } = sheet;
  const all = sorted(report);
  const w = figureWords(lang);
  const t = w.specificationCurve;
  const { names } = contextOf(report, lang);
  const factors = factorsOf(multiverse(report).specifications);
  const small = sheet.size === 's';
  const optionNames = factors.flatMap((f) => f.options.map((o) => optionName(report, lang, f.factor, o)));
  const room = Math.min(small ? 92 : 190, Math.max(30, ...optionNames.map((o) => widthOf(o, 'axis')))) + 10;
  const domain = padded([0, ...all.flatMap((s) => [s.estimate, ...(s.interval ?? [])])], 0.04);
  const y = scaleLinear(domain, [CURVE.top + CURVE.height, CURVE.top]);
  const column = (width - room) / all.length;
  const x = (i: number) => room + (i + 0.5) * column;
  const ticks = labelTicks(y.ticks(4));
  const own = all.findIndex((s) => s.own);

  const intervals = (clear: boolean) =>
    all
      .map((s, i) =>
        s.interval !== null && excludesZero(s) === clear ? bar(x(i), y(s.interval[0]), y(s.interval[1])) : '',
      )
      .join('');
  const bandWidth = Math.max(0.35, Math.min(5, column * 0.62));
  const marks: string[] = [
    ...ticks.flatMap((tick) => [
      line(room, y(tick.value), width, y(tick.value), tick.value === 0 ? 'base' : 'grid'),
      write(room - 8, y(tick.value) + 4, tick.label, 'axis', 'end'),
    ]),
    ...[false, true].map((clear) => {
      const d = intervals(clear);
      return d === '' ? '' : path(d, clear ? 'band' : 'soft');
    }),
    path(all.map((s, i) => dot(x(i), y(s.estimate), Math.max(0.8, Math.min(2.5, column * 0.5)))).join(''), 'lead'),
  ];
  if (own >= 0) {
    const right = x(own) < width - widthOf(t.own, 'axis strong') - 12;
    marks.push(
      line(x(own), 18, x(own), CURVE.top + CURVE.height, 'cut'),
      circle(x(own), y(all[own]!.estimate), 4.5, 'hollow'),
      write(x(own) + (right ? 6 : -6), 14, t.own, 'axis strong', right ? 'start' : 'end'),
    );
  }
  let top = CURVE.top + CURVE.height + 22;
  for (const { factor, options: choices } of factors) {
    marks.push(write(0, top + 12, fitted(w.design.factor(factor), width, 'axis strong'), 'axis strong'));
    top += ROW + 1;
    for (const option of choices) {
      const cells = all.map((s, i) =>
        s.choices[factor] === option ? tick(x(i) - bandWidth / 2, top + 4, bandWidth, ROW - 7) : '',
      );
      marks.push(
        write(0, top + 12, fitted(optionName(report, lang, factor, option), room - 8, 'axis'), 'axis'),
        rect(room, top + 4, width - room, ROW - 7, 'pale'),
        path(cells.join(''), 'band'),
      );
      top += ROW;
    }
    top += 8;
  }
  return finish(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(
      names.short(variableOf(multiverse(report).term)),
      multiverse(report).per,
      all.some((s) => s.interval !== null),
    ),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height: top,
    marks,
  });

  function bar(centre: number, low: number, high: number): string {
    return tick(centre - bandWidth / 2, high, bandWidth, low - high);
  }
}

const two = (v: number): string => String(Math.round(v * 100) / 100);
/** A filled box, as a piece of a path: hundreds of designs make one element, not hundreds. */
const tick = (left: number, top: number, width: number, height: number): string =>
  `M${two(left)},${two(top)}h${two(width)}v${two(height)}h${two(-width)}Z`;
const dot = (cx: number, cy: number, r: number): string =>
  `M${two(cx - r)},${two(cy)}a${two(r)},${two(r)} 0 1 0 ${two(2 * r)},0a${two(r)},${two(r)} 0 1 0 ${two(-2 * r)},0Z`;
