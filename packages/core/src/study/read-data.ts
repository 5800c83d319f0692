/** From bytes to a table, whatever the format. */
import type { Outcome } from '../diagnostics/index.ts';
import { type CsvOptions, readCsv, readJson, type Table } from '../table/index.ts';

export interface ReadDataOptions extends CsvOptions {
  readonly format: 'csv' | 'json';
}

/** The table in a file's bytes. Faults: those of `readCsv` and `readJson`. */
export function readData(bytes: Uint8Array, options: ReadDataOptions): Outcome<Table> {
  const { format, ...rest } = options;
  return format === 'json' ? readJson(bytes, rest) : readCsv(bytes, rest);
}
