import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { regressionsTable } from '../../table/index.ts';
import { body, number, type Table, words } from '../../table/table.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import { contextOf } from '../../words/index.ts';
import { tableAsDocx } from './table-docx.ts';

const xmlOf = async (table: Table): Promise<string> =>
  strFromU8(unzipSync(await tableAsDocx(table))['word/document.xml']!);
const report = sampleReport();
const regressions = regressionsTable(report.regressions!, contextOf(report, 'zh'));

test('one table, its title and its notes, and nothing else', async () => {
  const xml = await xmlOf(regressions);
  expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
  expect(xml).toContain(regressions.title);
  for (const note of regressions.notes) expect(xml).toContain(note.replaceAll('<', '&lt;'));
  expect(await tableAsDocx(regressions)).toEqual(await tableAsDocx(regressions));
});

test('columns fill the text and are as wide as what stands in them', async () => {
  const widths = [...(await xmlOf(regressions)).matchAll(/<w:gridCol w:w="(\d+)"/g)].map((m) => Number(m[1]));
  const sum = widths.reduce((a, b) => a + b);
  expect(sum).toBeGreaterThan(9040);
  expect(sum).toBeLessThanOrEqual(9070);
});

test('what reads like a formula or like XML is text', async () => {
  const hostile: Table = {
    id: 'x',
    title: '<w:p>&',
    columns: [
      { id: 'a', label: '=1+1', align: 'left' },
      { id: 'b', label: '</w:t>', align: 'decimal' },
    ],
    rows: [body(words('@SUM(A1)'), number(null, 1)), body(words('\u0000x'), number(-1, 0))],
    notes: [],
  };
  const xml = await xmlOf(hostile);
  expect(xml).toContain('&lt;/w:t&gt;');
  expect(xml).toContain('&lt;w:p&gt;&amp;');
  // XML has no place for them
  expect([...xml].filter((c) => c < ' ' && !'\t\n\r'.includes(c))).toEqual([]);
});
