/** A table in Markdown as GitHub and Pandoc read it. */
import { inARow } from '../../words/han.ts';
import type { Column, Row, Table } from '../table.ts';
import { writeCell } from './cell.ts';

/** Text that Markdown takes literally. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, (c) => `\\${c}`);

const named = (column: Column): string =>
  escapeMarkdown(column.group ? `${column.group}: ${column.label}` : column.label);

const rule = (column: Column): string => (column.align === 'left' ? ':--' : '--:');

function line(row: Row, shown: readonly number[]): string {
  const cells = shown.map((j, at) => {
    const cell = row.cells[j];
    const text = cell ? escapeMarkdown(writeCell(cell)) : '';
    const shown = row.kind === 'group' && text !== '' ? `**${text}**` : text;
    return at === 0 ? '\u2003'.repeat(row.indent ?? 0) + shown : shown;
  });
  return `| ${cells.join(' | ')} |`;
}

/** Caption, table, notes; `caption` stands before the title: `Table 1`. */
export function tableAsMarkdown(table: Table, caption = ''): string {
  const shown = table.columns.flatMap((column, j) => (column.align === 'bar' ? [] : [j]));
  const columns = shown.map((j) => table.columns[j]!);
  const title = caption === '' ? `**${escapeMarkdown(table.title)}**` : `**${caption}** ${escapeMarkdown(table.title)}`;
  const notes = escapeMarkdown(inARow(table.notes));
  return [
    title,
    '',
    `| ${columns.map(named).join(' | ')} |`,
    `| ${columns.map(rule).join(' | ')} |`,
    ...table.rows.map((row) => line(row, shown)),
    ...(notes === '' ? [] : ['', notes]),
    '',
  ].join('\n');
}
