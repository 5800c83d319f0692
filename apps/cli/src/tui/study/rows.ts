/** The rows of each screen in the order shown: what the cursor moves over. */
import type { Report, Table } from '@cedu/core';
import type { View } from '../view.ts';
import { valuesOf } from './columns.ts';
import { dataColumns } from './data-columns.ts';
import { groupedOf } from './grouped.ts';
import { sortDirections } from './sort-keys.ts';
import { unitName } from './unit-name.ts';

/** Row numbers of the table after filter and sort, kept until either changes. */
const kept = new WeakMap<Table, { key: string; report: Report; rows: Int32Array }>();

function tableRows(view: View): Int32Array {
  const { table, place, context } = view;
  const key = JSON.stringify([place.filter, place.sort, place.reversed, place.filter === '' ? '' : context.lang]);
  const last = kept.get(table);
  if (last?.key === key && (place.sort === 0 || last.report === view.report)) return last.rows;
  const text = place.filter.toLowerCase();
  const all = table.units.length;
  let rows = new Int32Array(all);
  let count = 0;
  for (let i = 0; i < all; i++) {
    const unit = table.units[i]!;
    if (text === '' || unit.toLowerCase().includes(text) || unitName(view, unit).toLowerCase().includes(text)) {
      rows[count++] = i;
    }
  }
  rows = rows.subarray(0, count);
  const column = place.sort === 0 ? undefined : dataColumns(view)[place.sort - 1];
  const sign = place.reversed ? -1 : 1;
  if (column?.kind === 'number') {
    const { values } = column;
    // Missing last, whatever the direction.
    rows.sort((a, b) => {
      const [x, y] = [values[a]!, values[b]!];
      if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
      return sign * (y - x) || a - b;
    });
  } else if (column) {
    const { values } = column;
    rows.sort((a, b) => sign * (values[a] ?? '\uffff').localeCompare(values[b] ?? '\uffff') || a - b);
  } else if (place.reversed) rows.reverse();
  kept.set(table, { key, report: view.report, rows });
  return rows;
}

const matches = (view: View, unit: string): boolean => {
  const text = view.place.filter.toLowerCase();
  if (text === '') return true;
  return unit.toLowerCase().includes(text) || view.context.names.unit(unit).toLowerCase().includes(text);
};

/** Positions in `index.scores`, best first, or by name or a dimension. */
function ranking(view: View): number[] {
  const { index } = view.report;
  if (!index) return [];
  const { scores } = index;
  const sign = view.place.reversed ? -1 : 1;
  const keys = sortDirections(view);
  const key = keys[view.place.sort % keys.length]!;
  return scores
    .map((_, i) => i)
    .filter((i) => matches(view, scores[i]!.unit))
    .sort((a, b) => sign * key(a, b) || scores[a]!.rank - scores[b]!.rank || a - b);
}

/** Every indicator that the file or the present study weighs, in the order of the file. */
export function indicatorsOf(view: View): { id: string; dimension: string | null; on: boolean }[] {
  const now = new Map(view.report.index?.weights.map((w) => [w.id, w]) ?? []);
  const file = view.base.index?.weights ?? [];
  const extra = [...now.values()].filter((w) => !file.some((f) => f.id === w.id));
  return [...file, ...extra].map((w) => ({ id: w.id, dimension: w.dimension, on: now.has(w.id) }));
}

/** Positions in the fit whose groups are shown, from the surest of component 1 to the surest of the last. */
function grouped(view: View): number[] {
  const fit = groupedOf(view.report)?.fit;
  if (!fit) return [];
  const sign = view.place.reversed ? -1 : 1;
  const rows = fit.units.map((_, i) => i).filter((i) => matches(view, fit.units[i]!));
  if (view.place.sort === 1)
    return rows.sort((a, b) => sign * (Math.max(...fit.posteriors[a]!) - Math.max(...fit.posteriors[b]!)) || a - b);
  if (view.place.sort === 2) return view.place.reversed ? rows.reverse() : rows;
  return rows.sort((a, b) => sign * (fit.posteriors[b]![0]! - fit.posteriors[a]![0]!) || a - b);
}

/** Units in order of rank, else as in the data. */
export function unitOrder(report: Report): number[] {
  const { index, data } = report;
  const rows = data.units.map((_, i) => i);
  return index ? rows.sort((a, b) => index.scores[a]!.rank - index.scores[b]!.rank || a - b) : rows;
}

/** Units from the highest outcome to the lowest. */
export function outcomeOrder(report: Report): number[] {
  const values = report.outcome && valuesOf(report, report.outcome.variable);
  const order = unitOrder(report);
  return values ? order.sort((a, b) => values[b]! - values[a]!) : order;
}

/** The rows of the present screen; positions in whatever the screen lists. */
export function rowsOf(view: View): ArrayLike<number> {
  switch (view.state.screen) {
    case 'data':
      return tableRows(view);
    case 'index':
      return view.place.pane === 1 ? indicatorsOf(view).map((_, i) => i) : ranking(view);
    case 'groups':
      return grouped(view);
    case 'audit': {
      const text = view.place.filter.toLowerCase();
      const findings = view.report.audit?.findings ?? [];
      return findings
        .map((_, i) => i)
        .filter(
          (i) =>
            text === '' ||
            JSON.stringify([findings[i]!.rule, findings[i]!.where, findings[i]!.verdict]).toLowerCase().includes(text),
        );
    }
    case 'regression':
      return (view.report.regressions?.at(-1)?.terms ?? []).map((_, i) => i);
    case 'outcome':
      return outcomeOrder(view.report);
    default:
      return unitOrder(view.report);
  }
}
