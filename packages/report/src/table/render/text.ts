/** A table in plain text: three rules, numbers on their points, bars in what room is left. */
import { drawBar, drawShares } from '../../text/bar.ts';
import { type AmbiguousWidth, type Glyphs, glyphsFor } from '../../text/glyphs.ts';
import { centred, cut, padEnd, padStart, width } from '../../text/width.ts';
import { hang } from '../../text/wrap.ts';
import { inARow } from '../../words/han.ts';
import type { Cell, Column, Row, Table } from '../table.ts';
import { writeCell, writeNumber } from './cell.ts';

export interface TextOptions {
  /** Cells of a line. */
  readonly width?: number;
  readonly ambiguousWidth?: AmbiguousWidth;
  /** Blank cells before every line. */
  readonly indent?: number;
}

const GAP = '  ';
const BAR = { least: 8, most: 32 };
const LEAST_NAME = 12;

/** The room of one column: how far numbers reach on either side of the point. */
interface Measure {
  readonly column: Column;
  readonly whole: number;
  readonly fraction: number;
  cells: number;
}

const indented = (row: Row, text: string): string => '  '.repeat(row.indent ?? 0) + text;

function measure(column: Column, j: number, table: Table, glyphs: Glyphs): Measure {
  let [whole, fraction, cells] = [0, 0, 0];
  for (const row of table.rows) {
    const cell = row.cells[j];
    if (!cell) continue;
    if (cell.kind === 'number' && column.align === 'decimal') {
      const written = writeNumber(cell);
      whole = Math.max(whole, width(glyphs.safe(written.whole)));
      fraction = Math.max(fraction, width(glyphs.safe(written.fraction + written.mark)));
    } else {
      const text = glyphs.safe(writeCell(cell));
      cells = Math.max(cells, width(j === 0 ? indented(row, text) : text));
    }
  }
  return { column, whole, fraction, cells: Math.max(cells, whole + fraction, width(glyphs.safe(column.label))) };
}

function writeInto(cell: Cell | undefined, row: Row, j: number, m: Measure, glyphs: Glyphs): string {
  if (!cell || cell.kind === 'empty') return ' '.repeat(m.cells);
  if (cell.kind === 'bar') return padEnd(drawBar(cell.share, m.cells, glyphs), m.cells);
  if (cell.kind === 'shares') return padEnd(drawShares(cell.shares, m.cells, glyphs), m.cells);
  if (cell.kind === 'number' && m.column.align === 'decimal') {
    const { whole, fraction, mark } = writeNumber(cell);
    const right = padEnd(glyphs.safe(fraction + mark), m.fraction);
    return padStart(padStart(glyphs.safe(whole), m.whole) + right, m.cells);
  }
  const text = glyphs.safe(writeCell(cell));
  const full = j === 0 ? indented(row, text) : text;
  return m.column.align === 'left' ? padEnd(cut(full, m.cells), m.cells) : padStart(cut(full, m.cells), m.cells);
}

/** A heading stands over the digits, not over the stars behind them. */
function heading(m: Measure, glyphs: Glyphs): string {
  const label = cut(glyphs.safe(m.column.label), m.cells);
  return m.column.align === 'left' || m.column.align === 'bar' ? padEnd(label, m.cells) : padStart(label, m.cells);
}

/** The line of headings that span several columns, with a light rule below each. */
function groupLines(measures: readonly Measure[], glyphs: Glyphs): string[] {
  if (!measures.some((m) => m.column.group)) return [];
  const names: string[] = [];
  const rules: string[] = [];
  for (let j = 0; j < measures.length; ) {
    const group = measures[j]!.column.group;
    let cells = measures[j]!.cells;
    let next = j + 1;
    while (group && next < measures.length && measures[next]!.column.group === group) {
      cells += GAP.length + measures[next]!.cells;
      next++;
    }
    names.push(group ? centred(cut(glyphs.safe(group), cells), cells) : ' '.repeat(cells));
    rules.push((group ? glyphs.light : ' ').repeat(cells));
    j = next;
  }
  return [names.join(GAP).trimEnd(), rules.join(GAP).trimEnd()];
}

const total = (measures: readonly Measure[]): number =>
  measures.reduce((sum, m) => sum + m.cells, GAP.length * (measures.length - 1));

/** Widens the columns of a group until the group's heading fits. */
function widenGroups(measures: readonly Measure[], glyphs: Glyphs): void {
  for (const [j, m] of measures.entries()) {
    const { group } = m.column;
    if (!group || measures[j + 1]?.column.group === group) continue;
    const members = measures.filter((other) => other.column.group === group);
    const missing = Math.max(0, width(glyphs.safe(group)) - total(members));
    for (const [i, member] of members.entries()) {
      member.cells += Math.floor(missing / members.length) + (i >= members.length - (missing % members.length) ? 1 : 0);
    }
  }
}

/** Gives bars the room that is left, cuts the first column if there is none, and parts what is still too wide. */
function fit(measures: Measure[], room: number): Measure[][] {
  const bars = measures.filter((m) => m.column.align === 'bar');
  for (const m of bars) m.cells = BAR.least;
  for (const m of bars) m.cells = Math.max(BAR.least, Math.min(BAR.most, BAR.least + room - total(measures)));
  const first = measures[0]!;
  const over = total(measures) - room;
  if (over > 0 && over <= first.cells - LEAST_NAME && over < 12) first.cells -= over;
  const parted = total(measures) > room;
  const panels: Measure[][] = [[first]];
  for (const m of measures.slice(1)) {
    const panel = panels.at(-1)!;
    const full = total([...panel, m]) > room || (parted && m.column.opensPanel === true);
    if (panel.length > 1 && full) panels.push([first, m]);
    else panel.push(m);
  }
  return panels;
}

function panelLines(panel: readonly Measure[], all: readonly Measure[], table: Table, glyphs: Glyphs): string[] {
  const cells = total(panel);
  const lines = [glyphs.heavy.repeat(cells), ...groupLines(panel, glyphs)];
  lines.push(
    panel
      .map((m) => heading(m, glyphs))
      .join(GAP)
      .trimEnd(),
    glyphs.light.repeat(cells),
  );
  for (const row of table.rows) {
    if (row.rule) lines.push(glyphs.light.repeat(cells));
    const written = panel.map((m) => {
      const j = all.indexOf(m);
      return writeInto(row.cells[j], row, j, m, glyphs);
    });
    const line = written.join(GAP).trimEnd();
    if (line !== '') lines.push(line);
  }
  lines.push(glyphs.heavy.repeat(cells));
  return lines;
}

/** The body of the table: what is too wide is parted into panels below each other, the first column repeated. */
export function tableLines(table: Table, options: TextOptions = {}): string[] {
  const { width: full = 100, ambiguousWidth = 1, indent = 0 } = options;
  const glyphs = glyphsFor(ambiguousWidth);
  const measures = table.columns.map((column, j) => measure(column, j, table, glyphs));
  widenGroups(measures, glyphs);
  const panels = fit(measures, full - indent);
  const lines = panels.flatMap((panel) => panelLines(panel, measures, table, glyphs));
  return lines.map((line) => ' '.repeat(indent) + line);
}

/** The whole table with title and notes. */
export function tableAsText(table: Table, options: TextOptions = {}): string {
  const { width: full = 100, ambiguousWidth = 1, indent = 0 } = options;
  const { safe } = glyphsFor(ambiguousWidth);
  const notes = table.notes.length > 0 ? hang(' '.repeat(indent), safe(inARow(table.notes)), full) : [];
  const lines = [' '.repeat(indent) + safe(table.title), ...tableLines(table, options), ...notes];
  return `${lines.join('\n')}\n`;
}
