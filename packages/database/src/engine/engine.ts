/** A database at work: SQL in, plain values out. */
import type { Dialect } from '../sql/dialect.ts';

export type Cell = number | string | null;

/** One session. Its source is read-only; what it makes is its own and gone when it closes. */
export interface Engine {
  readonly dialect: Dialect;
  /** SQL of the table that a study's `data:` names: what stands after FROM. */
  readonly source: string;
  /** Whether reading the source again is cheap, so that it need not be copied. */
  readonly columnar: boolean;
  rows(sql: string): Promise<Cell[][]>;
  run(sql: string): Promise<void>;
  /** Writes what `select` gives to a new file or table. */
  write(select: string, target: string): Promise<void>;
  close(): Promise<void>;
}

/** The one row of an aggregate. */
export async function aggregate(engine: Engine, columns: readonly string[], from: string): Promise<Cell[]> {
  if (columns.length === 0) return [];
  const rows = await engine.rows(`SELECT ${columns.join(', ')} FROM ${from}`);
  return rows[0]!;
}

/** An aggregate of numbers; NaN where the engine has none. */
export async function numbers(engine: Engine, columns: readonly string[], from: string): Promise<Float64Array> {
  const row = await aggregate(engine, columns, from);
  return Float64Array.from(row, (cell) => (cell === null ? Number.NaN : Number(cell)));
}
