/** Columns that were read, made into a table whose rows have names. */
import { done, type Fault, failed, fault, type Note, type Outcome } from '../diagnostics/index.ts';
import { LIMITS, type Limits } from '../limits.ts';
import { limitFault } from './limit.ts';
import { columnOf } from './lookup.ts';
import { RESERVED_NAMES } from './names.ts';
import type { Column, Table } from './table.ts';

/** How any source of a table is read. */
export interface ReadOptions {
  /** The column that names each row; left out, rows are numbered from 1. */
  readonly unit?: string | undefined;
  /** A column, such as a year, that tells rows of one unit apart: units are named `北京 2021`. */
  readonly panel?: string | null | undefined;
  /** Columns to take as text, whatever is in them. */
  readonly text?: readonly string[];
  /** Cells that mean "no value", beside the empty one. */
  readonly missing?: readonly string[];
  readonly limits?: Limits;
  /** Where the caller's table is, for diagnostics. */
  readonly path?: string;
}

/** Codes for "no value" that files use, beside the empty cell. */
export const MISSING_CODES: readonly string[] = ['NA', 'N/A', 'NaN', 'null', '-', '–', '—', '…', '..'];

/** Columns that must stay text: those that name units, and those the caller says. */
export const textColumns = ({ unit, text = [] }: ReadOptions): ReadonlySet<string> =>
  new Set(unit === undefined ? text : [...text, unit]);

/**
 * The table of `columns` (equal lengths), its units taken from the column `unit`.
 *
 * Faults: `table/unknown_column` for unit or panel, `table/missing_unit`, `table/duplicate_unit` with both rows,
 * `table/reserved_name`, `table/limit` (length of a unit's name).
 */
export function assemble(
  columns: readonly Column[],
  rows: Int32Array,
  options: ReadOptions,
  notes: Note[],
): Outcome<Table> {
  const { unit, panel, limits = LIMITS, path = '/data' } = options;
  const table: Table = {
    unit: unit ?? null,
    units: Array.from(rows, (_, i) => String(i + 1)),
    rows,
    columns: new Map(columns.map((column) => [column.name, column])),
  };
  if (unit === undefined) return done(table, notes);
  const named = columnOf(table, unit, '/unit');
  if (!named.ok) return named;
  const by = panel == null ? null : columnOf(table, panel, '/panel');
  if (by !== null && !by.ok) return by;
  const units: string[] = [];
  for (let i = 0; i < rows.length; i++) {
    const name = named.value.values[i];
    const period = by === null ? '' : by.value.values[i];
    const gap = name == null || name === '' ? unit : period === null || Number.isNaN(period) ? panel! : null;
    if (gap !== null) return failed(missingUnit(gap, rows[i]!, path));
    units.push(by === null ? String(name) : `${name} ${period}`);
  }
  const faults = checkUnits(units, rows, path, limits);
  return faults.length > 0 ? failed(...faults) : done({ ...table, units }, notes);
}

const missingUnit = (column: string, row: number, path: string): Fault =>
  fault('table/missing_unit', path, `no unit in column ${column}, row: ${row}`, { column, row });

/** The first name that is too long, reserved or there twice. */
function checkUnits(units: readonly string[], rows: Int32Array, path: string, limits: Limits): Fault[] {
  const seen = new Map<string, number>();
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit.length > limits.unitNameLength) return [limitFault('unitNameLength', limits, unit.length, path)];
    if (RESERVED_NAMES.has(unit)) {
      return [fault('table/reserved_name', path, `a reserved name: ${unit}`, { name: unit })];
    }
    const first = seen.get(unit);
    if (first !== undefined) {
      const values = { unit, first: rows[first]!, second: rows[i]! };
      return [
        fault('table/duplicate_unit', path, `rows ${values.first} and ${values.second} share a unit: ${unit}`, values),
      ];
    }
    seen.set(unit, i);
  }
  return [];
}
