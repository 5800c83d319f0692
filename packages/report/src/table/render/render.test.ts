import { describe, expect, test } from 'vitest';
import { testExamples } from '../../testing/examples.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import { width } from '../../text/width.ts';
import { contextOf } from '../../words/index.ts';
import {
  associationsTable,
  coefficientsTable,
  componentsTable,
  criteriaTable,
  effectsTable,
  importanceTable,
  influenceTable,
  leaveOneOutTable,
  modelTable,
  multiverseTable,
  posteriorsTable,
  regressionsTable,
  scoresTable,
  sensitivityTable,
  testsTable,
  weightsTable,
} from '../index.ts';
import { body, number, type Table, words } from '../table.ts';
import { escapeLatex, safeText, tableAsCsv, tableAsHtml, tableAsLatex, tableAsMarkdown, tableAsText } from './index.ts';

testExamples(new URL('./csv.ts', import.meta.url), { safeText });
testExamples(new URL('./latex.ts', import.meta.url), { escapeLatex });

const tablesOf = (lang: 'zh' | 'en'): Table[] => {
  const report = sampleReport();
  const context = contextOf(report, lang);
  const mixture = report.mixture!;
  return [
    weightsTable(report.index!, context),
    scoresTable(report.index!, context, report.trust?.ranks),
    associationsTable(report.associations!, 'CE', context),
    regressionsTable(report.regressions!, context),
    coefficientsTable(report.regressions![1]!, context),
    criteriaTable(mixture, context),
    sensitivityTable(report.trust!.ranks!.sensitivity!, context),
    multiverseTable(report.trust!.multiverse!, report.trust!.multiverse!.panels[0]!, context),
    leaveOneOutTable(report.trust!.leaveOneOut!, context),
    importanceTable(report.index!.coherence!, context),
    ...[report.regressions![1]!].flatMap((r) => [
      testsTable(r.diagnostics!, context),
      influenceTable(r, r.diagnostics!, context),
      effectsTable(r.effects!, r.level, context),
      modelTable(r, context),
    ]),
    ...mixture.fits.flatMap((fit) => [componentsTable(fit, mixture.order, context), posteriorsTable(fit, context)]),
  ];
};
const tables = [...tablesOf('zh'), ...tablesOf('en')];
const cases = tables.map((table) => [table.title, table] as const);

/** A table whose words are as bad as words can be. */
const hostile: Table = {
  id: 'hostile',
  title: '<script>alert(1)</script> & \\input{x} | *b*',
  columns: [
    { id: 'a', label: '=1+1', align: 'left' },
    { id: 'b', label: 'b,"c"', align: 'decimal', group: '50% & more' },
  ],
  rows: [
    body(words('=SUM(A1)'), number(-1.5, 1)),
    body(words('+1'), number(null, 1)),
    body(words('-1\n"x"'), number(1e-12, 3, '***')),
    body(words('@x|$y_z^~{}#%&<>'), number(12345.678, 2)),
  ],
  notes: ['<b>', '100% & $'],
};

describe('plain text', () => {
  test.each(cases)('%s: fits 100 columns, every row has the width of its rule', (_, table) => {
    const lines = tableAsText(table).split('\n');
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(100);
    const rule = Math.max(...lines.filter((l) => l.startsWith('━')).map(width));
    const inside = lines.slice(
      lines.findIndex((l) => l.startsWith('━')),
      lines.findLastIndex((l) => l.startsWith('━')),
    );
    for (const line of inside) expect(width(line)).toBeLessThanOrEqual(rule);
  });
  test('numbers stand on their points, brackets and stars beside them', () => {
    const lines = tableAsText(tables[3]!).split('\n');
    const at = (text: string) => lines.find((l) => l.includes(text))!.indexOf(text) + text.indexOf('.');
    expect(at('−1.628***')).toBe(at('(0.460)'));
  });
  test('what is too wide is parted, the first column repeated', () => {
    const lines = tableAsText(tables[1]!, { width: 48 }).split('\n');
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(48);
  });
});

describe('CSV', () => {
  test('text that looks like a formula is made safe, numbers stay numbers and whole', () => {
    expect(tableAsCsv(hostile)).toBe(
      [
        '\'=1+1,"50% & more: b,""c"""',
        "'=SUM(A1),-1.5",
        "'+1,",
        '"\'-1\n""x""",1e-12',
        "'@x|$y_z^~{}#%&<>,12345.678",
        '',
      ].join('\r\n'),
    );
  });
  test.each(cases)('%s: as many cells in every row, standard errors named', (_, table) => {
    const lines = tableAsCsv(table).trimEnd().split('\r\n');
    const commas = (line: string) => line.replace(/"[^"]*"/g, '').split(',').length;
    for (const line of lines) expect(commas(line)).toBe(commas(lines[0]!));
    for (const line of lines.slice(1)) expect(line.split(',')[0]).not.toBe('');
  });
});

describe('HTML', () => {
  test('is escaped', () => {
    const html = tableAsHtml(hostile);
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('&lt;script&gt;');
  });
  test.each(cases)('%s: rows have as many cells as columns, each row its heading', (_, table) => {
    const html = tableAsHtml(table);
    const columns = table.columns.filter((c) => c.align !== 'bar').length;
    const rows = html.split('<tbody>')[1]!.match(/<tr.*?<\/tr>/gs)!;
    expect(rows.length).toBe(table.rows.length);
    for (const row of rows) {
      expect(row.match(/<t[hd]/g)!.length).toBe(columns);
      expect(row).toContain('scope="row"');
    }
    expect(html).not.toContain('style=');
  });
});

describe('LaTeX', () => {
  test('is escaped', () => {
    const latex = tableAsLatex(hostile);
    expect(latex).toContain('\\textbackslash{}input\\{x\\}');
    expect(latex).toContain('100\\% \\& \\$');
    expect(latex.replaceAll('\\{', '').replaceAll('\\}', '').replace(/[^{}]/g, '')).toMatch(/^[{}]*$/);
  });
  test.each(cases)('%s: braces balance, rows have as many cells as the head', (_, table) => {
    const latex = tableAsLatex(table);
    let depth = 0;
    for (const c of latex.replace(/\\[{}]/g, '')) depth += c === '{' ? 1 : c === '}' ? -1 : 0;
    expect(depth).toBe(0);
    const columns = table.columns.reduce((n, c) => n + (c.align === 'decimal' ? 2 : c.align === 'bar' ? 0 : 1), 0);
    const rows = latex.split('\\midrule').slice(1).join('').split('\\bottomrule')[0]!.split('\\\\').slice(0, -1);
    for (const row of rows) {
      const spans = [...row.matchAll(/\\multicolumn\{(\d)\}/g)].reduce((n, m) => n + Number(m[1]) - 1, 0);
      expect(row.replaceAll('\\&', '').split('&').length + spans).toBe(columns);
    }
    expect(latex).not.toMatch(/[−–×²●◆†≥]/);
  });
});

describe('Markdown', () => {
  test('is escaped', () => {
    const markdown = tableAsMarkdown(hostile);
    expect(markdown).toContain('\\<script\\>');
    expect(markdown).toContain('@x\\|$y\\_z');
  });
  test.each(cases)('%s: rows have as many bars', (_, table) => {
    const rows = tableAsMarkdown(table)
      .split('\n')
      .filter((l) => l.startsWith('|'));
    const bars = (row: string) => row.replaceAll('\\|', '').split('|').length;
    for (const row of rows) expect(bars(row)).toBe(bars(rows[0]!));
  });
});
