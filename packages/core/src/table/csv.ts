/** CSV and TSV to a table: one pass over the characters, numbers straight into columns of doubles. */
import { done, failed, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { LIMITS } from '../limits.ts';
import { assemble, type ReadOptions } from './assemble.ts';
import { quoteFault, type Reader, readRows, startReader } from './csv-rows.ts';
import { decodeText, type Encoding } from './decode.ts';
import { finishDraft } from './draft.ts';
import { limitFault } from './limit.ts';
import { checkNames } from './names.ts';
import { cellText, Ending, nextCell } from './scan.ts';
import { detectSeparator, type Separator } from './separator.ts';
import type { Table } from './table.ts';

export interface CsvOptions extends ReadOptions {
  /** Left out, it is told from the first lines. */
  readonly separator?: Separator | undefined;
  /** Left out, UTF-8 if the bytes can be, else GB18030. */
  readonly encoding?: Encoding | undefined;
}

/**
 * Reads a table with one header line. A column is numeric if every cell that is not missing is a finite number (a sign,
 * digits, a decimal point, an exponent), else text: a cell such as `1,234`, `12%` or `1e999` makes its column text, and
 * using that column as numbers is then a fault that names the cell. Missing is the empty cell and each of the `missing`
 * codes; in the unit column only the empty cell is. Lines with nothing in them are left out, with a note unless they end
 * the file.
 *
 * Faults: those of `decodeText`, `checkNames` and `assemble`; `table/empty`, `table/no_rows`, `table/ragged_row`,
 * `table/quote`, `table/limit` (bytes, columns, rows, cells).
 *
 * @example
 * const read = readCsv('province,gdp\n北京,41610.9\n上海,NA\n', { unit: 'province' });
 * read.ok && read.value.units; // => ['北京', '上海']
 * read.ok && [...read.value.columns.get('gdp').values]; // => [41610.9, NaN]
 */
export function readCsv(input: Uint8Array | string, options: CsvOptions = {}): Outcome<Table> {
  const { limits = LIMITS, path = '/data' } = options;
  const decoded = decodeText(input, { ...options, limits, path });
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const reader = startReader(text, options.separator ?? detectSeparator(text), limits, path);
  const names = readHeader(reader);
  if (!names.ok) return names;
  const drafts = readRows(reader, names.value, options);
  if (!drafts.ok) return drafts;
  const { rows, row } = reader;
  if (row === 0) {
    const values = { columns: names.value.length };
    return failed(fault('table/no_rows', path, `a header without rows; columns: ${values.columns}`, values));
  }
  const columns = drafts.value.map((draft) => finishDraft(draft, row));
  const notes = [...decoded.notes, ...blankNotes(reader)];
  return assemble(columns, rows.slice(0, row), options, notes);
}

function readHeader(reader: Reader): Outcome<string[]> {
  const { text, separator, limits, path, cursor } = reader;
  while (cursor.at < text.length) {
    const names: string[] = [];
    const line = cursor.line;
    let ending: Ending;
    do {
      ending = nextCell(text, separator, cursor);
      if (ending > Ending.text) return failed(quoteFault(ending, line, names.length, path));
      names.push(cellText(text, cursor).trim());
      if (names.length > limits.columns) return failed(limitFault('columns', limits, names.length, path));
    } while (ending === Ending.separator);
    if (names.length === 1 && names[0] === '' && !cursor.quoted) continue;
    const faults = checkNames(names, path, limits);
    return faults.length > 0 ? failed(...faults) : done(names);
  }
  return failed(fault('table/empty', path, 'nothing in the file', {}));
}

function blankNotes(reader: Reader): Note[] {
  const count = reader.blank - reader.blankAtEnd;
  if (count === 0) return [];
  const values = { count, first: reader.firstBlank };
  return [note('table/blank_lines', reader.path, `lines with nothing in them left out: ${count}`, values)];
}
