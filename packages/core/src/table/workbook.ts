/** One sheet of an XLSX workbook to a table. */
import { Unzip, UnzipInflate } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { failed, fault, type Outcome } from '../diagnostics/index.ts';
import { LIMITS, type Limits } from '../limits.ts';
import type { ReadOptions } from './assemble.ts';
import { limitFault } from './limit.ts';
import { nearest } from './nearest.ts';
import { readCells } from './sheet.ts';
import type { Table } from './table.ts';

export interface WorkbookOptions extends ReadOptions {
  /** By name; the first one where left out. */
  readonly sheet?: string | undefined;
}

/**
 * Reads a sheet whose first row is the header. Cells are taken as their values, formulas as their last results; dates
 * become `2022-12-31`, and empty rows at the end are left out. Before any XML is parsed the archive is inflated once
 * and dropped at the limit of bytes, so a small file cannot unfold to a large one. Macros and links are not looked at.
 *
 * Faults: `table/workbook` (no XLSX file), `table/unknown_sheet` with the nearest, `table/limit`, those of `readCells`.
 *
 * @example
 * const read = await readWorkbook(new Uint8Array([1, 2, 3]));
 * read.ok ? '' : read.faults[0].code; // => 'table/workbook'
 */
export async function readWorkbook(bytes: Uint8Array, options: WorkbookOptions = {}): Promise<Outcome<Table>> {
  const { limits = LIMITS, path = '/data', sheet, ...rest } = options;
  if (bytes.length > limits.bytes) return failed(limitFault('bytes', limits, bytes.length, path));
  const unfolded = inflatedSize(bytes, limits);
  if (unfolded === null) return failed(noWorkbook(path, 'not a ZIP archive'));
  if (unfolded > limits.bytes) return failed(limitFault('bytes', limits, unfolded, path));
  let sheets: readonly { sheet: string; data: readonly (readonly unknown[])[] }[];
  try {
    const own = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    sheets = await readExcelFile(own);
  } catch (reason) {
    return failed(noWorkbook(path, reason instanceof Error ? reason.message : String(reason)));
  }
  const names = sheets.map((s) => s.sheet);
  const chosen = sheet === undefined ? sheets[0] : sheets.find((s) => s.sheet === sheet);
  if (chosen === undefined) {
    const close = sheet === undefined ? null : nearest(sheet, names);
    const hint = close === null ? `; sheets: ${names.join(', ')}` : `; did you mean \`${close}\``;
    const values = { name: sheet ?? '', nearest: close, sheets: names };
    return failed(fault('table/unknown_sheet', path, `no sheet of this name${hint}: ${sheet ?? ''}`, values));
  }
  return readCells(withoutEmptyEnd(chosen.data.map((row) => row.map(plain))), { ...rest, limits, path });
}

/** What the archive holds when inflated, counted until it passes the limit; null where it is no archive. */
function inflatedSize(bytes: Uint8Array, limits: Limits): number | null {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return null;
  let total = 0;
  let broken = false;
  const unzip = new Unzip((file) => {
    file.ondata = (error, piece) => {
      if (error) broken = true;
      else total += piece.length;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    const step = 65_536;
    for (let at = 0; at < bytes.length && total <= limits.bytes; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch {
    return null;
  }
  return broken ? null : total;
}

function plain(cell: unknown): unknown {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell;
}

function withoutEmptyEnd(lines: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]!.every((cell) => cell === null || cell === undefined || cell === '')) end--;
  return lines.slice(0, end);
}

const noWorkbook = (path: string, reason: string) =>
  fault('table/workbook', path, `not an XLSX workbook that can be read: ${reason}`, { reason });
