/** From bytes to a table, whatever the format. */
import type { Outcome } from '../diagnostics/index.ts';
import { type CsvOptions, readCsv, readJson, readWorkbook, type Table } from '../table/index.ts';
import type { Study } from './study.ts';
import { withoutEffect } from './without-effect.ts';

export interface ReadDataOptions extends CsvOptions {
  readonly format: 'csv' | 'json' | 'xlsx';
  /** Of a workbook; the first one where left out. */
  readonly sheet?: string | undefined;
}

/**
 * The table in a file's bytes. An option that the format has no use for is the note `study/no_effect`.
 *
 * Faults: those of `readCsv`, `readJson` and `readWorkbook`.
 */
export async function readData(bytes: Uint8Array, options: ReadDataOptions): Promise<Outcome<Table>> {
  const { format, ...rest } = options;
  const read =
    format === 'xlsx'
      ? await readWorkbook(bytes, rest)
      : format === 'json'
        ? readJson(bytes, rest)
        : readCsv(bytes, rest);
  const unused = [
    ...(format !== 'xlsx' && options.sheet !== undefined ? [withoutEffect('/data/sheet', 'XLSX')] : []),
    ...(format !== 'csv' && options.encoding !== undefined ? [withoutEffect('/data/encoding', 'CSV')] : []),
    ...(format !== 'csv' && options.separator !== undefined ? [withoutEffect('/data/separator', 'CSV')] : []),
  ];
  return read.ok ? { ...read, notes: [...unused, ...read.notes] } : read;
}

/**
 * How a study wants its table read, but for where it is and in which format.
 *
 * @example
 * const study = checkStudy({ cedu: 1, data: 'd.csv', unit: 'id', index: { panel: 'year' } });
 * study.ok && readOptionsOf(study.value).panel; // => 'year'
 */
export function readOptionsOf({ data, unit, missing, index }: Study): Omit<ReadDataOptions, 'format'> {
  const { sheet, encoding, separator } = typeof data === 'string' ? {} : data;
  return { unit, missing: missing.codes, panel: index?.panel ?? null, sheet, encoding, separator };
}
