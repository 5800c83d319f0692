/** The focus coefficient without each unit in turn: interval first, then the estimate, sorted by what it moves. */
import type { Report } from '@cedu/core';
import { scaleLinear } from 'd3-scale';
import { fixed } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { axisTicks, padded } from './axis.ts';
import { needed } from './figure.ts';
import { shownRows } from './rows.ts';
import {
  type Composed,
  composed,
  drawn,
  type FigureOptions,
  fitted,
  sheetOf,
  unitMark,
  widthOf,
  write,
} from './sheet.ts';
import { sourceOf } from './source.ts';
import { circle, line, rect } from './svg.ts';
import { type LeaveOneOut, leaveOneOutOf } from './trust.ts';
import { nameOf, unitNames } from './unit-names.ts';
import { variableOf } from './variable-values.ts';
import { figureWords } from './words/index.ts';

const influenceOf = (report: Report): LeaveOneOut => needed(leaveOneOutOf(report), 'leaveOneOut');

export const available = (report: Report): boolean => (leaveOneOutOf(report)?.without.length ?? 0) > 0;

type Refit = LeaveOneOut['without'][number];
const sorted = ({ without }: LeaveOneOut): Refit[] => [...without].sort((a, b) => a.estimate - b.estimate);

const clear = ({ interval }: Pick<Refit, 'interval'>): boolean =>
  interval !== null && (interval[0] > 0 || interval[1] < 0);

/** A title names no more units than this. */
const MOST_NAMED = 3;

export function title(report: Report, lang: Language): string {
  const influence = influenceOf(report);
  const names = unitNames(report, lang);
  const { names: called } = contextOf(report, lang);
  const t = figureWords(lang).leaveOneOut;
  const turns = influence.without.filter((w) => Math.sign(w.estimate) !== Math.sign(influence.estimate));
  const term = called.short(variableOf(influence.term));
  const off = (w: Refit) => Math.abs(w.estimate - influence.estimate);
  const most = influence.without.reduce((a, b) => (off(b) > off(a) ? b : a));
  const unit = nameOf(names, most.unit);
  const changed = influence.without.filter((w) => clear(w) !== clear(influence));
  if (turns.length > 0) return t.turns(term, turns.length, unit, fixed(most.estimate, 2));
  if (influence.interval !== null && changed.length > 0 && changed.length <= MOST_NAMED) {
    const units = contextOf(report, lang).words.terms.and(changed.map((w) => nameOf(names, w.unit)));
    return clear(influence) ? t.loses(term, units) : t.only(term, units);
  }
  return t.holds(term, unit, fixed(influence.estimate, 2), fixed(most.estimate, 2));
}

export function alt(report: Report, lang: Language): string {
  const names = unitNames(report, lang);
  const rows = sorted(influenceOf(report)).map((w) => `${nameOf(names, w.unit)} ${fixed(w.estimate, 2)}`);
  return figureWords(lang).alt.bars(title(report, lang), rows.length > 60 ? rows.slice(0, 30) : rows);
}

export function table(report: Report, lang: Language): Table {
  const names = unitNames(report, lang);
  const { columns } = figureWords(lang);
  return {
    id: 'figure-leave-one-out',
    title: title(report, lang),
    columns: [
      { id: 'unit', label: columns.leftOut, align: 'left' },
      { id: 'estimate', label: columns.estimate, align: 'decimal' },
      { id: 'low', label: columns.low, align: 'decimal' },
      { id: 'high', label: columns.high, align: 'decimal' },
    ],
    rows: sorted(influenceOf(report)).map((w) => ({
      ...body(
        words(nameOf(names, w.unit)),
        number(w.estimate, 3),
        number(w.interval?.[0] ?? null, 3),
        number(w.interval?.[1] ?? null, 3),
      ),
      unit: w.unit,
    })),
    notes: [],
  };
}

const TOP = 30;

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const influence = influenceOf(report);
  const sheet = sheetOf('leave-one-out', options);
  const { width } = sheet;
  const names = unitNames(report, lang);
  const context = contextOf(report, lang);
  const t = figureWords(lang).leaveOneOut;
  const { head, tail, hidden } = shownRows(sorted(influence));
  const shown = [...head, ...tail];
  const room = Math.min(sheet.size === 's' ? 104 : 170, Math.max(...shown.map((w) => widthOf(nameOf(names, w.unit)))));
  const numbers = Math.max(...shown.map((w) => widthOf(fixed(w.estimate, 2), 'axis')));
  const all = [influence, ...influence.without].flatMap((w) => [w.estimate, ...(w.interval ?? [])]);
  const domain = padded([0, ...all], 0.03);
  const [left, right] = [room + 16, width - numbers - 14];
  const x = scaleLinear(domain, [left, right]);
  const row = sheet.size === 's' ? 21 : 20.5;
  const bottom = TOP + (shown.length + (hidden > 0 ? 1 : 0)) * row + 2;
  const drawRow = (w: Refit, top: number): string => {
    const middle = top + row / 2;
    return unitMark(
      w.unit,
      `${t.without(nameOf(names, w.unit))}: ${fixed(w.estimate, 3)}`,
      rect(0, top, width, row, 'hit'),
      write(0, middle + 4.5, fitted(nameOf(names, w.unit), room), 'label name'),
      w.interval === null
        ? ''
        : line(x(w.interval[0]), middle, x(w.interval[1]), middle, clear(w) ? 'interval' : 'interval-soft'),
      circle(x(w.estimate), middle, 4.5, 'lead dot'),
      write(width, middle + 4, fixed(w.estimate, 2), 'axis', 'end'),
    );
  };
  const label = t.full(fixed(influence.estimate, 2));
  const half = widthOf(label, 'axis') / 2;
  const centre = Math.min(Math.max(x(influence.estimate), half), width - half);
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(context.names.short(variableOf(influence.term)), context.noun[0], influence.per === 'sd'),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height: bottom + 26,
    marks: [
      ...axisTicks(domain, right - left).flatMap((tick) => [
        line(x(tick.value), TOP - 4, x(tick.value), bottom, tick.value === 0 ? 'base' : 'grid'),
        write(x(tick.value), bottom + 18, tick.label, 'axis', 'middle'),
      ]),
      ...head.map((w, i) => drawRow(w, TOP + i * row)),
      hidden > 0 ? write(0, TOP + head.length * row + row / 2 + 4, t.hidden(hidden), 'axis') : '',
      ...tail.map((w, i) => drawRow(w, TOP + (head.length + 1 + i) * row)),
      line(x(influence.estimate), TOP - 8, x(influence.estimate), bottom, 'cut'),
      write(centre, 14, label, 'axis', 'middle'),
    ],
  });
}

export const { draw, caption } = drawn(compose);
