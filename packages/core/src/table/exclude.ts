/** Units left out by name, each with the reason that the study gives. */
import { done, failed, fault, note, type Outcome } from '../diagnostics/index.ts';
import { naming } from './naming.ts';
import { nearest } from './nearest.ts';
import { pointer } from './pointer.ts';
import { selectRows, type Table } from './table.ts';

export interface Excluded<Reason> {
  readonly table: Table;
  /** Positions of the table's rows among those it was made from. */
  readonly kept: Int32Array;
  /** In the order of the data. */
  readonly excluded: readonly { readonly unit: string; readonly reason: Reason }[];
}

/**
 * The table without the units that `exclude` names. In a panel, where units are named `北京 2021`, the name `北京`
 * stands for all its periods. The note `table/excluded` names them.
 *
 * Faults: `table/unknown_unit` for each name that is no unit, with the nearest; `table/no_rows_left`.
 *
 * @example
 * const left = excludeUnits(table, { 西藏: 'no energy balance' });
 * left.ok && left.value.table.units; // => ['北京', '上海']
 */
export function excludeUnits<Reason>(
  table: Table,
  exclude: Readonly<Record<string, Reason>>,
  path = '/exclude',
): Outcome<Excluded<Reason>> {
  const reasons = new Map<string, Reason>(Object.entries(exclude));
  const names = table.unit === null ? null : (table.columns.get(table.unit)?.values ?? null);
  const found = new Set<string>();
  const out: number[] = [];
  const kept: number[] = [];
  const excluded: { unit: string; reason: Reason }[] = [];
  for (const [i, unit] of table.units.entries()) {
    const name = reasons.has(unit) ? unit : String(names?.[i] ?? unit);
    if (!reasons.has(name)) {
      kept.push(i);
      continue;
    }
    found.add(name);
    out.push(i);
    excluded.push({ unit, reason: reasons.get(name)! });
  }
  const unknown = [...reasons.keys()].filter((name) => !found.has(name));
  if (unknown.length > 0) {
    const faults = unknown.map((name) => {
      const close = nearest(name, table.units);
      const advice = close === null ? '' : `; did you mean \`${close}\``;
      const values = { name, nearest: close };
      return fault('table/unknown_unit', pointer(path, name), `no unit of this name${advice}: ${name}`, values);
    });
    return failed(...faults);
  }
  const rows = table.units.length;
  if (kept.length === 0) {
    return failed(fault('table/no_rows_left', path, `every unit is excluded; rows: ${rows}`, { rows }));
  }
  const positions = Int32Array.from(kept);
  if (out.length === 0) return done({ table, kept: positions, excluded });
  const { values, list } = naming(table, out);
  const notes = [note('table/excluded', path, `units left out, ${out.length} of ${rows}: ${list}`, values)];
  return done({ table: selectRows(table, positions), kept: positions, excluded }, notes);
}
