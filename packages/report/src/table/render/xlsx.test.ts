import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sampleReport } from '../../testing/sample-report.ts';
import { contextOf } from '../../words/index.ts';
import { regressionsTable, scoresTable } from '../index.ts';
import { body, number, type Table, words } from '../table.ts';
import { tablesAsXlsx } from './xlsx.ts';

const report = sampleReport();
const context = contextOf(report, 'zh');
const tables = [scoresTable(report.index!, context), regressionsTable(report.regressions!, context)];
const parts = async (list: Table[]) =>
  new Map(Object.entries(unzipSync(await tablesAsXlsx(list))).map(([path, bytes]) => [path, strFromU8(bytes)]));

test('the same tables are the same bytes', async () => {
  expect(await tablesAsXlsx(tables)).toEqual(await tablesAsXlsx(tables));
});

test('numbers are whole numbers with a format, brackets and stars in the format', async () => {
  const files = await parts(tables);
  const focus = report.regressions![0]!.terms.find((t) => t.term === 'LDAI')!;
  expect(files.get('xl/worksheets/sheet2.xml')).toContain(`<v>${focus.estimate}</v>`);
  const styles = files.get('xl/styles.xml')!;
  expect(styles).toContain('formatCode="0.000&quot;***&quot;"');
  expect(styles).toContain('formatCode="&quot;(&quot;0.000&quot;)&quot;"');
});

test('text stays text, also where it begins as a formula does; names of sheets are allowed and different', async () => {
  const columns = [
    { id: 'a', label: '=HYPERLINK("x")', align: 'left' },
    { id: 'b', label: 'b', align: 'decimal' },
  ] as const;
  const title = 'a/b:c*d?[e] and a title that is far too long for a sheet';
  const hostile: Table = { id: 'h', title, columns, rows: [body(words('=1+1'), number(-1, 0))], notes: [] };
  const files = await parts([hostile, { ...hostile, id: 'h2' }]);
  const sheet = files.get('xl/worksheets/sheet1.xml')!;
  expect(sheet).not.toContain('<f>');
  expect(files.get('xl/sharedStrings.xml')).toContain('=1+1');
  const names = [...files.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*?name="([^"]+)"/g)].map((m) => m[1]!);
  expect(new Set(names).size).toBe(2);
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[\\/?*:[\]]/);
  }
});

test('a sheet is printed as wide as its paper; notes are lines as wide as the table', async () => {
  const note = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
  const files = await parts([{ ...tables[1]!, notes: [note] }]);
  const sheet = files.get('xl/worksheets/sheet1.xml')!;
  expect(sheet.indexOf('<pageSetUpPr fitToPage="1"/>')).toBeLessThan(sheet.indexOf('<sheetViews>'));
  expect(sheet).toMatch(/<pageSetup [^>]*fitToHeight="0"\/><\/worksheet>$/);
  const said = [...files.get('xl/sharedStrings.xml')!.matchAll(/<t[^>]*>(word[^<]*)<\/t>/g)].map((m) => m[1]!);
  expect(said.join(' ')).toBe(note);
  expect(said.length).toBeGreaterThan(3);
});
