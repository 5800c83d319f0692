import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { readCsv } from './csv.ts';
import { columnOf, numericColumnOf } from './lookup.ts';
import { checkNames } from './names.ts';
import { pointer } from './pointer.ts';
import { detectSeparator } from './separator.ts';
import { shown } from './shown.ts';
import { numericColumn, selectRows, withColumn } from './table.ts';

const read = readCsv('u,gdp,name\na,1,x\nb,NA,\nc,3,z\n', { unit: 'u' });
if (!read.ok) throw new Error(read.faults[0]!.message);
const table = read.value;
testExamples(new URL('./table.ts', import.meta.url), { table, selectRows });
testExamples(new URL('./lookup.ts', import.meta.url), { table, columnOf });
testExamples(new URL('./names.ts', import.meta.url), { checkNames });
testExamples(new URL('./pointer.ts', import.meta.url), { pointer });
testExamples(new URL('./separator.ts', import.meta.url), { detectSeparator });
testExamples(new URL('./shown.ts', import.meta.url), { shown });

test('rows are chosen in every column alike, with missing cells counted again', () => {
  const some = selectRows(table, [2, 0]);
  expect([...some.rows]).toEqual([4, 2]);
  expect([...some.columns.values()].map(({ values, missing }) => [[...values], missing])).toEqual([
    [['c', 'a'], 0],
    [[3, 1], 0],
    [['z', 'x'], 0],
  ]);
  expect(table.columns.get('gdp')!.missing).toBe(1);
});

test('a column more leaves the table it came from alone', () => {
  const more = withColumn(table, numericColumn('pop', Float64Array.of(1, 2, 3)));
  expect([...more.columns.keys()]).toEqual(['u', 'gdp', 'name', 'pop']);
  expect(table.columns.has('pop')).toBe(false);
});

test('names that objects have are no columns', () => {
  for (const name of ['__proto__', 'toString', 'size']) expect(columnOf(table, name, '').ok).toBe(false);
});

test('text that would pass for numbers is still text where it is declared so', () => {
  const codes = readCsv('u,code\na,01\nb,02\n', { text: ['code'] });
  const column = codes.ok ? numericColumnOf(codes.value, 'code', '/x') : codes;
  expect(column.ok ? [] : column.faults).toMatchObject([
    { code: 'table/not_a_number', values: { row: 2, found: '01' } },
  ]);
});
