/** A table from a file: the format by its ending, the bytes to core. */
import { extname } from 'node:path';
import { type Note, type ReadDataOptions, readData, type Table } from '@cedu/core';
import { CommandFailed, fileFault } from './faults.ts';
import { readBytes } from './files.ts';

const FORMATS: Record<string, ReadDataOptions['format']> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.tab': 'csv',
  '.json': 'json',
  '.xlsx': 'xlsx',
};

/**
 * Reads a file, or standard input for `-` (CSV, TSV, JSON or XLSX, told by its first bytes). What there is to say of
 * the reading, such as an encoding that was guessed, goes to `tell`.
 */
export async function readTableFile(
  file: string,
  options: Omit<ReadDataOptions, 'format'> & { maxBytes?: number | undefined },
  tell: (notes: readonly Note[]) => void,
): Promise<Table> {
  const { maxBytes, ...rest } = options;
  const bytes = await readBytes(file, maxBytes);
  const format = file === '-' ? formatOfBytes(bytes) : FORMATS[extname(file).toLowerCase()];
  if (format === undefined) throw new CommandFailed([fileFault('file/unknown_format', file)]);
  const table = await readData(bytes, { ...rest, format });
  if (!table.ok) throw new CommandFailed(table.faults);
  tell(table.notes);
  return table.value;
}

function formatOfBytes(bytes: Uint8Array): ReadDataOptions['format'] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'xlsx';
  const first = bytes.find((byte) => byte > 0x20);
  return first === 0x7b || first === 0x5b ? 'json' : 'csv';
}
