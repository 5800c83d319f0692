/** A table in LaTeX with booktabs: three rules, numbers split at the point, everything escaped. */
import { inARow } from '../../words/han.ts';
import type { Cell, Column, Row, Table } from '../table.ts';
import { writeCell, writeNumber } from './cell.ts';

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '$<$',
  '>': '$>$',
  '"': "''",
  '|': '$|$',
  '−': '$-$',
  '×': '$\\times$',
  '·': '$\\cdot$',
  '±': '$\\pm$',
  '≥': '$\\ge$',
  '≤': '$\\le$',
  '≠': '$\\neq$',
  '∞': '$\\infty$',
  '–': '--',
  '—': '---',
  '…': '\\ldots{}',
  '\u2009': '\\,',
  '\u00a0': '~',
  '†': '\\dag{}',
  '‡': '\\ddag{}',
  '§': '\\S{}',
  '↓': '$\\downarrow$',
  '↑': '$\\uparrow$',
  '↥': '$\\uparrow$',
  '→': '$\\to$',
  σ: '$\\sigma$',
  Σ: '$\\Sigma$',
  π: '$\\pi$',
  χ: '$\\chi$',
  ρ: '$\\rho$',
  α: '$\\alpha$',
  β: '$\\beta$',
  '√': '$\\surd$',
  '•': '\\textbullet{}',
  '●': '$\\bullet$',
  '○': '$\\circ$',
  '◆': '$\\blacklozenge$',
  '◇': '$\\lozenge$',
  '▲': '$\\blacktriangle$',
  '△': '$\\vartriangle$',
  '■': '$\\blacksquare$',
  '□': '$\\square$',
  '★': '$\\bigstar$',
  '☆': '$\\star$',
};
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₋';
const runs = (of: string): RegExp => new RegExp(`[${of}]+`, 'g');
const [RAISED_RUN, LOWERED_RUN] = [runs(RAISED), runs(LOWERED)];
const levelled = (run: string, of: string): string => [...run].map((c) => '0123456789-'[of.indexOf(c)]!).join('');

/**
 * Text that LaTeX prints as it stands, with amssymb for the marks of groups.
 *
 * @example
 * escapeLatex('R² & 5 %'); // => 'R$^{2}$ \\& 5 \\%'
 */
export const escapeLatex = (text: string): string =>
  text
    .replace(/[\\{}%&#_$^~<>"|]|[^\x20-\x7e]/gu, (c) => SPECIAL[c] ?? c)
    .replace(RAISED_RUN, (run) => `$^{${levelled(run, RAISED)}}$`)
    .replace(LOWERED_RUN, (run) => `$_{${levelled(run, LOWERED)}}$`);

interface Shown {
  readonly column: Column;
  readonly at: number;
}

const isSplit = (column: Column): boolean => column.align === 'decimal';

/** One column, or two that meet at the decimal point. */
function cellLatex(cell: Cell | undefined, column: Column): string {
  if (!isSplit(column)) return cell ? escapeLatex(writeCell(cell)) : '';
  if (cell?.kind !== 'number') return `\\multicolumn{2}{c}{${cell ? escapeLatex(writeCell(cell)) : ''}}`;
  const { whole, fraction, mark } = writeNumber(cell);
  const raised = mark === '' ? '' : `$^{\\text{${escapeLatex(mark)}}}$`;
  return `${escapeLatex(whole)} & ${escapeLatex(fraction)}${raised}`;
}

function rowLatex(row: Row, shown: readonly Shown[]): string {
  const cells = shown.map(({ column, at }, j) => {
    const text = cellLatex(row.cells[at], column);
    return j === 0 && row.indent ? `\\quad `.repeat(row.indent) + text : text;
  });
  const rule = row.rule ? '\\midrule\n' : '';
  return `${rule}${cells.join(' & ')} \\\\${row.kind === 'detail' ? '[2pt]' : ''}`;
}

function headLatex(shown: readonly Shown[]): string {
  const spread = (column: Column): number => (isSplit(column) ? 2 : 1);
  const names = shown.map(({ column }) => {
    const label = escapeLatex(column.label);
    return isSplit(column) ? `\\multicolumn{2}{c}{${label}}` : label;
  });
  const lines = [`${names.join(' & ')} \\\\`];
  if (!shown.some((s) => s.column.group)) return lines[0]!;
  const groups: string[] = [];
  const rules: string[] = [];
  let at = 1;
  for (let j = 0; j < shown.length; ) {
    const { group } = shown[j]!.column;
    let next = j + 1;
    let cells = spread(shown[j]!.column);
    while (group && shown[next]?.column.group === group) cells += spread(shown[next++]!.column);
    groups.push(cells > 1 || group ? `\\multicolumn{${cells}}{c}{${escapeLatex(group ?? '')}}` : '');
    if (group) rules.push(`\\cmidrule(lr){${at}-${at + cells - 1}}`);
    at += cells;
    j = next;
  }
  return [`${groups.join(' & ')} \\\\`, rules.join(' '), ...lines].join('\n');
}

/** A table with more rows than this breaks over pages. */
const ONE_PAGE = 40;
/** Names longer than this are set on several lines where a table breaks over pages, as it cannot be set smaller. */
const LONG_NAME = 44;
/** As wide as the text, if it is wider, and as it is otherwise. */
const FITTED = '\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%';

const longest = (table: Table, at: number): number =>
  table.rows.reduce((most, { cells }) => {
    const cell = cells[at];
    return cell?.kind === 'text' ? Math.max(most, cell.text.length) : most;
  }, 0);

function specOf(table: Table, shown: readonly Shown[], broken: boolean): string {
  // what a column of numbers beside it leaves, each taken as an eighth of the text
  const room = Math.max(0.3, 0.84 - 0.12 * (shown.length - 1)).toFixed(2);
  const columns = shown.map(({ column, at }) => {
    if (isSplit(column)) return 'r@{}l';
    if (column.align !== 'left') return 'r';
    return broken && longest(table, at) > LONG_NAME ? `>{\\raggedright\\arraybackslash}p{${room}\\linewidth}` : 'l';
  });
  return `@{}${columns.join(' ')}@{}`;
}

const notesLatex = (table: Table): string[] =>
  table.notes.length > 0 ? [`\\par\\smallskip{\\footnotesize ${escapeLatex(inARow(table.notes))}\\par}`] : [];

/** A table of several pages: its head again on each. */
function longLatex(table: Table, shown: readonly Shown[], head: readonly string[], rows: readonly string[]): string[] {
  return [
    '{\\footnotesize\\setlength{\\tabcolsep}{4pt}',
    `\\begin{longtable}{${specOf(table, shown, true)}}`,
    ...head,
    '\\toprule',
    headLatex(shown),
    '\\midrule',
    '\\endfirsthead',
    '\\toprule',
    headLatex(shown),
    '\\midrule',
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    ...rows,
    '\\end{longtable}}',
    ...notesLatex(table),
  ];
}

/**
 * A table, floating where it fits a page and as wide as the text at most; needs booktabs, amsmath, amssymb, graphicx
 * and, for one of several pages, array and longtable.
 */
export function tableAsLatex(table: Table): string {
  const shown = table.columns.flatMap((column, at) => (column.align === 'bar' ? [] : [{ column, at }]));
  const rows = table.rows.map((row) => rowLatex(row, shown));
  const [caption, label] = [`\\caption{${escapeLatex(table.title)}}`, `\\label{tab:${table.id}}`];
  const lines =
    rows.length > ONE_PAGE
      ? longLatex(table, shown, [`${caption}${label}\\\\`], rows)
      : [
          '\\begin{table}[htbp]',
          '\\centering',
          caption,
          label,
          FITTED,
          `\\begin{tabular}{${specOf(table, shown, false)}}`,
          '\\toprule',
          headLatex(shown),
          '\\midrule',
          ...rows,
          '\\bottomrule',
          '\\end{tabular}}',
          ...notesLatex(table),
          '\\end{table}',
        ];
  return `${lines.join('\n')}\n`;
}
