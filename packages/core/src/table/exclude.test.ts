import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { readCsv } from './csv.ts';
import { excludeUnits } from './exclude.ts';
import type { Table } from './table.ts';

const tableOf = (text: string, panel?: string): Table => {
  const table = readCsv(text, { unit: 'u', panel });
  if (!table.ok) throw new Error(table.faults[0]!.message);
  return table.value;
};
const table = tableOf('u,x\n北京,1\n西藏,2\n上海,3\n');
testExamples(new URL('./exclude.ts', import.meta.url), { excludeUnits, table });

test('units are left out in the order of the data, with their reasons and a note', () => {
  const reason = { zh: '离群', en: 'outlier' };
  const left = excludeUnits(table, { 上海: reason, 北京: 'x' });
  expect(left).toMatchObject({
    value: {
      excluded: [
        { unit: '北京', reason: 'x' },
        { unit: '上海', reason },
      ],
      kept: Int32Array.of(1),
    },
    notes: [{ code: 'table/excluded', path: '/exclude', message: 'units left out, 2 of 3: 北京, 上海' }],
  });
});

test('nobody excluded is the table itself, without a note', () => {
  expect(excludeUnits(table, {})).toMatchObject({ value: { table, excluded: [] }, notes: [] });
});

test('in a panel a unit stands for all its periods, and a period can be named by itself', () => {
  const panel = tableOf('u,t,x\na,2021,1\na,2022,2\nb,2021,3\nb,2022,4\n', 't');
  const units = (exclude: Record<string, string>) => {
    const left = excludeUnits(panel, exclude);
    return left.ok ? left.value.table.units : left.faults;
  };
  expect(units({ a: '' })).toEqual(['b 2021', 'b 2022']);
  expect(units({ 'a 2022': '', b: '' })).toEqual(['a 2021']);
});

test('an unknown unit is a fault with the nearest; so is leaving out all', () => {
  const faults = (exclude: Record<string, string>) => {
    const left = excludeUnits(table, exclude);
    return left.ok ? [] : left.faults.map(({ code, path, values }) => [code, path, values]);
  };
  expect(faults({ 西藏自治区: '', 'x/y': '' })).toEqual([
    ['table/unknown_unit', '/exclude/西藏自治区', { name: '西藏自治区', nearest: '西藏' }],
    ['table/unknown_unit', '/exclude/x~1y', { name: 'x/y', nearest: null }],
  ]);
  const misspelt = excludeUnits(table, { 西藏区: '' });
  expect(misspelt.ok ? '' : misspelt.faults[0]!.message).toBe('no unit of this name; did you mean `西藏`: 西藏区');
  expect(faults({ 北京: '', 西藏: '', 上海: '' })).toEqual([['table/no_rows_left', '/exclude', { rows: 3 }]]);
  expect(faults({ toString: '' })).toMatchObject([['table/unknown_unit', '/exclude/toString', {}]]);
});
