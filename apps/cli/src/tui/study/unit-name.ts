/** A unit's name in the reader's language, also of units that the study leaves out. */
import type { Table } from '@cedu/core';
import type { View } from '../view.ts';

const kept = new WeakMap<Table, Map<string, ReadonlyMap<string, string>>>();

/** From the column of names that the study gives for the language; the Report knows the units in use only. */
export function unitName({ table, context, report }: View, unit: string): string {
  const known = context.names.unit(unit);
  const column = report.study.unitLabel?.[context.lang];
  if (known !== unit || column === undefined) return known;
  let byColumn = kept.get(table);
  if (!byColumn) {
    byColumn = new Map();
    kept.set(table, byColumn);
  }
  let names = byColumn.get(column);
  if (!names) {
    const cells = table.columns.get(column);
    names = new Map(cells?.kind === 'text' ? table.units.map((u, i) => [u, cells.values[i] ?? u]) : []);
    byColumn.set(column, names);
  }
  return names.get(unit) ?? unit;
}
