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
const RAISED_RUN = new RegExp(`[${RAISED}]+`, 'g');
const lowered = (run: string): string => [...run].map((c) => '0123456789-'[RAISED.indexOf(c)]!).join('');

/**
 * Text that LaTeX prints as it stands, with amssymb for the marks of groups.
 *
 * @example
 * escapeLatex('R² & 5 %'); // => 'R$^{2}$ \\& 5 \\%'
 */
export const escapeLatex = (text: string): string =>
  text
    .replace(/[\\{}%&#_$^~<>"|]|[^\x20-\x7e]/gu, (c) => SPECIAL[c] ?? c)
    .replace(RAISED_RUN, (run) => `$^{${lowered(run)}}$`);

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

/** A floating table; needs booktabs, amsmath and amssymb. Wider ones are set smaller. */
export function tableAsLatex(table: Table): string {
  const shown = table.columns.flatMap((column, at) => (column.align === 'bar' ? [] : [{ column, at }]));
  const spec = shown.map(({ column }) => (column.align === 'left' ? 'l' : isSplit(column) ? 'r@{}l' : 'r')).join(' ');
  const notes =
    table.notes.length > 0 ? [`\\par\\smallskip{\\footnotesize ${escapeLatex(inARow(table.notes))}\\par}`] : [];
  const small = shown.length > 8 ? ['\\footnotesize\\setlength{\\tabcolsep}{3pt}'] : [];
  return [
    '\\begin{table}[htbp]',
    '\\centering',
    ...small,
    `\\caption{${escapeLatex(table.title)}}`,
    `\\label{tab:${table.id}}`,
    `\\begin{tabular}{@{}${spec}@{}}`,
    '\\toprule',
    headLatex(shown),
    '\\midrule',
    ...table.rows.map((row) => rowLatex(row, shown)),
    '\\bottomrule',
    '\\end{tabular}',
    ...notes,
    '\\end{table}',
    '',
  ].join('\n');
}
