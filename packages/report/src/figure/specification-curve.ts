/** The focus coefficient under every design, sorted, and below it which choices each design makes. */
import type { Report } from '@cedu/core';
import { median } from 'd3-array';
import { fixed, percent } from '../number/index.ts';
import { body, type Column, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { needed } from './figure.ts';
import { type Composed, composed, drawn, type FigureOptions, sheetOf, widthOf } from './sheet.ts';
import { sourceOf } from './source.ts';
import { curve } from './specification-estimates.ts';
import { excludesZero, INSET } from './specification-marks.ts';
import { matrix } from './specification-matrix.ts';
import { type Multiverse, multiverseOf, type Specification } from './trust.ts';
import { variableOf } from './variable-values.ts';
import { figureWords } from './words/index.ts';

const multiverse = (report: Report): Multiverse => needed(multiverseOf(report), 'specificationCurve');

export const available = (report: Report): boolean => (multiverseOf(report)?.panels[0]?.specifications.length ?? 0) > 1;

const byEstimate = (specifications: readonly Specification[]): Specification[] =>
  [...specifications].sort((a, b) => a.estimate - b.estimate);
/** Those of the study's own transform. */
const ownPanel = (report: Report): Specification[] => byEstimate(multiverse(report).panels[0]!.specifications);

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
