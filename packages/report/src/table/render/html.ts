/** A table in HTML: semantic, without style attributes, aligned on the decimal point by spaces as wide as digits. */
import { inARow } from '../../words/han.ts';
import type { Cell, Column, Row, Table } from '../table.ts';
import { alignNumber, fractionOf, writeCell } from './cell.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c]!);

interface Shown {
  readonly column: Column;
  readonly at: number;
  /** Characters from the point on, of the longest number in the column. */
  readonly fraction: number;
}

function shownColumns(table: Table): Shown[] {
  return table.columns.flatMap((column, at) => {
    if (column.align === 'bar') return [];
    const cells = table.rows.map((row) => row.cells[at]);
    return [{ column, at, fraction: column.align === 'decimal' ? fractionOf(cells) : 0 }];
  });
}

/** Stars and closing brackets hang outside the column. */
const hanging = (text: string): string => (text === '' ? '' : `<span class="hang">${escapeHtml(text)}</span>`);

function content(cell: Cell | undefined, { fraction }: Shown): string {
  if (cell?.kind !== 'number') return cell ? escapeHtml(writeCell(cell)) : '';
  const { digits, hung, padding } = alignNumber(cell, fraction);
  return escapeHtml(digits) + hanging(hung) + padding;
}

/** Classes of a row and of its cells are all that a style sheet needs. */
function rowHtml(row: Row, shown: readonly Shown[]): string {
  const classes = [row.kind, row.rule ? 'ruled' : '', row.indent ? `indent-${row.indent}` : ''].filter(Boolean);
  const unit = row.unit === undefined ? '' : ` data-unit="${escapeHtml(row.unit)}"`;
  const cells = shown.map((s, j) => {
    const text = content(row.cells[s.at], s);
    if (j > 0) return `<td class="${s.column.align}">${text}</td>`;
    const hidden = row.label === undefined ? '' : `<span class="unseen">${escapeHtml(row.label)}</span>`;
    return `<th scope="row" class="${s.column.align}">${text}${hidden}</th>`;
  });
  return `<tr class="${classes.join(' ')}"${unit}>${cells.join('')}</tr>`;
}

function headHtml(shown: readonly Shown[]): string {
  const heading = ({ column }: Shown): string =>
    `<th scope="col" class="${column.align}">${escapeHtml(column.label)}</th>`;
  const names = `<tr>${shown.map(heading).join('')}</tr>`;
  if (!shown.some((s) => s.column.group)) return names;
  const groups: string[] = [];
  for (let j = 0; j < shown.length; ) {
    const { group } = shown[j]!.column;
    let next = j + 1;
    while (group && shown[next]?.column.group === group) next++;
    groups.push(
      group ? `<th scope="colgroup" colspan="${next - j}" class="group">${escapeHtml(group)}</th>` : '<td></td>',
    );
    j = next;
  }
  return `<tr>${groups.join('')}</tr>${names}`;
}

/** A table with more columns is set smaller. */
const MOST_COLUMNS = 8;

/** `caption` stands before the title: `Table 1`. The notes are the figure's caption, below the table. */
export function tableAsHtml(table: Table, caption = ''): string {
  const shown = shownColumns(table);
  const number = caption === '' ? '' : `<b>${escapeHtml(caption)}</b> `;
  const notes = table.notes.length > 0 ? `<figcaption>${escapeHtml(inARow(table.notes))}</figcaption>` : '';
  const body = table.rows.map((row) => rowHtml(row, shown)).join('\n');
  return [
    `<figure class="table${shown.length > MOST_COLUMNS ? ' wide' : ''}" id="table-${escapeHtml(table.id)}">`,
    `<div class="scroll" tabindex="0" role="region" aria-labelledby="caption-${escapeHtml(table.id)}">`,
    `<table><caption id="caption-${escapeHtml(table.id)}">${number}${escapeHtml(table.title)}</caption>`,
    `<thead>${headHtml(shown)}</thead>`,
    `<tbody>\n${body}\n</tbody></table></div>${notes}</figure>`,
    '',
  ].join('\n');
}
