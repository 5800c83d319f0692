/** Rows named in a diagnostic: by their units, up to a hundred, and counted in full. */
import type { Table } from './table.ts';

export const NAMED = 100;

/** The `units`, `count` and `rows` of a diagnostic, and the units as one list for its message. */
export function naming(table: Table, positions: readonly number[]) {
  const units = positions.slice(0, NAMED).map((i) => table.units[i]!);
  const list = `${units.join(', ')}${units.length < positions.length ? ', …' : ''}`;
  return { values: { units, count: positions.length, rows: table.units.length }, list };
}
