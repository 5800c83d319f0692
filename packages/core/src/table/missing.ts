/** What to do about missing cells: refuse, leave rows out, leave cells as they are, or fill them. Each change is noted. */
import { done, type Fault, failed, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { imputeColumn } from './impute.ts';
import { columnOf } from './lookup.ts';
import { naming } from './naming.ts';
import { type Column, numericColumn, selectRows, type Table, withColumns } from './table.ts';

export type MissingPolicy = 'refuse' | 'available' | 'drop' | 'impute';

/** A column that a step uses, and where the caller asked for it. */
export interface UsedColumn {
  readonly name: string;
  readonly path: string;
}

export interface MissingOptions {
  readonly policy: MissingPolicy;
  /** With `impute`: the column of groups whose medians are taken; left out, the median of all rows. */
  readonly by?: string | undefined;
}

export interface Complete {
  readonly table: Table;
  /** Positions of the table's rows among those it was made from. */
  readonly kept: Int32Array;
  readonly dropped: readonly { readonly unit: string; readonly columns: readonly string[] }[];
}

/**
 * The table with the missing cells of `used` dealt with; other columns are not looked at, and columns derived from
 * filled ones are not computed again, so fill before deriving.
 *
 *     refuse      the fault `table/missing` for each column that has any
 *     drop        rows with any are left out             note `table/missing_dropped` for each column
 *     available   left as they are, for steps that can   note `table/missing_kept`
 *     impute      the median of the column's values, or of those in the row's group    note `table/imputed`
 *
 * Faults: `table/unknown_column`, `table/missing`, `table/no_rows_left`, `table/cannot_impute` (text, no value to take
 * the median of, no group).
 *
 * @example
 * const complete = applyMissing(table, [{ name: 'gdp', path: '/variables/gdp' }], { policy: 'drop' });
 * complete.ok && complete.value.dropped; // => [{ unit: '西藏', columns: ['gdp'] }]
 */
export function applyMissing(table: Table, used: readonly UsedColumn[], options: MissingOptions): Outcome<Complete> {
  const lacking: Lacking[] = [];
  const faults: Fault[] = [];
  for (const { name, path } of used) {
    const column = columnOf(table, name, path);
    if (!column.ok) faults.push(...column.faults);
    else if (column.value.missing > 0 && !lacking.some((other) => other.column.name === name)) {
      lacking.push({ column: column.value, path, rows: missingRows(column.value) });
    }
  }
  if (faults.length > 0) return failed(...faults);
  if (options.policy === 'refuse') faults.push(...lacking.map((one) => refusal(table, one)));
  if (faults.length > 0) return failed(...faults);
  if (options.policy === 'drop') return dropRows(table, lacking);
  const all = Int32Array.from(table.units, (_, i) => i);
  if (options.policy === 'impute') return impute(table, lacking, all, options.by);
  const notes = lacking.map(({ column, path, rows }) => {
    const { values, list } = naming(table, rows);
    const message = `missing in ${column.name} and left so, ${values.count} of ${values.rows}: ${list}`;
    return note('table/missing_kept', path, message, { column: column.name, ...values });
  });
  return done({ table, kept: all, dropped: [] }, notes);
}

interface Lacking {
  readonly column: Column;
  readonly path: string;
  /** Positions of the rows without a value. */
  readonly rows: readonly number[];
}

function missingRows(column: Column): number[] {
  const rows: number[] = [];
  for (let i = 0; i < column.values.length; i++) {
    const value = column.values[i]!;
    if (value === null || Number.isNaN(value)) rows.push(i);
  }
  return rows;
}

function refusal(table: Table, { column, path, rows }: Lacking): Fault {
  const { values, list } = naming(table, rows);
  const message = `missing in ${column.name}, ${values.count} of ${values.rows}: ${list}`;
  return fault('table/missing', path, message, { column: column.name, ...values });
}

function dropRows(table: Table, lacking: readonly Lacking[]): Outcome<Complete> {
  const reasons = new Map<number, string[]>();
  for (const { column, rows } of lacking) {
    for (const i of rows) {
      const columns = reasons.get(i);
      if (columns === undefined) reasons.set(i, [column.name]);
      else columns.push(column.name);
    }
  }
  const rows = table.units.length;
  if (reasons.size === rows) {
    const path = lacking[0]?.path ?? '';
    return failed(fault('table/no_rows_left', path, `every row has a missing value; rows: ${rows}`, { rows }));
  }
  const kept = new Int32Array(rows - reasons.size);
  for (let i = 0, k = 0; i < rows; i++) if (!reasons.has(i)) kept[k++] = i;
  const notes = lacking.map((one) => {
    const { values, list } = naming(table, one.rows);
    const message = `rows left out because ${one.column.name} is missing, ${values.count} of ${values.rows}: ${list}`;
    return note('table/missing_dropped', one.path, message, { column: one.column.name, ...values });
  });
  const dropped = [...reasons.keys()]
    .sort((a, b) => a - b)
    .map((i) => ({ unit: table.units[i]!, columns: reasons.get(i)! }));
  return done({ table: reasons.size === 0 ? table : selectRows(table, kept), kept, dropped }, notes);
}

function impute(table: Table, lacking: readonly Lacking[], kept: Int32Array, by?: string): Outcome<Complete> {
  const group = by === undefined ? null : columnOf(table, by, '/missing/by');
  if (group !== null && !group.ok) return group;
  const filled: Column[] = [];
  const notes: Note[] = [];
  for (const { column, path, rows } of lacking) {
    const values = imputeColumn(table, column, rows, group?.value ?? null, path);
    if (!values.ok) return values;
    filled.push(numericColumn(column.name, values.value, column));
    const named = naming(table, rows);
    const fills = rows.slice(0, named.values.units.length).map((i) => values.value[i]!);
    const list = fills.map((value, k) => `${named.values.units[k]} ${value}`).join(', ');
    const method = by === undefined ? 'the median' : `the median of its ${by}`;
    const more = fills.length < rows.length ? ', …' : '';
    const message = `missing in ${column.name} and set to ${method}, ${rows.length} of ${kept.length}: ${list}${more}`;
    notes.push(
      note('table/imputed', path, message, { column: column.name, by: by ?? null, values: fills, ...named.values }),
    );
  }
  return done({ table: filled.length === 0 ? table : withColumns(table, filled), kept, dropped: [] }, notes);
}
