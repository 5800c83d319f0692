/** A table from a file: the format by its ending, the bytes to core. */
import { extname } from 'node:path';
import { type ReadDataOptions, readData, type Table } from '@cedu/core';
import { CommandFailed, fileFault } from './faults.ts';
import { readBytes } from './files.ts';

const FORMATS: Record<string, ReadDataOptions['format']> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.tab': 'csv',
  '.json': 'json',
};

/** Reads a file, or standard input for `-` (CSV, TSV or JSON, told by its first character). */
export async function readTableFile(
  file: string,
  options: Omit<ReadDataOptions, 'format'> & { maxBytes?: number | undefined } = {},
): Promise<Table> {
  const { maxBytes, ...rest } = options;
  const bytes = await readBytes(file, maxBytes);
  const format = file === '-' ? (looksLikeJson(bytes) ? 'json' : 'csv') : FORMATS[extname(file).toLowerCase()];
  if (format === undefined) throw new CommandFailed([fileFault('file/unknown_format', file)]);
  const table = readData(bytes, { ...rest, format });
  if (!table.ok) throw new CommandFailed(table.faults);
  return table.value;
}

function looksLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > 0x20);
  return first === 0x7b || first === 0x5b;
}
