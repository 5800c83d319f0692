/** A three-line table in Word: rules of 1.5 and 0.75 points, numbers on their points by blanks as wide as digits. */
import type { IBorderOptions, ITableCellOptions, Paragraph, TableRow, Table as WordTable } from 'docx';
import { alignNumber, fractionOf, writeCell } from '../../table/render/cell.ts';
import type { Column, Row, Table } from '../../table/table.ts';
import { inARow } from '../../words/han.ts';
import type { Docx } from './library.ts';
import { FACES, PAGE, SIZE } from './type.ts';

/** As wide as a digit, which a star is too; a bracket is a third of an em. */
const STAR_SPACE = '\u2007';
const BRACKET_SPACE = '\u2004';

interface Shown {
  readonly column: Column;
  readonly at: number;
  readonly fraction: number;
  /** The widest of what hangs behind the numbers. */
  readonly hung: number;
}

function shownColumns(table: Table): Shown[] {
  return table.columns.flatMap((column, at) => {
    if (column.align === 'bar') return [];
    const cells = table.rows.map((row) => row.cells[at]);
    const fraction = column.align === 'decimal' ? fractionOf(cells) : 0;
    const lengths = cells.map((cell) => (cell?.kind === 'number' ? alignNumber(cell, fraction).hung.length : 0));
    return [{ column, at, fraction, hung: Math.max(0, ...lengths) }];
  });
}

function textOf(row: Row, { at, fraction, hung }: Shown): string {
  const cell = row.cells[at];
  if (cell?.kind !== 'number') return cell ? writeCell(cell) : '';
  const aligned = alignNumber(cell, fraction);
  const room = STAR_SPACE.repeat(Math.max(0, hung - aligned.hung.length));
  const bracket = aligned.hung.startsWith(')') && hung > aligned.hung.length ? BRACKET_SPACE : '';
  return aligned.digits + aligned.hung + aligned.padding + bracket + room.slice(bracket.length);
}

/** The parts of a Word table that depend on the library. */
function builder(docx: Docx) {
  const { AlignmentType, BorderStyle, Paragraph, TableCell, TextRun } = docx;
  const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const rule = (points: number): IBorderOptions => ({ style: BorderStyle.SINGLE, size: points * 8, color: '000000' });
  const cell = (
    text: string,
    options: {
      bold?: boolean;
      left: boolean;
      indent?: number;
      top?: number;
      bottom?: number;
      span?: number;
      small?: boolean;
      keep?: boolean;
    },
  ) => {
    const borders: ITableCellOptions['borders'] = {
      left: none,
      right: none,
      top: options.top ? rule(options.top) : none,
      bottom: options.bottom ? rule(options.bottom) : none,
    };
    const size = options.small ? SIZE.note : SIZE.table;
    return new TableCell({
      borders,
      ...(options.span ? { columnSpan: options.span } : {}),
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
      children: [
        new Paragraph({
          alignment: options.span ? AlignmentType.CENTER : options.left ? AlignmentType.LEFT : AlignmentType.RIGHT,
          indent: { left: 200 * (options.indent ?? 0) },
          keepNext: options.keep ?? true,
          // the mark of an empty paragraph has a size too, or rows with empty cells are taller
          run: { size },
          children: [new TextRun({ text, bold: options.bold ?? false, size, font: FACES })],
        }),
      ],
    });
  };
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
  return { cell, borders };
}

function headRows(shown: readonly Shown[], docx: Docx, small: boolean): TableRow[] {
  const { TableRow: Row } = docx;
  const { cell } = builder(docx);
  const grouped = shown.some((s) => s.column.group);
  const names = shown.map(({ column }) =>
    cell(column.label, {
      bold: true,
      left: column.align === 'left',
      bottom: 0.75,
      small,
      ...(grouped ? {} : { top: 1.5 }),
    }),
  );
  const head = new Row({ tableHeader: true, children: names });
  if (!grouped) return [head];
  const groups: ReturnType<typeof cell>[] = [];
  for (let j = 0; j < shown.length; ) {
    const { group } = shown[j]!.column;
    let next = j + 1;
    while (group && shown[next]?.column.group === group) next++;
    const spanned = group ? { span: next - j, bottom: 0.5 } : {};
    groups.push(cell(group ?? '', { bold: true, left: true, top: 1.5, small, ...spanned }));
    j = next;
  }
  return [new Row({ tableHeader: true, children: groups }), head];
}

/** A half-width letter as a share of the size of its type; in bold it is wider. */
const LETTER = 0.5;
const BOLD = 1.15;
/** The blanks at both sides of a cell, and what a column of words keeps at least, in twentieths of a point. */
const SIDES = 140;
const LEAST_WORDS = 1100;
const halves = (text: string): number => [...text].reduce((n, c) => n + (c > '\u2e7f' ? 2 : 1), 0);
const longestWord = (label: string): number => Math.max(...label.split(/\s+/).map(halves));

/** Widths that fill the page, in the ratio of what stands in the columns; where room is short, words give way first. */
function columnWidths(table: Table, shown: readonly Shown[], small: boolean): number[] {
  const letter = (small ? SIZE.note : SIZE.table) * 10 * LETTER;
  const natural = shown.map((s) => {
    const cells = table.rows.map((row) => halves(textOf(row, s)) + 2 * (s.at === 0 ? (row.indent ?? 0) : 0));
    // a heading of several words may take two lines, but no word is parted
    const { align, label } = s.column;
    const head = align === 'left' ? halves(label) : Math.max(longestWord(label), Math.ceil(halves(label) / 2));
    return Math.max(head * BOLD, ...cells) * letter + SIDES;
  });
  const total = () => natural.reduce((sum, w) => sum + w, 0);
  shown.forEach(({ column }, j) => {
    const over = total() - PAGE.width;
    if (column.align === 'left' && over > 0)
      natural[j] = Math.max(Math.min(natural[j]!, LEAST_WORDS), natural[j]! - over);
  });
  const spare = Math.max(0, PAGE.width - total()) / natural.length;
  const scale = Math.min(1, PAGE.width / total());
  return natural.map((w) => Math.floor(w * scale + spare));
}

/** Tables with more rows than this may break over pages. */
const ONE_PAGE = 26;

/** Caption above, table, notes below. */
export function tableBlocks(table: Table, caption: string, docx: Docx): (Paragraph | WordTable)[] {
  const { AlignmentType, Paragraph: Text, Table: Grid, TableRow: Line, TextRun, WidthType } = docx;
  const { cell, borders } = builder(docx);
  const shown = shownColumns(table);
  const small = shown.length > 8;
  const rows = table.rows.length;
  const last = rows - 1;
  const lines = table.rows.map((row, i) => {
    const children = shown.map((s, j) =>
      cell(textOf(row, s), {
        left: s.column.align === 'left',
        bold: row.kind === 'group',
        small,
        keep: rows <= ONE_PAGE || i < 2 || i >= last - 1,
        ...(j === 0 && row.indent ? { indent: row.indent } : {}),
        ...(row.rule ? { top: 0.5 } : {}),
        ...(i === last ? { bottom: 1.5 } : {}),
      }),
    );
    return new Line({ cantSplit: true, children });
  });
  const title = new Text({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 240, after: 60 },
    children: [
      new TextRun({
        text: caption === '' ? table.title : `${caption}\u2002${table.title}`,
        bold: true,
        size: SIZE.table,
        font: FACES,
      }),
    ],
  });
  const notes = new Text({
    spacing: { before: 60, after: 240 },
    children: [new TextRun({ text: inARow(table.notes), size: SIZE.note, font: FACES })],
  });
  const width = { size: PAGE.width, type: WidthType.DXA };
  const grid = new Grid({
    width,
    borders,
    alignment: AlignmentType.CENTER,
    columnWidths: columnWidths(table, shown, small),
    rows: [...headRows(shown, docx, small), ...lines],
  });
  return table.notes.length > 0 ? [title, grid, notes] : [title, grid, new Text({})];
}
