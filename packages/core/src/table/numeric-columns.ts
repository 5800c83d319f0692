/** The columns of numbers that a table has, where none are named. */
import { done, failed, type Outcome } from '../diagnostics/index.ts';
import { looksNumeric } from './model-columns.ts';
import { notANumber } from './not-a-number.ts';
import type { Table } from './table.ts';

/**
 * Names of the numeric columns, and of those of text, in the order of the table; the units' column and `except` are
 * neither.
 *
 * Faults: `table/not_a_number`, `table/infinite`, where a column of text looks like numbers: one bad cell must not make
 * a column disappear.
 *
 * @example
 * const columns = numericColumns(table, '/data');
 * columns.ok && columns.value; // => { names: ['gdp'], texts: ['region'] }
 */
export function numericColumns(
  table: Table,
  path: string,
  except: ReadonlySet<string> = new Set(),
): Outcome<{ names: string[]; texts: string[] }> {
  const names: string[] = [];
  const texts: string[] = [];
  for (const column of table.columns.values()) {
    if (except.has(column.name) || column.name === table.unit) continue;
    if (column.kind === 'text' && looksNumeric(column)) return failed(notANumber(table, column, path));
    (column.kind === 'text' ? texts : names).push(column.name);
  }
  return done({ names, texts });
}
