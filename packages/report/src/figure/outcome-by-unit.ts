/** The outcome of every unit, the largest first, with the median as a line. */
import type { Report } from '@cedu/core';
import { scaleLinear } from 'd3-scale';
import { fixed, significantDecimals } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { fromZero } from './axis.ts';
import { needed } from './figure.ts';
import { hatchPattern } from './hatch.ts';
import { type OutcomeScale, outcomeScales } from './outcome-parts.ts';
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
import { el, line, rect } from './svg.ts';
import { nameOf, unitNames } from './unit-names.ts';
import { figureWords } from './words/index.ts';

const scaleOf = (report: Report, lang: Language): OutcomeScale | null =>
  outcomeScales(report, contextOf(report, lang))[0] ?? null;

export const available = (report: Report): boolean => (scaleOf(report, 'en')?.values.length ?? 0) > 0;

interface Entry {
  readonly unit: string;
  readonly value: number | null;
}

const sorted = (scale: OutcomeScale): Entry[] => [
  ...scale.values.map((value, i) => ({ unit: scale.units[i]!, value })).sort((a, b) => b.value - a.value),
  ...scale.missing.map((unit) => ({ unit, value: null })),
];

const decimalsOf = (scale: OutcomeScale): number => significantDecimals(scale.values, 3);

export function title(report: Report, lang: Language): string {
  const scale = needed(scaleOf(report, lang), 'outcomeByUnit');
  const names = unitNames(report, lang);
  const t = figureWords(lang).outcomeByUnit;
  const order = sorted(scale).filter((e) => e.value !== null);
  const [top, last] = [order[0]!, order.at(-1)!];
  if (top.value === last.value) return t.alike(scale.name);
  const called = [nameOf(names, top.unit), nameOf(names, last.unit)] as const;
  const ratio = last.value! > 0 ? top.value! / last.value! : 0;
  if (ratio >= 1.5) return t.times(scale.name, called[0], fixed(ratio, ratio < 10 ? 1 : 0), called[1]);
  const decimals = decimalsOf(scale);
  return t.range(scale.name, called[0], fixed(top.value, decimals), called[1], fixed(last.value, decimals));
}

export function alt(report: Report, lang: Language): string {
  const scale = needed(scaleOf(report, lang), 'outcomeByUnit');
  const names = unitNames(report, lang);
  const { head, tail } = shownRows(sorted(scale));
  const rows = [...head, ...tail].map((e) => `${nameOf(names, e.unit)} ${fixed(e.value, decimalsOf(scale))}`);
  return figureWords(lang).alt.bars(title(report, lang), rows);
}

export function table(report: Report, lang: Language): Table {
  const scale = needed(scaleOf(report, lang), 'outcomeByUnit');
  const names = unitNames(report, lang);
  return {
    id: 'figure-outcome-by-unit',
    title: title(report, lang),
    columns: [
      { id: 'unit', label: figureWords(lang).columns.unit, align: 'left' },
      { id: 'value', label: scale.measured, align: 'decimal' },
    ],
    rows: sorted(scale).map((e) => ({
      ...body(words(nameOf(names, e.unit)), number(e.value, decimalsOf(scale) + 1)),
      unit: e.unit,
    })),
    notes: [],
  };
}

const TOP = 26;

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const sheet = sheetOf('outcome-by-unit', options);
  const { width } = sheet;
  const scale = needed(scaleOf(report, lang), 'outcomeByUnit');
  const names = unitNames(report, lang);
  const t = figureWords(lang).outcomeByUnit;
  const entries = sorted(scale);
  const { head, tail, hidden } = shownRows(entries);
  const decimals = decimalsOf(scale);
  const room = sheet.size === 's' ? 122 : 190;
  const nameWidth = Math.min(room, Math.max(...[...head, ...tail].map((e) => widthOf(nameOf(names, e.unit)))));
  const valueWidth = Math.max(...entries.map((e) => widthOf(fixed(e.value, decimals), 'axis')));
  const domain = fromZero(scale.values);
  const x = scaleLinear(domain, [nameWidth + 14, width - valueWidth - 10]);
  const row = sheet.size === 's' ? 21 : 20.5;
  const height = TOP + (head.length + tail.length + (hidden > 0 ? 1 : 0)) * row + 4;
  const hatch = `${sheet.id}-hatch`;

  const drawRow = ({ unit, value }: Entry, top: number): string => {
    const middle = top + row / 2;
    const name = write(0, middle + 4.5, fitted(nameOf(names, unit), nameWidth), 'label name');
    const hit = rect(0, top, width, row, 'hit');
    if (value === null) {
      const box = { x: x(0), y: middle - 5, width: 40, height: 10, class: 'missing', fill: `url(#${hatch})` };
      const told = `${nameOf(names, unit)}: ${t.missing}`;
      return unitMark(unit, told, hit, name, el('rect', box), write(x(0) + 47, middle + 4, t.missing, 'axis'));
    }
    const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
    return unitMark(
      unit,
      `${nameOf(names, unit)}: ${fixed(value, decimals)}`,
      hit,
      name,
      rect(from, middle - 5, Math.max(1.2, to - from), 10, 'accent'),
      write(to + 6, middle + 4, fixed(value, decimals), 'axis halo'),
    );
  };
  const { median } = scale.summary;
  const label = median === null ? '' : t.median(fixed(median, decimals));
  const half = widthOf(label, 'axis') / 2;
  const at = median === null ? 0 : x(median);
  // below the units above it the line would only cross their values
  const above = head.filter((e) => e.value !== null && median !== null && e.value >= median).length;
  const foot = above < head.length ? TOP + above * row + 6 : height - 4;
  const marks = [
    scale.missing.length > 0 ? hatchPattern(hatch) : '',
    ...(median === null
      ? []
      : [
          line(at, TOP - 6, at, foot, 'cut'),
          write(Math.min(Math.max(at, half), width - half), TOP - 12, label, 'axis', 'middle'),
        ]),
    ...head.map((e, i) => drawRow(e, TOP + i * row)),
    hidden > 0 ? write(0, TOP + head.length * row + row / 2 + 4, t.hidden(hidden), 'axis') : '',
    ...tail.map((e, i) => drawRow(e, TOP + (head.length + 1 + i) * row)),
    line(x(0), TOP - 6, x(0), height - 4, 'base'),
  ];
  return composed(sheet, {
    title: title(report, lang),
    subtitle: scale.measured,
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height,
    marks,
  });
}

export const { draw, caption } = drawn(compose);
