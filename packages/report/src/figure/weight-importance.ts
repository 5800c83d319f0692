/** What an indicator weighs and how much of the index's variation it carries, joined by a line. */
import type { Report } from '@cedu/core';
import { scaleLinear } from 'd3-scale';
import { fixed, percent } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { axisTicks } from './axis.ts';
import { needed } from './figure.ts';
import { nameWithin } from './narrow-name.ts';
import { type Composed, composed, drawn, type FigureOptions, fitted, sheetOf, widthOf, write } from './sheet.ts';
import { sourceOf } from './source.ts';
import { circle, line } from './svg.ts';
import { importanceOf } from './trust.ts';
import { figureWords } from './words/index.ts';

interface Item {
  readonly id: string;
  readonly weight: number;
  readonly importance: number | null;
}

/** The heaviest first. */
const itemsOf = (report: Report): Item[] =>
  [...needed(importanceOf(report), 'weightImportance').items].sort((a, b) => b.weight - a.weight);

export const available = (report: Report): boolean => (importanceOf(report)?.items.length ?? 0) > 0;

export function title(report: Report, lang: Language): string {
  const { names } = contextOf(report, lang);
  const t = figureWords(lang).weightImportance;
  const known = itemsOf(report).filter((i): i is Item & { importance: number } => i.importance !== null);
  if (known.length === 0) return t.unknown;
  const off = (i: Item & { importance: number }) => Math.abs(i.importance - i.weight);
  const most = known.reduce((a, b) => (off(b) > off(a) ? b : a));
  if (off(most) < 0.02) return t.alike;
  const decimals = Math.min(most.weight, most.importance) < 0.1 ? 1 : 0;
  return t.title(
    names.label(most.id),
    percent(most.weight, decimals),
    percent(most.importance, decimals),
    most.importance > most.weight,
  );
}

export function alt(report: Report, lang: Language): string {
  const { names } = contextOf(report, lang);
  const rows = itemsOf(report).map((i) => `${names.label(i.id)} ${percent(i.weight, 1)} / ${percent(i.importance, 1)}`);
  return figureWords(lang).alt.bars(title(report, lang), rows);
}

export function table(report: Report, lang: Language): Table {
  const { names } = contextOf(report, lang);
  const { columns } = figureWords(lang);
  return {
    id: 'figure-weight-importance',
    title: title(report, lang),
    columns: [
      { id: 'indicator', label: columns.indicator, align: 'left' },
      { id: 'weight', label: columns.weight, align: 'decimal' },
      { id: 'importance', label: columns.importance, align: 'decimal' },
    ],
    rows: itemsOf(report).map((i) => body(words(names.label(i.id)), number(i.weight, 4), number(i.importance, 4))),
    notes: [],
  };
}

const TOP = 30;

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const sheet = sheetOf('weight-importance', options);
  const { width } = sheet;
  const { names } = contextOf(report, lang);
  const t = figureWords(lang).weightImportance;
  const items = itemsOf(report);
  const small = sheet.size === 's';
  const room = small ? width - 10 : Math.min(260, Math.max(...items.map((i) => widthOf(names.label(i.id)))));
  const left = small ? 24 : room + 36;
  const most = Math.max(...items.flatMap((i) => [i.weight, i.importance ?? 0]), 0.01);
  const x = scaleLinear([0, most], [left, width - 44]);
  const row = small ? 42 : 26;
  const height = TOP + items.length * row;
  const ticks = axisTicks([0, 100 * most], width - left);
  const marks = items.flatMap((item, i) => {
    const middle = TOP + i * row + (small ? 29 : row / 2);
    const name = nameWithin(names, item.id, room);
    const importance = item.importance;
    const ends = importance === null ? [item.weight] : [item.weight, importance].sort((a, b) => a - b);
    const label = (value: number, right: boolean) =>
      write(x(value) + (right ? 10 : -10), middle + 4, fixed(100 * value, 1), 'axis halo', right ? 'start' : 'end');
    return [
      small ? write(0, middle - 14, name, 'label halo') : write(0, middle + 4.5, name),
      ends.length > 1 ? line(x(ends[0]!), middle, x(ends[1]!), middle, 'join') : '',
      circle(x(item.weight), middle, 5, 'hollow'),
      importance === null ? '' : circle(x(importance), middle, 5, 'accent dot'),
      importance === null || x(ends[0]!) - left < 34 ? '' : label(ends[0]!, false),
      label(ends.at(-1)!, true),
    ];
  });
  const second = widthOf(t.importance, 'axis');
  const first = widthOf(t.weight, 'axis');
  const key = [
    circle(6, 10, 5, 'hollow'),
    write(17, 14, t.weight, 'axis'),
    circle(17 + first + 24, 10, 5, 'accent dot'),
    write(17 + first + 35, 14, fitted(t.importance, Math.max(second, 40), 'axis'), 'axis'),
  ];
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle,
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height: height + 26,
    marks: [
      ...key,
      ...ticks.flatMap((tick) => [
        line(x(tick.value / 100), TOP - 4, x(tick.value / 100), height, tick.value === 0 ? 'base' : 'grid'),
        write(x(tick.value / 100), height + 18, `${tick.label}%`, 'axis', 'middle'),
      ]),
      ...marks,
    ],
  });
}

export const { draw, caption } = drawn(compose);
