/** The table: rows named by units, columns by name. What every step after reading a file works on. */

/** Words in one language or in both. */
export type Words = string | { readonly zh?: string | undefined; readonly en?: string | undefined };

interface ColumnFacts {
  readonly name: string;
  /** Cells without a value. */
  readonly missing: number;
  readonly label: Words | null;
  /** A short form for narrow places. */
  readonly short: Words | null;
  /** Unit of measure. */
  readonly measure: Words | null;
  /** How a derived column was computed; null for a column of the data. */
  readonly expression: string | null;
  /** The columns of the data that it is made of; its own name for a column of the data. */
  readonly sources: readonly string[];
}
/** Numbers; NaN where missing and nowhere else. */
export interface NumericColumn extends ColumnFacts {
  readonly kind: 'number';
  readonly values: Float64Array;
}
/** Text; null where missing. */
export interface TextColumn extends ColumnFacts {
  readonly kind: 'text';
  readonly values: readonly (string | null)[];
}
export type Column = NumericColumn | TextColumn;

export interface Table {
  /** The column that named the rows; null where they are numbered from 1. */
  readonly unit: string | null;
  /** One name a row, no two alike. */
  readonly units: readonly string[];
  /** The row of the file that each unit was read from, the header being row 1. */
  readonly rows: Int32Array;
  /** By name, in the order of the file, derived ones after. */
  readonly columns: ReadonlyMap<string, Column>;
}

type Facts = Partial<Omit<ColumnFacts, 'name' | 'missing'>>;
const facts = (name: string, given: Facts) => ({
  name,
  label: given.label ?? null,
  short: given.short ?? null,
  measure: given.measure ?? null,
  expression: given.expression ?? null,
  sources: given.sources ?? [name],
});

/** A numeric column with its missing cells counted. */
export function numericColumn(name: string, values: Float64Array, given: Facts = {}): NumericColumn {
  let missing = 0;
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i]!)) missing++;
  return { kind: 'number', ...facts(name, given), values, missing };
}

/** A text column with its missing cells counted. */
export function textColumn(name: string, values: readonly (string | null)[], given: Facts = {}): TextColumn {
  let missing = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === null) missing++;
  return { kind: 'text', ...facts(name, given), values, missing };
}

/** The same table with a column more, or with this one in place of the one of its name. */
export function withColumn(table: Table, column: Column): Table {
  return withColumns(table, [column]);
}

/** The same table with columns more; one copy of the list of columns, however many there are. */
export function withColumns(table: Table, columns: Iterable<Column>): Table {
  const all = new Map(table.columns);
  for (const column of columns) all.set(column.name, column);
  return { ...table, columns: all };
}

/**
 * The rows at `positions`, in that order: units, file rows and every column alike.
 *
 * @example
 * selectRows(table, [2, 0]).units; // => ['c', 'a']
 */
export function selectRows(table: Table, positions: ArrayLike<number>): Table {
  const rows = new Int32Array(positions.length);
  for (let i = 0; i < rows.length; i++) rows[i] = table.rows[positions[i]!]!;
  const columns = new Map<string, Column>();
  for (const [name, column] of table.columns) columns.set(name, selectCells(column, positions));
  return { unit: table.unit, units: pick(table.units, positions), rows, columns };
}

function selectCells(column: Column, positions: ArrayLike<number>): Column {
  if (column.kind === 'text') return textColumn(column.name, pick(column.values, positions), column);
  const values = new Float64Array(positions.length);
  for (let i = 0; i < values.length; i++) values[i] = column.values[positions[i]!]!;
  return numericColumn(column.name, values, column);
}

function pick<T>(from: readonly T[], positions: ArrayLike<number>): T[] {
  const picked: T[] = [];
  for (let i = 0; i < positions.length; i++) picked.push(from[positions[i]!]!);
  return picked;
}
