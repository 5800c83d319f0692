/** The provinces of China on a tile grid, coloured by any variable: a schematic, not a map. */
import type { Report } from '@cedu/core';
import { fixed, significantDecimals } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { classify } from './classes.ts';
import { compact } from './compact.ts';
import { needed } from './figure.ts';
import { hatchPattern } from './hatch.ts';
import { PROVINCES } from './provinces.ts';
import { type Composed, composed, drawn, type FigureOptions, sheetOf } from './sheet.ts';
import { sourceOf } from './source.ts';
import { legend } from './tile-legend.ts';
import { emptyTile, filledTile, GAP } from './tiles.ts';
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
