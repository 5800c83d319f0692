/** Coefficients with their intervals, with and without controls: interval first, then the estimate. */
import type { Regression, RegressionTerm, Report } from '@cedu/core';
import { scaleLinear } from 'd3-scale';
import { coefficientDecimals, fixed, percent, supportedDecimals } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { axisTicks, padded } from './axis.ts';
import { keyOf, sides } from './coefficient-parts.ts';
import { needed } from './figure.ts';
import { INTERCEPT } from './regression-parts.ts';
import { type Composed, composed, drawn, type FigureOptions, fitted, sheetOf, widthOf, write } from './sheet.ts';
import { sourceOf } from './source.ts';
import { circle, line } from './svg.ts';
import { variableOf } from './variable-values.ts';
import { figureWords } from './words/index.ts';

/** Without controls and with them, where there are both. */
const shownOf = (report: Report): Regression[] => {
  const all = report.regressions ?? [];
  return all.length > 2 ? [all[0]!, all.at(-1)!] : all;
};
const slopes = (regression: Regression): RegressionTerm[] => regression.terms.filter((t) => t.term !== INTERCEPT);

export const available = (report: Report): boolean => shownOf(report).some((r) => slopes(r).length > 0);

const clear = (term: RegressionTerm): boolean =>
  term.interval !== null && (term.interval[0] > 0 || term.interval[1] < 0);

export function title(report: Report, lang: Language): string {
  const { names, words: w } = contextOf(report, lang);
  const t = figureWords(lang).coefficients;
  const shown = shownOf(report);
  const full = needed(shown.at(-1), 'coefficients');
  const terms = slopes(full);
  if (terms.every((term) => term.interval === null)) return t.unmeasured;
  const called = (list: readonly RegressionTerm[]) =>
    w.terms.and(list.map((term) => names.short(variableOf(term.term))));
  const standing = terms.filter(clear);
  const alone = shown.length > 1 ? slopes(shown[0]!)[0] : undefined;
  const focus = terms.find((term) => term.term === alone?.term);
  if (alone !== undefined && focus !== undefined && clear(alone) !== clear(focus)) {
    return t.focusTurns(called([focus]), clear(alone));
  }
  if (standing.length === 0) return t.none;
  return standing.length === terms.length ? t.all : t.some(called(standing));
}

export function alt(report: Report, lang: Language): string {
  const { names } = contextOf(report, lang);
  const rows = shownOf(report).flatMap((r) =>
    slopes(r).map((term) => `${names.label(variableOf(term.term))} ${written(term)}`),
  );
  return figureWords(lang).alt.bars(title(report, lang), rows);
}

/** `−2.831 [−4.90, −0.76]`. */
function written(term: RegressionTerm): string {
  const decimals = supportedDecimals(term.standardError);
  const estimate = fixed(term.estimate, decimals);
  if (term.interval === null) return estimate;
  const [low, high] = term.interval.map((v) => fixed(v, decimals));
  return `${estimate} [${low}, ${high}]`;
}

export function table(report: Report, lang: Language): Table {
  const { names } = contextOf(report, lang);
  const { columns } = figureWords(lang);
  const t = figureWords(lang).coefficients;
  const shown = shownOf(report);
  return {
    id: 'figure-coefficients',
    title: title(report, lang),
    columns: [
      { id: 'model', label: columns.model, align: 'left' },
      { id: 'variable', label: columns.variable, align: 'left' },
      { id: 'estimate', label: columns.estimate, align: 'decimal' },
      { id: 'low', label: columns.low, align: 'decimal' },
      { id: 'high', label: columns.high, align: 'decimal' },
    ],
    rows: shown.flatMap((r, i) =>
      slopes(r).map((term) => {
        const decimals = coefficientDecimals(term.standardError);
        const model = shown.length === 1 ? '' : i === 0 ? t.without : t.with;
        return body(
          words(model),
          words(names.label(variableOf(term.term))),
          number(term.estimate, decimals),
          number(term.interval?.[0] ?? null, decimals),
          number(term.interval?.[1] ?? null, decimals),
        );
      }),
    ),
    notes: [],
  };
}

/** A short name no wider is a code, like LDAI. */
const LONGEST_CODE = 64;
const MOST_NAME = 230;

interface Row {
  readonly term: RegressionTerm;
  /** Drawn hollow. */
  readonly alone: boolean;
}

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const sheet = sheetOf('coefficients', options);
  const { width } = sheet;
  const { names, words: w } = contextOf(report, lang);
  const t = figureWords(lang).coefficients;
  const shown = shownOf(report);
  const full = needed(shown.at(-1), 'coefficients');
  const before = shown.length > 1 ? shown[0]! : null;
  const blocks = slopes(full).map((term) => {
    const alone = before?.terms.find((other) => other.term === term.term);
    const rows: Row[] = [...(alone === undefined ? [] : [{ term: alone, alone: true }]), { term, alone: false }];
    return { id: variableOf(term.term), rows };
  });
  const small = sheet.size === 's';
  const all = blocks.flatMap((b) => b.rows);
  // where the short names are codes, each stands before its label; elsewhere the label is enough
  const codes = blocks.every((b) => widthOf(names.short(b.id), 'label strong') <= LONGEST_CODE);
  const labelled = blocks.some((b) => names.label(b.id) !== names.short(b.id));
  const called = (id: string, room: number) =>
    widthOf(names.label(id), 'label strong') <= room ? names.label(id) : fitted(names.short(id), room, 'label strong');
  const widest = (measure: (id: string) => number) => Math.max(...blocks.map((b) => measure(b.id)));
  const codeWidth = codes ? widest((id) => widthOf(names.short(id), 'label strong')) : 0;
  const labelWidth = !codes
    ? widest((id) => widthOf(called(id, MOST_NAME), 'label strong'))
    : labelled
      ? Math.min(
          190,
          widest((id) => widthOf(names.label(id))),
        )
      : 0;
  const valueWidth = Math.max(...all.map((r) => widthOf(written(r.term), 'axis')));
  const left = small ? 8 : codeWidth + (labelWidth > 0 ? 12 + labelWidth : 0) + 24;
  const right = small ? width - 8 : width - valueWidth - 22;
  const [low, high] = padded([0, ...all.flatMap((r) => [r.term.estimate, ...(r.term.interval ?? [])])], 0.04);
  const x = scaleLinear([low, high], [left, right]);
  const step = small ? 40 : 24;
  const top = 30;

  let y = top;
  const marks: string[] = [];
  for (const block of blocks) {
    y += 8;
    if (small) {
      const name = names.label(block.id);
      marks.push(write(0, y + 12, fitted(name, width, 'label strong'), 'label strong halo'));
      y += 20;
    } else {
      const middle = y + (block.rows.length * step) / 2;
      marks.push(write(0, middle + 4.5, codes ? names.short(block.id) : called(block.id, MOST_NAME), 'label strong'));
      if (codes && labelled) {
        marks.push(write(codeWidth + 12, middle + 4.5, fitted(names.label(block.id), labelWidth), 'label quiet'));
      }
    }
    for (const { term, alone } of block.rows) {
      const middle = y + (small ? 28 : step / 2);
      const value = written(term);
      if (small) marks.push(write(0, y + 12, value, 'axis halo'));
      else marks.push(write(width, middle + 4, value, 'axis', 'end'));
      if (small && before !== null && block.rows.length > 1) {
        marks.push(write(width, y + 12, alone ? t.without : t.with, 'axis halo', 'end'));
      }
      if (term.interval !== null) {
        const kind = alone ? 'interval-soft' : 'interval';
        marks.push(line(x(term.interval[0]), middle, x(term.interval[1]), middle, kind));
      }
      marks.push(circle(x(term.estimate), middle, 5, alone ? 'hollow' : 'lead dot'));
      y += step;
    }
    y += 8;
  }
  const ticks = axisTicks([low, high], right - left);
  const grid = ticks.map((tick) => line(x(tick.value), top, x(tick.value), y, tick.value === 0 ? 'base' : 'grid'));
  const below = ticks.map((tick) => write(x(tick.value), y + 18, tick.label, 'axis', 'middle'));
  const outcome = names.outcome(full.outcome);
  const heads = sides(x(0), width, [t.lower(outcome), t.higher(outcome)], [t.lowerShort, t.higherShort]);
  const key = small || before === null ? [] : keyOf(width, y + 44, t);
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(
      outcome,
      percent(full.level, 0),
      w.terms.covariance[full.covariance],
      full.n,
      report.study.explain?.scale ?? 'none',
    ),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height: y + (key.length > 0 ? 52 : 26),
    marks: [...heads, ...grid, ...marks, ...below, ...key],
  });
}

export const { draw, caption } = drawn(compose);
