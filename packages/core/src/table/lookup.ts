/** Columns by name, with a fault that helps where the name is not there or the column holds no numbers. */
import { done, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { nearest } from './nearest.ts';
import { notANumber } from './not-a-number.ts';
import type { Column, NumericColumn, Table } from './table.ts';

/**
 * The column of this name.
 *
 * Faults: `table/unknown_column`, naming the nearest.
 *
 * @example
 * const found = columnOf(table, 'gpd', '/outcome/variable');
 * found.ok ? '' : found.faults[0].message; // => 'no column of this name; did you mean `gdp`: gpd'
 */
export function columnOf(table: Table, name: string, path: string): Outcome<Column> {
  const column = table.columns.get(name);
  if (column !== undefined) return done(column);
  const close = nearest(name, table.columns.keys());
  const message = `no column of this name${close === null ? '' : `; did you mean \`${close}\``}: ${name}`;
  return failed(fault('table/unknown_column', path, message, { name, nearest: close }));
}

/**
 * The column of this name as numbers.
 *
 * Faults: `table/unknown_column`; `table/not_a_number` or `table/infinite`, naming the first cell that is no number
 * by its row in the file, its unit and what stands there.
 */
export function numericColumnOf(table: Table, name: string, path: string): Outcome<NumericColumn> {
  const found = columnOf(table, name, path);
  if (!found.ok) return found;
  const column = found.value;
  return column.kind === 'number' ? done(column) : failed(notANumber(table, column, path));
}
