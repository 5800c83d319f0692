/** Tables as a workbook: a sheet for each, three rules, numbers that stay numbers whatever stands beside them. */
import type { CellObject, SheetData } from 'write-excel-file/universal';
import { rezipped } from '../../archive/index.ts';
import { ABSENT } from '../../number/index.ts';
import { wrap } from '../../text/wrap.ts';
import type { Cell, Column, NumberCell, Row, Table } from '../table.ts';

const RULE = { heavy: 'medium', light: 'thin' } as const;
/** Characters that a sheet's name may not hold, and the longest it may be. */
const FORBIDDEN = /[\\/?*:[\]]/g;
const LONGEST_NAME = 31;
/** Half-width letters of a line of notes, at the least. */
const LEAST_NOTE = 60;

/** Decimals, brackets and stars live in the number's format, so that the cell itself stays a number. */
function formatOf(cell: NumberCell): string {
  if (cell.as === 'p') return '[<0.001]"< 0.001";0.000';
  const digits = cell.decimals > 0 ? `0.${'0'.repeat(cell.decimals)}` : '0';
  const grouped = `#,##${digits}`.replaceAll(',', Math.abs(cell.value ?? 0) >= 1000 ? ',' : '');
  const positive = Math.abs(cell.value ?? 0) >= 1000 ? grouped : digits;
  const framed = (format: string): string => (cell.brackets ? `"("${format}")"` : format);
  return framed(positive) + (cell.mark ? `"${cell.mark}"` : '');
}

function cellOf(cell: Cell | undefined, row: Row, j: number): CellObject {
  if (!cell || cell.kind === 'empty' || cell.kind === 'bar' || cell.kind === 'shares') return {};
  if (cell.kind === 'text') {
    const bold = row.kind === 'group' ? { fontWeight: 'bold' as const } : {};
    return { value: cell.text, type: String, ...bold, ...(j === 0 && row.indent ? { indent: row.indent } : {}) };
  }
  if (cell.value === null) return { value: ABSENT, type: String, align: 'right' };
  return { value: cell.value, type: Number, format: formatOf(cell), align: 'right' };
}

const halves = (text: string): number => [...text].reduce((n, c) => n + (c > '\u2e7f' ? 2 : 1), 0);
const named = (column: Column): string => (column.group ? `${column.group}: ${column.label}` : column.label);
/** Points of a line of a heading. */
const HEAD_LINE = 15;

const heading = (column: Column, lines: number): CellObject => ({
  value: named(column),
  height: HEAD_LINE * lines,
  type: String,
  fontWeight: 'bold',
  align: column.align === 'left' ? 'left' : 'right',
  wrap: true,
  topBorderStyle: RULE.heavy,
  bottomBorderStyle: RULE.light,
});

function sheetData(table: Table, shown: readonly number[]): SheetData {
  const rows = table.rows.map((row, i) =>
    shown.map((at, j) => {
      const cell = cellOf(row.cells[at], row, j);
      const named = j === 0 && row.label !== undefined && cell.value === undefined;
      const content: CellObject = named ? { value: row.label!, type: String, textColor: '#5a5e66' } : cell;
      return {
        ...content,
        ...(row.rule ? { topBorderStyle: RULE.light } : {}),
        ...(i === table.rows.length - 1 ? { bottomBorderStyle: RULE.heavy } : {}),
      };
    }),
  );
  // notes are lines as wide as the table, since a cell across columns would not grow with its text
  const room = Math.max(LEAST_NOTE, Math.round(1.15 * shown.reduce((sum, at) => sum + widthOf(table, at), 0)));
  const lines = table.notes.flatMap((note) => wrap(note, room));
  const notes = lines.map((note): SheetData[number] => [{ value: note, type: String, fontSize: 9 }]);
  const most = Math.max(
    ...shown.map((at) => Math.ceil(halves(named(table.columns[at]!)) / (widthOf(table, at) - 2))),
    1,
  );
  const heads = shown.map((at) => heading(table.columns[at]!, most));
  const title: SheetData[number] = [{ value: table.title, type: String, fontWeight: 'bold' }];
  return [title, heads, ...rows, ...notes];
}

/** Names of sheets: the tables' titles, shortened, each once. */
function sheetNames(tables: readonly Table[]): string[] {
  const taken = new Set<string>();
  return tables.map((table, i) => {
    const plain =
      table.title
        .replace(FORBIDDEN, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || `${i + 1}`;
    let name = plain.slice(0, LONGEST_NAME);
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain.slice(0, LONGEST_NAME - 4)} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

const widthOf = (table: Table, at: number): number => {
  const column = table.columns[at]!;
  if (column.align !== 'left') return Math.min(20, Math.max(12, halves(named(column)) + 2));
  const lengths = table.rows.map((row) => {
    const cell = row.cells[at];
    return cell?.kind === 'text' ? halves(cell.text) + 2 * (row.indent ?? 0) : 0;
  });
  return Math.min(48, Math.max(10, ...lengths) + 2);
};

/** A sheet is printed as wide as its paper, A4, and as long as it is. */
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const SETUP = '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/>';
/** Named, since without a name programs take a face of their own for some cells. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 };
const printed = (path: string, xml: string): string =>
  /^xl\/worksheets\/[^/]+\.xml$/.test(path)
    ? xml.replace(/<worksheet[^>]*>/, `$&${FIT}`).replace('</worksheet>', `${SETUP}</worksheet>`)
    : xml;

/** A workbook of the tables, the same bytes for the same tables. Text is text in it, also where it begins with `=`. */
export async function tablesAsXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const names = sheetNames(tables);
  const sheets = tables.map((table, i) => {
    const shown = table.columns.flatMap((column, at) => (column.align === 'bar' ? [] : [at]));
    return {
      data: sheetData(table, shown),
      sheet: names[i]!,
      columns: shown.map((at) => ({ width: widthOf(table, at) })),
      stickyRowsCount: 2,
      showGridLines: false,
    };
  });
  const file = (await writeXlsxFile(sheets, FONT).toBlob()) as { arrayBuffer(): Promise<ArrayBuffer> };
  return rezipped(new Uint8Array(await file.arrayBuffer()), printed);
}
