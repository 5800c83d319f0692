/** How surely each unit belongs to each component: one bar a unit, by group, the surest first. */
import type { Report } from '@cedu/core';
import { scaleLinear } from 'd3-scale';
import { fixed } from '../number/index.ts';
import { body, type Column, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { needed } from './figure.ts';
import { groupKind, groupMark } from './group-marks.ts';
import { DECIDED, decidedUnits, groupOf, type ShownFit, shownFit } from './mixture-parts.ts';
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
import { line, rect } from './svg.ts';
import { type UnitName, unitNames } from './unit-names.ts';
import { figureWords } from './words/index.ts';

const shownOf = (report: Report): ShownFit => needed(shownFit(report), 'posteriors');

export const available = (report: Report): boolean => (shownFit(report)?.fit.units.length ?? 0) > 0;

interface Entry {
  readonly unit: string;
  readonly posterior: readonly number[];
  readonly group: number;
  readonly decided: boolean;
}

/** By group, and in each from the surest down, so that the undecided stand where groups meet. */
function entriesOf(report: Report): Entry[] {
  const { fit } = shownOf(report);
  const { units: decided } = decidedUnits(report, fit);
  const entries = fit.units.map((unit, i) => {
    const posterior = fit.posteriors[i]!;
    return { unit, posterior, group: groupOf(posterior), decided: decided.has(unit) };
  });
  const sure = (e: Entry) => e.posterior[e.group - 1]!;
  return entries.sort((a, b) => a.group - b.group || sure(b) - sure(a));
}

export function title(report: Report, lang: Language): string {
  const shown = shownOf(report);
  const { noun, words: w } = contextOf(report, lang);
  const entries = entriesOf(report);
  const decided = entries.filter((e) => e.decided).length;
  const t = figureWords(lang).posteriors;
  const count = w.terms.count(entries.length, noun);
  return shown.standing === 'supported'
    ? t.supported(decided, count, decidedUnits(report, shown.fit).kept)
    : t.supposed(shown.fit.components.length, decided, count);
}

export function alt(report: Report, lang: Language): string {
  const names = unitNames(report, lang);
  const rows = entriesOf(report).map(
    (e) => `${names.get(e.unit)?.name ?? e.unit} ${e.group} (${fixed(e.posterior[e.group - 1]!, 2)})`,
  );
  return figureWords(lang).alt.bars(title(report, lang), rows);
}

export function table(report: Report, lang: Language): Table {
  const shown = shownOf(report);
  const names = unitNames(report, lang);
  const t = figureWords(lang);
  return {
    id: 'figure-posteriors',
    title: title(report, lang),
    columns: [
      { id: 'unit', label: t.columns.unit, align: 'left' },
      { id: 'group', label: t.columns.group, align: 'right' },
      ...shown.fit.components.map(
        (_, k): Column => ({ id: `p${k + 1}`, label: t.componentScatter.component(k + 1), align: 'decimal' }),
      ),
    ],
    rows: entriesOf(report).map((e) => ({
      ...body(words(names.get(e.unit)?.name ?? e.unit), number(e.group, 0), ...e.posterior.map((p) => number(p, 3))),
      unit: e.unit,
    })),
    notes: t.componentScatter.notes(shown.standing),
  };
}

/** Beyond this many units there is no room for their names. */
const MOST_NAMED = 60;

function compose(report: Report, options: FigureOptions): Composed {
  const shown = shownOf(report);
  const names = unitNames(report, options.lang);
  const entries = entriesOf(report);
  const t = figureWords(options.lang).posteriors;
  const { noun, words: w } = contextOf(report, options.lang);
  const group = (k: number) => t.group(k, w.terms.count(entries.filter((e) => e.group === k).length, noun));
  const wide = sheetOf('posteriors', options, { l: 1016 });
  const below = namesBelow(entries, names, columnOf(wide, entries), options.lang);
  // a few units whose names have no room below their columns are rows instead
  const asRows = options.size === 's' || (below === null && entries.length <= MOST_NAMED);
  const sheet = asRows ? sheetOf('posteriors', options) : wide;
  const drawing = asRows ? rows(sheet, entries, names, group) : columns(sheet, entries, names, below, group);
  return composed(sheet, {
    title: title(report, options.lang),
    subtitle: t.subtitle(shown.standing, decidedUnits(report, shown.fit).kept, shown.fit.binds),
    alt: alt(report, options.lang),
    source: sourceOf(report, options.lang),
    ...drawing,
  });
}

export const { draw, caption } = drawn(compose);

type Names = ReadonlyMap<string, UnitName>;
const told = (e: Entry, names: Names): string =>
  `${names.get(e.unit)?.name ?? e.unit}: ${e.posterior.map((p) => fixed(p, 3)).join(' / ')}`;

/** Shares of one bar, first component first. */
const shares = (posterior: readonly number[]): [number, number, number][] => {
  let from = 0;
  return posterior.map((p, k) => {
    const share: [number, number, number] = [k + 1, from, from + p];
    from += p;
    return share;
  });
};

/** Where one group ends and the next begins, as indices of entries. */
const starts = (entries: readonly Entry[]): number[] =>
  entries.flatMap((e, i) => (i === 0 || entries[i - 1]!.group !== e.group ? [i] : []));

/** Left of the columns stand the labels of the axis. */
const AXIS = 44;
const columnOf = (sheet: Sheet, entries: readonly Entry[]): number => (sheet.width - AXIS) / entries.length;

/** How units can be named below columns: upright in Han, by a code, or not at all. */
function namesBelow(
  entries: readonly Entry[],
  names: Names,
  column: number,
  lang: Language,
): 'upright' | 'codes' | null {
  const called = entries.map((e) => names.get(e.unit));
  if (entries.length > MOST_NAMED || called.some((u) => u === undefined)) return null;
  if (lang === 'zh' && column >= 16 && called.every((u) => UPRIGHT.test(u!.name))) return 'upright';
  return column >= 14 && called.every((u) => widthOf(u!.code, 'axis') <= column - 1) ? 'codes' : null;
}
const UPRIGHT = /^[\u3400-\u9fff]{1,4}$/;

/** Columns side by side, names below them. */
function columns(
  sheet: Sheet,
  entries: readonly Entry[],
  names: Names,
  below: 'upright' | 'codes' | null,
  group: (k: number) => string,
) {
  const left = AXIS;
  const column = columnOf(sheet, entries);
  const [top, bottom] = [44, 150];
  const y = scaleLinear([0, 1], [bottom, top]);
  const gap = column > 8 ? 3 : 0;
  const called = entries.map((e) => names.get(e.unit));
  const upright = below === 'upright';
  const named = below !== null;
  const longest = upright ? Math.max(...called.map((u) => [...u!.name].length)) : 1;
  const marks = [0, 0.5, 1].map(
    (p) =>
      line(left, y(p), sheet.width, y(p), p === 0 ? 'base' : 'grid') +
      write(left - 8, y(p) + 4, String(p), 'axis', 'end'),
  );
  entries.forEach((e, i) => {
    const x = left + i * column;
    const centre = x + column / 2;
    const name = !named
      ? []
      : upright
        ? [...called[i]!.name].map((c, k) => write(centre, bottom + 33 + k * 15, c, 'label name', 'middle'))
        : [write(centre, bottom + 33, called[i]!.code, 'axis name', 'middle')];
    marks.push(
      unitMark(
        e.unit,
        told(e, names),
        rect(x, top - 4, column, bottom - top + 50, 'hit'),
        ...shares(e.posterior)
          .filter(([, from, to]) => to - from > 0.002)
          .map(([k, from, to]) =>
            rect(x + gap / 2, y(to), Math.max(0.5, column - gap), y(from) - y(to), `group${groupKind(k)}-bar`),
          ),
        column >= 10 ? groupMark(e.group, centre, bottom + 13, Math.min(5, column / 3), e.decided) : '',
        ...name,
      ),
    );
  });
  marks.push(
    line(left, y(DECIDED), sheet.width, y(DECIDED), 'cut'),
    write(left - 8, y(DECIDED) + 4, '0.9', 'axis', 'end'),
  );
  marks.splice(2, 1, line(left, y(1), sheet.width, y(1), 'grid'));
  marks.push(...groupNames(entries, (i) => left + i * column, column, sheet.width, group, top - 22));
  return { height: bottom + 20 + (named ? (upright ? longest * 15 + 8 : 20) : 4), marks };
}

/** Each group's name over its first unit, left out where the one before it needs the room. */
function groupNames(
  entries: readonly Entry[],
  place: (i: number) => number,
  column: number,
  width: number,
  name: (component: number) => string,
  y: number,
): string[] {
  let free = Number.NEGATIVE_INFINITY;
  return starts(entries).flatMap((start) => {
    const { group } = entries[start]!;
    const words = name(group);
    const wide = widthOf(words, 'label strong');
    const x = Math.min(place(start) + Math.min(2, column / 4), width - wide);
    if (x < free) return [];
    free = x + wide + 12;
    return [write(x, y, words, `label strong group${groupKind(group)}-text`)];
  });
}

/** Rows below each other on a phone. */
function rows(sheet: Sheet, entries: readonly Entry[], names: Names, groupName: (k: number) => string) {
  const named = entries.length <= MOST_NAMED;
  const row = named ? 21 : Math.max(2, 640 / entries.length);
  const room = named ? Math.min(110, Math.max(...entries.map((e) => widthOf(names.get(e.unit)?.name ?? e.unit)))) : 0;
  const left = named ? room + 34 : 0;
  const x = scaleLinear([0, 1], [left, sheet.width - (named ? 40 : 0)]);
  const marks: string[] = [];
  let y = 8;
  let group = 0;
  for (const e of entries) {
    if (e.group !== group) {
      group = e.group;
      y += 8;
      marks.push(write(0, y + 14, groupName(group), `label strong group${groupKind(group)}-text`));
      y += 24;
    }
    const middle = y + row / 2;
    const bar = named ? 11 : row;
    const name = names.get(e.unit)?.name ?? e.unit;
    marks.push(
      unitMark(
        e.unit,
        told(e, names),
        rect(0, y, sheet.width, row, 'hit'),
        ...(named
          ? [
              write(0, middle + 4.5, fitted(name, room), 'label name'),
              groupMark(e.group, left - 14, middle, 4.5, e.decided),
            ]
          : []),
        ...shares(e.posterior)
          .filter(([, from, to]) => to - from > 0.002)
          .map(([k, from, to]) => rect(x(from), middle - bar / 2, x(to) - x(from), bar, `group${groupKind(k)}-bar`)),
        named ? write(sheet.width, middle + 4, fixed(e.posterior[e.group - 1]!, 2), 'axis', 'end') : '',
      ),
    );
    y += row;
  }
  return { height: y + 4, marks };
}
