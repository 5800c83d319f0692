/** Data: the whole table, scrolling both ways; each column with its shape, missing cells marked. */
import type { Column } from '@cedu/core';
import { ABSENT, fixed } from '@cedu/report';
import { bold, dim, fit, type Line, left, plain, right, rule, type Segment } from '../paint/line.ts';
import { isTight, windowFrom } from '../paint/panes.ts';
import { cut, width } from '../paint/text.ts';
import { factsOf } from '../study/column-facts.ts';
import { dataColumns, isMade } from '../study/data-columns.ts';
import { rowsOf } from '../study/rows.ts';
import { sortNames } from '../study/sort-keys.ts';
import { unitName } from '../study/unit-name.ts';
import type { Screen, View } from '../view.ts';
import { columnSheet } from './data-column.ts';

const CELL = 12;
function cell(column: Column, row: number, cells: number, style: '' | 'bold' | 'dim', none: boolean): Segment {
  if (none) return right(ABSENT, cells, 'dim');
  if (column.kind === 'text')
    return right(cut(column.values[row] ?? ABSENT, cells - 1), cells, column.values[row] === null ? 'bad' : style);
  const value = column.values[row]!;
  if (Number.isNaN(value)) return right('·', cells, 'bad');
  const { decimals, together } = factsOf(column);
  return right(together ? String(value) : fixed(value, decimals), cells, style);
}

const excludedSets = new WeakMap<object, ReadonlySet<string>>();
function excludedOf({ report }: View): ReadonlySet<string> {
  let set = excludedSets.get(report);
  if (!set) {
    set = new Set([...report.data.excluded.map((e) => e.unit), ...report.data.dropped.map((d) => d.unit)]);
    excludedSets.set(report, set);
  }
  return set;
}

function title(view: View, columns: number): Line {
  const { report, context, words, table } = view;
  const out = excludedOf(view);
  const excluded = [...out].map((unit) => unitName(view, unit));
  const list = excluded.length > 6 ? `${excluded.slice(0, 6).join(', ')} …` : context.words.terms.list(excluded);
  const text = words.data.title(fixed(table.units.length, 0), fixed(dataColumns(view).length, 0));
  const noun = context.noun[report.data.n === 1 ? 0 : 1];
  return fit([bold(` ${text}`), dim(`   ${words.data.measured(fixed(report.data.n, 0), noun, list)}`)], columns);
}

/** How many of a table's columns fit, and from which on. */
export function columnWindow(view: View, columns: number): { from: number; count: number; names: number } {
  const names = view.context.lang === 'zh' ? 12 : 17;
  const count = Math.max(1, Math.floor((columns - names - 2) / CELL));
  const all = dataColumns(view).length;
  const from = Math.min(Math.max(0, view.place.column - count + 1), Math.max(0, all - count));
  return { from: Math.min(view.place.column, from), count, names };
}

function bodyRows(view: View, shown: readonly Column[], room: number, names: number, from: number): Line[] {
  const { place, table, words } = view;
  const rows = rowsOf(view);
  if (rows.length === 0) return [[dim(`  ${words.data.none}`)]];
  const cursor = Math.min(place.cursor, rows.length - 1);
  const out = excludedOf(view);
  const first = windowFrom(cursor, room, rows.length);
  const lines: Line[] = [];
  for (let q = first; q < Math.min(rows.length, first + room); q++) {
    const row = rows[q]!;
    const unit = table.units[row]!;
    const on = q === cursor;
    const style = on ? 'bold' : out.has(unit) ? 'dim' : '';
    lines.push([
      [on ? '▌' : ' ', 'accent'],
      left(`${out.has(unit) ? '– ' : ''}${unitName(view, unit)}`, names, style),
      ...shown.map(
        (c, k): Segment =>
          cell(
            c,
            row,
            CELL,
            on && from + k === place.column ? 'bold' : style === 'bold' ? '' : style,
            out.has(unit) && isMade(view, c),
          ),
      ),
    ]);
  }
  return lines;
}

const position = (view: View, window: { from: number; count: number }, all: number): string => {
  const { words, place } = view;
  const rows = rowsOf(view).length;
  const row = words.rowOf(fixed(Math.min(place.cursor + 1, rows), 0), fixed(rows, 0));
  const columns = words.columnsOf(window.from + 1, Math.min(all, window.from + window.count), all);
  const sorted = place.sort > 0 ? [words.sortedBy(sortNames(view)[place.sort] ?? '')] : [];
  const filter = place.filter === '' ? [] : [words.filtered(place.filter, rows)];
  return [row, columns, ...filter, ...sorted].join('   ');
};

export const dataScreen: Screen = (view, columns, rows) => {
  const all = dataColumns(view);
  const sheet = view.place.open ? columnSheet(view, all[view.place.column], columns) : [];
  const window = columnWindow(view, columns);
  const shown = all.slice(window.from, window.from + window.count);
  const { context, words, place } = view;
  const name = (c: Column): string => {
    const short = context.names.short(c.name);
    const arrow = all[place.sort - 1] === c ? (place.reversed === (c.kind === 'number') ? ' ↑' : ' ↓') : '';
    return cut(width(short) + arrow.length < CELL ? short : c.name, CELL - 1 - arrow.length) + arrow;
  };
  const head: Line[] = [
    title(view, columns),
    ...(isTight(rows) ? [] : [[]]),
    [
      left('', window.names + 1),
      ...shown.map((c, k) => right(name(c), CELL, window.from + k === view.place.column ? 'bold accent' : 'bold')),
    ],
    [left(` ${words.data.shape}`, window.names + 1, 'dim'), ...shown.map((c) => right(factsOf(c).shape, CELL, 'q3'))],
    ...(shown.some((c) => c.missing > 0)
      ? [
          [
            left(` ${words.data.missing}`, window.names + 1, 'dim'),
            ...shown.map((c) => right(c.missing > 0 ? fixed(c.missing, 0) : '', CELL, 'bad')),
          ],
        ]
      : []),
    [rule(columns)],
  ];
  const room = Math.max(1, rows - head.length - sheet.length - 1);
  const body = bodyRows(view, shown, room, window.names, window.from);
  while (body.length < room) body.push([plain('')]);
  return [...head, ...body, ...sheet, [dim(` ${position(view, window, all.length)}`)]];
};
