import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { readCsv } from './csv.ts';
import { numericColumns } from './numeric-columns.ts';

const tableOf = (csv: string) => {
  const read = readCsv(csv, { unit: 'province' });
  if (!read.ok) throw new Error(read.faults[0]?.message);
  return read.value;
};

test('columns that are asked to stay away do', () => {
  expect(numericColumns(tableOf('province,a,b\nx,1,2\ny,3,4\n'), '/data', new Set(['a']))).toMatchObject({
    value: { names: ['b'], texts: [] },
  });
});

test.each([
  ['a word among numbers', 'foo', 'table/not_a_number'],
  ['a per cent sign', '5%', 'table/not_a_number'],
  ['an infinite number', '1e999', 'table/infinite'],
])('%s does not make a column disappear', (_, cell, code) => {
  expect(numericColumns(tableOf(`province,a\nx,1\ny,${cell}\n`), '/data')).toMatchObject({
    faults: [{ code, path: '/data', values: { column: 'a', row: 3, unit: 'y', found: cell } }],
  });
});

const table = tableOf('province,gdp,region\nx,1,p\ny,2,q\n');
testExamples(new URL('./numeric-columns.ts', import.meta.url), { table, numericColumns });
