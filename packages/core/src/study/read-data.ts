/** From bytes to a table, whatever the format. */
import type { Outcome } from '../diagnostics/index.ts';
import { type CsvOptions, readCsv, readJson, readWorkbook, type Table } from '../table/index.ts';

export interface ReadDataOptions extends CsvOptions {
  readonly format: 'csv' | 'json' | 'xlsx';
  /** Of a workbook; the first one where left out. */
  readonly sheet?: string | undefined;
}

/** The table in a file's bytes. Faults: those of `readCsv`, `readJson` and `readWorkbook`. */
export async function readData(bytes: Uint8Array, options: ReadDataOptions): Promise<Outcome<Table>> {
  const { format, ...rest } = options;
  if (format === 'xlsx') return readWorkbook(bytes, rest);
  return format === 'json' ? readJson(bytes, rest) : readCsv(bytes, rest);
}
