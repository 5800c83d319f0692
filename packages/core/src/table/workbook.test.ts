import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { testExamples } from '../testing/examples.ts';
import { readWorkbook } from './workbook.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook written by hand after ECMA-376, with inline strings. */
function workbook(sheets: Record<string, (string | number)[][]>, entity = ''): Uint8Array {
  const names = Object.keys(sheets);
  const cell = (value: string | number, row: number, column: number) => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const sheet = (rows: (string | number)[][]) =>
    `${XML}${entity}<worksheet xmlns="${MAIN}"><sheetData>${rows
      .map((row, i) => `<row r="${i + 1}">${row.map((v, j) => cell(v, i, j)).join('')}</row>`)
      .join('')}</sheetData></worksheet>`;
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${XML}<Relationships xmlns="${RELATIONS}">${names.map((_, i) => `<Relationship Id="s${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ),
  };
  names.forEach((name, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(sheet(sheets[name]!));
  });
  return zipSync(files);
}

const TWO = {
  省份: [
    ['unit', 'x'],
    ['北京', 1.5],
    ['上海', -2],
  ],
  other: [
    ['a', 'b'],
    [1, 2],
  ],
};

test('the first sheet, or one by name', async () => {
  const first = await readWorkbook(workbook(TWO), { unit: 'unit' });
  expect(first.ok && first.value.units).toEqual(['北京', '上海']);
  expect(first.ok && [...(first.value.columns.get('x')!.values as Float64Array)]).toEqual([1.5, -2]);
  const other = await readWorkbook(workbook(TWO), { sheet: 'other' });
  expect(other.ok && [...other.value.columns.keys()]).toEqual(['a', 'b']);
});

describe('workbooks that are none, or hostile', () => {
  test.each([
    ['text', new TextEncoder().encode('unit,x\na,1\n'), 'table/workbook'],
    ['nothing', new Uint8Array(0), 'table/workbook'],
    ['a cut archive', workbook(TWO).slice(0, 300), 'table/workbook'],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('hello') }), 'table/workbook'],
  ])('%s', async (_, bytes, code) => {
    const read = await readWorkbook(bytes);
    expect(read.ok ? [] : read.faults[0]?.code).toBe(code);
  });

  test('a sheet that is not there, nearest named', async () => {
    const read = await readWorkbook(workbook(TWO), { sheet: 'otter' });
    expect(read.ok ? [] : read.faults).toEqual([
      expect.objectContaining({
        code: 'table/unknown_sheet',
        values: { name: 'otter', nearest: 'other', sheets: ['省份', 'other'] },
      }),
    ]);
  });

  test('an archive that unfolds past the limit is dropped before it is parsed', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(40_000);
    const read = await readWorkbook(bomb, { limits: { ...LIMITS, bytes: 1_000_000 } });
    expect(read.ok ? [] : read.faults[0]?.code).toBe('table/limit');
  });

  test('entities of a document type are not expanded', async () => {
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const read = await readWorkbook(workbook({ s: [['x'], ['&b;']] }, entity));
    const cell = read.ok ? String(read.value.columns.get('x')?.values[0]) : '';
    expect(cell).not.toContain('aaaa');
  });
});

testExamples(new URL('./workbook.ts', import.meta.url), { readWorkbook });
