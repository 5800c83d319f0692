/** What the stores stand on: a database and a keeper of files. */

type Value = string | number | null;

/** As much of a database as is needed here. */
export interface Database {
  all(sql: string, ...values: Value[]): Promise<Record<string, unknown>[]>;
  /** All or nothing. */
  batch(statements: readonly (readonly [string, ...Value[]])[]): Promise<void>;
}

/** As much of a keeper of files as is needed here. A write is whole or not there. */
export interface Files {
  read(name: string): Promise<string | null>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}
