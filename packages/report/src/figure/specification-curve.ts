/** The focus coefficient under every design, sorted, and below it which choices each design makes. */
import type { Report } from '@cedu/core';
import { median } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { fixed, percent } from '../number/index.ts';
import { body, type Column, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { labelTicks, padded } from './axis.ts';
import { needed } from './figure.ts';
import { type Composed, composed, drawn, type FigureOptions, fitted, sheetOf, widthOf, write } from './sheet.ts';
import { sourceOf } from './source.ts';
import { circle, line, path, rect } from './svg.ts';
import { type Multiverse, multiverseOf, type Specification } from './trust.ts';
import { variableOf } from './variable-values.ts';
import { figureWords } from './words/index.ts';

const multiverse = (report: Report): Multiverse => needed(multiverseOf(report), 'specificationCurve');

export const available = (report: Report): boolean => (multiverseOf(report)?.panels[0]?.specifications.length ?? 0) > 1;

const byEstimate = (specifications: readonly Specification[]): Specification[] =>
  [...specifications].sort((a, b) => a.estimate - b.estimate);
/** Those of the study's own transform. */
const ownPanel = (report: Report): Specification[] => byEstimate(multiverse(report).panels[0]!.specifications);

const excludesZero = ({ interval }: Specification): boolean =>
  interval !== null && (interval[0] > 0 || interval[1] < 0);
const shareOf = (all: readonly Specification[], test: (s: Specification) => boolean): number =>
  all.filter(test).length / all.length;

export function title(report: Report, lang: Language): string {
  const all = ownPanel(report);
  const term = contextOf(report, lang).names.short(variableOf(multiverse(report).term));
  const t = figureWords(lang).specificationCurve;
  const negative = shareOf(all, (s) => s.estimate < 0);
  const share = percent(Math.max(negative, 1 - negative), 0);
  const own = all.find((s) => s.own);
  if (own !== undefined && own.estimate < 0 !== negative >= 0.5)
    return t.alone(term, all.length, share, negative >= 0.5);
  return t.title(term, all.length, share, negative >= 0.5, percent(shareOf(all, excludesZero), 0));
}

export function alt(report: Report, lang: Language): string {
  const all = ownPanel(report);
  const values = [all[0]!.estimate, median(all, (s) => s.estimate) ?? 0, all.at(-1)!.estimate].map((v) => fixed(v, 2));
  return `${title(report, lang)}. ${figureWords(lang).specificationCurve.alt(values[0]!, values[1]!, values[2]!)}`;
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
  const w = figureWords(lang);
  const { columns } = w;
  const { panels } = multiverse(report);
  const factors = factorsOf(panels[0]!.specifications);
  return {
    id: 'figure-specification-curve',
    title: title(report, lang),
    columns: [
      { id: 'transform', label: columns.scale, align: 'left' },
      { id: 'estimate', label: columns.estimate, align: 'decimal' },
      { id: 'low', label: columns.low, align: 'decimal' },
      { id: 'high', label: columns.high, align: 'decimal' },
      ...factors.map(
        ({ factor }): Column => ({ id: factor, label: figureWords(lang).design.factor(factor), align: 'left' }),
      ),
    ],
    rows: panels.flatMap(({ transform, specifications }) =>
      byEstimate(specifications).map((s) =>
        body(
          words(w.specificationCurve.panel(transform)),
          number(s.estimate, 4),
          number(s.interval?.[0] ?? null, 4),
          number(s.interval?.[1] ?? null, 4),
          ...factors.map(({ factor }) => words(optionName(report, lang, factor, s.choices[factor] ?? ''))),
        ),
      ),
    ),
    notes: [],
  };
}

/** Heights of the curve of the study's own transform and of the others. */
const TALL = 190;
const LOW = 110;
const ROW = 17;
/** On a phone the name of an option stands above its strip. */
const STACKED_ROW = 30;
/** Beside it, room for the labels of the axis. */
const INSET = 44;

type Scale = (value: number) => number;

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const sheet = sheetOf('specification-curve', options, { l: 1016 });
  const { width } = sheet;
  const { term, per, panels } = multiverse(report);
  const w = figureWords(lang);
  const t = w.specificationCurve;
  const own = ownPanel(report);
  const factors = factorsOf(panels[0]!.specifications).map(({ factor, options: choices }) => ({
    factor,
    name: w.design.factor(factor),
    options: choices.map((option) => ({ option, name: optionName(report, lang, factor, option) })),
  }));
  const stacked = sheet.size === 's';
  const names = factors.flatMap((f) => f.options.map((o) => o.name));
  const left = stacked ? INSET : Math.min(190, Math.max(30, ...names.map((name) => widthOf(name, 'axis')))) + 10;
  const label = (transform: 'none' | 'log') => (panels.length > 1 ? t.panel(transform) : '');
  const first = curve(own, { left, right: width, top: 0, height: TALL }, label(panels[0]!.transform), t.own);
  const choices = matrix(own, factors, { left: stacked ? 0 : left, right: width, top: first.bottom + 22 }, stacked);
  const marks = [...first.marks, ...choices.marks];
  let { bottom } = choices;
  for (const { transform, specifications } of panels.slice(1)) {
    if (specifications.length === 0) continue;
    const box = { left, right: width, top: bottom + 16, height: LOW };
    const other = curve(byEstimate(specifications), box, label(transform), t.own);
    marks.push(...other.marks);
    bottom = other.bottom;
  }
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(
      contextOf(report, lang).names.short(variableOf(term)),
      per,
      own.some((s) => s.interval !== null),
      panels.length > 1,
    ),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height: bottom + 4,
    marks,
  });
}

export const { draw, caption } = drawn(compose);

interface Part {
  readonly marks: readonly string[];
  readonly bottom: number;
}

const placesOf = (count: number, left: number, right: number): { x: Scale; bar: number; column: number } => {
  const column = (right - left) / count;
  return { x: (i) => left + (i + 0.5) * column, bar: Math.max(0.35, Math.min(5, column * 0.62)), column };
};

/** Intervals first, those that exclude zero in colour; then the estimates, and where the study itself stands. */
function curve(
  all: readonly Specification[],
  box: { readonly left: number; readonly right: number; readonly top: number; readonly height: number },
  label: string,
  ownLabel: string,
): Part {
  const top = box.top + 28;
  const bottom = top + box.height;
  const { x, bar, column } = placesOf(all.length, box.left, box.right);
  const y = scaleLinear(padded([0, ...all.flatMap((s) => [s.estimate, ...(s.interval ?? [])])], 0.04), [bottom, top]);
  const intervals = (clear: boolean) =>
    all
      .map(({ interval }, i) => ({ interval, i }))
      .filter(({ interval }, i) => interval !== null && excludesZero(all[i]!) === clear)
      .map(({ interval, i }) => piece(x(i) - bar / 2, y(interval![1]), bar, y(interval![0]) - y(interval![1])))
      .join('');
  const estimates = all.map((s, i) => dot(x(i), y(s.estimate), Math.max(0.8, Math.min(2.5, column * 0.5))));
  const marks = [
    write(0, box.top + 14, fitted(label, (box.right - box.left) / 2, 'label strong'), 'label strong'),
    ...labelTicks(y.ticks(Math.max(3, Math.floor(box.height / 45)))).flatMap((tick) => [
      line(box.left, y(tick.value), box.right, y(tick.value), tick.value === 0 ? 'base' : 'grid'),
      write(box.left - 8, y(tick.value) + 4, tick.label, 'axis', 'end'),
    ]),
    ...[false, true].flatMap((clear) => {
      const drawn = intervals(clear);
      return drawn === '' ? [] : [path(drawn, clear ? 'band' : 'soft')];
    }),
    path(estimates.join(''), 'lead'),
  ];
  const own = all.findIndex((s) => s.own);
  if (own >= 0) {
    const toRight = x(own) < box.right - widthOf(ownLabel, 'axis strong') - 12;
    const taken = widthOf(label, 'label strong');
    const clash = label !== '' && x(own) - (toRight ? 0 : widthOf(ownLabel, 'axis strong') + 6) < taken + 10;
    marks.push(
      line(x(own), clash ? top - 6 : box.top + 18, x(own), bottom, 'cut'),
      circle(x(own), y(all[own]!.estimate), 4.5, 'hollow'),
      clash ? '' : write(x(own) + (toRight ? 6 : -6), box.top + 14, ownLabel, 'axis strong', toRight ? 'start' : 'end'),
    );
  }
  return { marks, bottom };
}

interface DrawnFactor {
  readonly factor: string;
  readonly name: string;
  readonly options: readonly { readonly option: string; readonly name: string }[];
}

/** A strip for each option, with a stroke at each design that takes it, in the order of the curve. */
function matrix(
  all: readonly Specification[],
  factors: readonly DrawnFactor[],
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  stacked: boolean,
): Part {
  const { x, bar } = placesOf(all.length, stacked ? INSET : left, right);
  const from = stacked ? INSET : left;
  const marks: string[] = [];
  let y = top;
  for (const { factor, name, options } of factors) {
    marks.push(write(0, y + 12, fitted(name, right, 'axis strong'), 'axis strong'));
    y += ROW + 1;
    for (const o of options) {
      const strip = y + (stacked ? 17 : 4);
      const strokes = all.map((s, i) =>
        s.choices[factor] === o.option ? piece(x(i) - bar / 2, strip, bar, ROW - 7) : '',
      );
      marks.push(
        write(
          stacked ? from : 0,
          y + 12,
          fitted(o.name, (stacked ? right : left) - (stacked ? from : 8), 'axis'),
          'axis',
        ),
        rect(from, strip, right - from, ROW - 7, 'pale'),
        path(strokes.join(''), 'band'),
      );
      y += stacked ? STACKED_ROW : ROW;
    }
    y += 8;
  }
  return { marks, bottom: y };
}

const two = (v: number): string => String(Math.round(v * 100) / 100);
/** A filled box, as a piece of a path: hundreds of designs make one element, not hundreds. */
const piece = (left: number, top: number, width: number, height: number): string =>
  `M${two(left)},${two(top)}h${two(width)}v${two(height)}h${two(-width)}Z`;
const dot = (cx: number, cy: number, r: number): string =>
  `M${two(cx - r)},${two(cy)}a${two(r)},${two(r)} 0 1 0 ${two(2 * r)},0a${two(r)},${two(r)} 0 1 0 ${two(-2 * r)},0Z`;
