/** The provinces of China on a tile grid, coloured by any variable: a schematic, not a map. */
import type { Report } from '@cedu/core';
import { fixed, significantDecimals } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { tickDecimals } from './axis.ts';
import { type Classes, classify } from './classes.ts';
import { needed } from './figure.ts';
import { hatchPattern } from './hatch.ts';
import { PROVINCES, type Province } from './provinces.ts';
import {
  type Composed,
  composed,
  drawn,
  type FigureOptions,
  fitted,
  type Sheet,
  sheetOf,
  unitMark,
  widthOf,
  write,
} from './sheet.ts';
import { sourceOf } from './source.ts';
import { el, rect } from './svg.ts';
import { ofProvinces, unitNames } from './unit-names.ts';
import { figureWords } from './words/index.ts';

interface Shown {
  readonly id: string;
  readonly values: ReadonlyMap<string, number | null>;
}

/** The variable by unit: the index, one of its dimensions, or a column. */
function shownOf(report: Report, variable?: string): Shown | null {
  const { index, outcome } = report;
  const id = variable ?? index?.name ?? outcome?.variable;
  if (id === undefined) return null;
  if (index?.name === id) return { id, values: new Map(index.scores.map((s) => [s.unit, s.score])) };
  if (index?.dimensions.some((d) => d.id === id)) {
    return { id, values: new Map(index.scores.map((s) => [s.unit, s.dimensions[id] ?? null])) };
  }
  const column = report.data.columns.find((c) => c.id === id);
  if (column === undefined) return null;
  return { id, values: new Map(report.data.units.map((unit, i) => [unit, column.values[i] ?? null])) };
}

export const available = (report: Report, variable?: string): boolean =>
  ofProvinces(report) && shownOf(report, variable) !== null;

const present = ({ values }: Shown): [string, number][] =>
  [...values].filter((entry): entry is [string, number] => entry[1] !== null);

export function title(report: Report, lang: Language, variable?: string): string {
  const shown = needed(shownOf(report, variable), 'tileGrid');
  const names = unitNames(report, lang);
  const context = contextOf(report, lang);
  const t = figureWords(lang).tileGrid;
  const sorted = present(shown).sort((a, b) => b[1] - a[1]);
  const name = context.names.label(shown.id);
  const [top, last] = [sorted[0], sorted.at(-1)];
  if (top === undefined || last === undefined) return t.empty(name);
  if (top[1] === last[1]) return t.alike(name);
  const called = (entries: typeof sorted) => context.words.terms.and(entries.map(([unit]) => names.get(unit)!.name));
  const ends = Math.min(3, Math.floor(sorted.length / 3)) || 1;
  return t.title(name, called(sorted.slice(0, ends)), called(sorted.slice(-ends).reverse()));
}

const decimalsOf = (values: readonly number[]): number => significantDecimals(values, 3);

export function alt(report: Report, lang: Language, variable?: string): string {
  const shown = needed(shownOf(report, variable), 'tileGrid');
  const names = unitNames(report, lang);
  const entries = present(shown).sort((a, b) => b[1] - a[1]);
  const decimals = decimalsOf(entries.map(([, v]) => v));
  const rows = entries.map(([unit, value]) => `${names.get(unit)!.name} ${fixed(value, decimals)}`);
  return figureWords(lang).alt.bars(title(report, lang, variable), rows);
}

export function table(report: Report, lang: Language, variable?: string): Table {
  const shown = needed(shownOf(report, variable), 'tileGrid');
  const names = unitNames(report, lang);
  const { columns } = figureWords(lang);
  const decimals = decimalsOf(present(shown).map(([, v]) => v)) + 1;
  return {
    id: `figure-tile-grid-${shown.id}`,
    title: title(report, lang, variable),
    columns: [
      { id: 'unit', label: columns.unit, align: 'left' },
      { id: 'value', label: contextOf(report, lang).names.label(shown.id), align: 'decimal' },
    ],
    rows: [...shown.values].map(([unit, value]) => ({
      ...body(words(names.get(unit)?.name ?? unit), number(value, decimals)),
      unit,
    })),
    notes: [],
  };
}

const COLUMNS = 7;
const ROWS = 9;
const GAP = 3;
/** On a tablet the head stands beside the tiles. */
const TABLET = { head: 200, tiles: 440 };

function compose(report: Report, options: FigureOptions): Composed {
  const { lang, variable } = options;
  const shown = needed(shownOf(report, variable), 'tileGrid');
  const context = contextOf(report, lang);
  const beside = options.size === 'm' && (options.heading ?? true);
  const base = sheetOf('tile-grid', options, { m: beside ? 680 : TABLET.tiles, l: 364 });
  const sheet = { ...base, id: `${base.id}-${[...shown.id].map((c) => c.codePointAt(0)!.toString(36)).join('')}` };
  const t = figureWords(lang).tileGrid;
  const values = present(shown).map(([, v]) => v);
  const classes = classify(values, report.index?.name === shown.id && report.index.normalise === 'zscore');
  const tile = ((beside ? TABLET.tiles : sheet.width) + GAP) / COLUMNS - GAP;
  const units = new Map([...unitNames(report, lang).values()].map((u) => [u.province?.code, u.unit]));
  const decimals = decimalsOf(values);
  const hatch = `${sheet.id}-hatch`;
  let missing = false;
  let outside = false;

  const marks = PROVINCES.map((p) => {
    const unit = units.get(p.code);
    const value = unit === undefined ? null : (shown.values.get(unit) ?? null);
    if (value === null) {
      if (unit === undefined) outside = true;
      else missing = true;
      return emptyTile(p, unit, tile, hatch, lang, unit === undefined ? t.outside : t.missing);
    }
    const written = compact(value, decimals, lang);
    return filledTile(p, unit!, tile, classes.classOf(value), written, `${p[lang]}: ${fixed(value, decimals)}`, lang);
  });
  const label = context.names.label(shown.id);
  const hatched = [outside ? t.outside : '', missing ? t.missing : ''].filter((w) => w !== '');
  const measured = context.words.terms.measured(label, context.names.measure(shown.id));
  return composed(sheet, {
    title: title(report, lang, variable),
    subtitle: t.subtitle(measured, t.counted(values.length)),
    alt: alt(report, lang, variable),
    source: sourceOf(report, lang),
    height: ROWS * (tile + GAP) - GAP + 1,
    ...(beside ? { beside: { head: TABLET.head, left: sheet.width - TABLET.tiles } } : {}),
    marks: [
      hatchPattern(hatch),
      ...marks,
      ...legend(classes, label, hatched.join(t.or), hatch, sheet, { tile, decimals }),
    ],
  });
}

export const { draw, caption } = drawn(compose);

/** Large numbers are counted in these. */
const MULTIPLES = {
  zh: [
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e9, 'bn'],
    [1e6, 'm'],
    [1e3, 'k'],
  ],
} as const;
const LARGE = 10_000;

/** The multiple that a large number is counted in; 1 and no word for others. */
function multipleOf(value: number, lang: Language): readonly [number, string] {
  if (Math.abs(value) < LARGE) return [1, ''];
  return MULTIPLES[lang].find(([size]) => Math.abs(value) >= size)!;
}

/** What fits under a name in a tile: 0.863, 1 234, 12.9万 or 129k. */
export function compact(value: number, decimals: number, lang: Language): string {
  const [by, word] = multipleOf(value, lang);
  if (word === '') return fixed(value, decimals);
  const size = Math.abs(value / by);
  return `${fixed(value / by, size < 9.95 ? 2 : size < 99.5 ? 1 : 0)}${word}`;
}

/** A break, which is a round number, with all its digits and no more. */
function compactBreak(value: number, decimals: number, lang: Language): string {
  const [by, word] = multipleOf(value, lang);
  return word === '' ? fixed(value, decimals) : `${fixed(value / by, tickDecimals([value / by]))}${word}`;
}

const place = (p: Province, tile: number): [number, number] => [
  (p.column - 1) * (tile + GAP),
  (p.row - 1) * (tile + GAP),
];

function filledTile(
  p: Province,
  unit: string,
  tile: number,
  step: string,
  value: string,
  told: string,
  lang: Language,
): string {
  const [x, y] = place(p, tile);
  const on = `on${step.replace('seq', '')}`;
  const middle = y + tile / 2;
  return unitMark(
    unit,
    told,
    rect(x, y, tile, tile, `${step} mark`),
    write(
      x + tile / 2,
      middle - 1,
      lang === 'zh' ? p.one : p.code,
      `${lang === 'zh' ? 'tile' : 'code'} ${on}`,
      'middle',
    ),
    write(x + tile / 2, middle + 15.5, fitted(value, tile, 'axis'), `axis ${on}`, 'middle'),
  );
}

function emptyTile(
  p: Province,
  unit: string | undefined,
  tile: number,
  hatch: string,
  lang: Language,
  why: string,
): string {
  const [x, y] = place(p, tile);
  return unitMark(
    unit ?? `CN-${p.code}`,
    `${p[lang]}: ${why}`,
    el('rect', { x, y, width: tile, height: tile, class: 'missing mark', fill: `url(#${hatch})` }),
    write(
      x + tile / 2,
      y + tile / 2 + 5.5,
      lang === 'zh' ? p.one : p.code,
      `${lang === 'zh' ? 'tile' : 'code'} quiet halo`,
      'middle',
    ),
  );
}

/** In the empty north-west: for each class its range and, as a bar in its colour, how many units it holds. */
function legend(
  { ranges, breaks }: Classes,
  name: string,
  hatched: string,
  hatch: string,
  sheet: Sheet,
  { tile, decimals }: { tile: number; decimals: number },
): string[] {
  const room = (tile + GAP) * 5 - 14;
  const digits = tickDecimals(breaks.filter((b) => Math.abs(b) < LARGE));
  const written = (v: number) => compactBreak(v, digits, sheet.lang);
  const { between } = figureWords(sheet.lang).tileGrid;
  const labels = ranges.map((r, i) => {
    if (i === 0) return `< ${written(r.high)}`;
    return i === ranges.length - 1 ? `≥ ${written(r.low)}` : between(written(r.low), written(r.high));
  });
  if (breaks.length === 0) labels.splice(0, labels.length, ...ranges.map((r) => compact(r.low, decimals, sheet.lang)));
  const left = Math.max(...labels.map((l) => widthOf(l, 'axis'))) + 10;
  const most = Math.max(...ranges.map((r) => r.count), 1);
  const row = 18;
  const rows = ranges.flatMap((r, i) => {
    const y = 22 + i * row;
    const length = Math.max(4, (r.count / most) * (room - left - 24));
    return [
      write(0, y + 11, labels[i]!, 'axis'),
      rect(left, y, length, 13, r.step),
      write(left + length + 6, y + 11, String(r.count), 'axis'),
    ];
  });
  const below = 22 + ranges.length * row;
  const key = [
    el('rect', { x: 0, y: below + 2, width: 22, height: 13, class: 'missing', fill: `url(#${hatch})` }),
    write(30, below + 13, fitted(hatched, room - 30, 'axis'), 'axis'),
  ];
  return [write(0, 12, fitted(name, room, 'label strong'), 'label strong'), ...rows, ...(hatched === '' ? [] : key)];
}
