import { describe, expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { testExamples } from '../testing/examples.ts';
import type { ReadOptions } from './assemble.ts';
import { readJson } from './json.ts';
import { numericColumnOf } from './lookup.ts';
import { readCells } from './sheet.ts';

testExamples(new URL('./json.ts', import.meta.url), { readJson });
testExamples(new URL('./sheet.ts', import.meta.url), { readCells });
const NA = Number.NaN;
const columnsOf = (table: ReturnType<typeof readJson>) => {
  if (!table.ok) throw new Error(table.faults[0]!.message);
  const columns = [...table.value.columns.values()].map(({ name, values }) => [name, [...values]]);
  return { units: table.value.units, rows: [...table.value.rows], columns };
};

describe('the two forms', () => {
  const whole = {
    units: ['a', '7'],
    rows: [1, 2],
    columns: [
      ['u', ['a', '7']],
      ['x', [1.5, NA]],
      ['t', ['true', null]],
    ],
  };
  const rows = [
    { u: 'a', x: 1.5, t: true },
    { u: 7, x: null, t: 'NA' },
  ];
  test.each<[string, unknown]>([
    ['rows', rows],
    ['rows in any order of keys', [rows[0], { t: 'NA', x: '', u: 7 }]],
    ['columns', { u: ['a', 7], x: [1.5, null], t: [true, 'NA'] }],
    ['text', JSON.stringify(rows)],
    ['bytes', new TextEncoder().encode(`\uFEFF${JSON.stringify(rows)}`)],
    ['numbers as text', { u: ['a', '7'], x: [' 1.5', '-'], t: ['true', ' '] }],
  ])('%s', (_, input) => {
    expect(columnsOf(readJson(input, { unit: 'u' }))).toEqual(whole);
  });
  test('typed arrays of a caller, NaN for missing', () => {
    expect(columnsOf(readJson({ x: [...Float64Array.of(1, NA)] })).columns).toEqual([['x', [1, NA]]]);
  });
  test('names of units are trimmed, other text is kept as it is', () => {
    const { units, columns } = columnsOf(readJson({ u: [' a '], t: [' b '] }, { unit: 'u' }));
    expect([units, columns[1]]).toEqual([['a'], ['t', [' b ']]]);
  });
  test('a code that is a number', () => {
    expect(columnsOf(readJson({ x: [-999, 1] }, { missing: ['-999'] })).columns).toEqual([['x', [NA, 1]]]);
  });
});

test('a sheet counts its rows from the header, and fills short lines', () => {
  const lines = [['u', 'x', 'y '], ['a', 1, 'NA'], ['b', null, 2], ['c']];
  expect(columnsOf(readCells(lines, { unit: 'u' }))).toEqual({
    units: ['a', 'b', 'c'],
    rows: [2, 3, 4],
    columns: [
      ['u', ['a', 'b', 'c']],
      ['x', [1, NA, NA]],
      ['y', [NA, 2, NA]],
    ],
  });
});

test('an infinite number is text that is named when the column is used', () => {
  const table = readJson('{"u":["a","b"],"x":[1,1e999]}', { unit: 'u' });
  const column = table.ok ? numericColumnOf(table.value, 'x', '/x') : table;
  expect(column.ok ? [] : column.faults).toMatchObject([
    { code: 'table/infinite', values: { row: 2, unit: 'b', found: 'Infinity' } },
  ]);
});

test.each<[string, unknown, string, string, ReadOptions?]>([
  ['no JSON', '[{', 'table/json_syntax', '/data'],
  ['a number', 5, 'table/json_form', '/data'],
  ['null', null, 'table/json_form', '/data'],
  ['rows as arrays', [[1, 2]], 'table/json_form', '/data'],
  ['a row that is none', [{ x: 1 }, 2], 'table/json_form', '/data/1'],
  ['a column that is none', { x: [1], y: 2 }, 'table/json_form', '/data/y'],
  ['no rows', [], 'table/no_rows', '/data'],
  ['columns without rows', { x: [] }, 'table/no_rows', '/data'],
  ['no columns', {}, 'table/no_rows', '/data'],
  ['columns of different lengths', { x: [1, 2], 'a/b': [1] }, 'columns/lengths_differ', '/data/a~1b'],
  ['an absent key', [{ x: 1, y: 2 }, { x: 1 }], 'table/row_keys', '/data/1/y'],
  ['a key more', [{ x: 1 }, { x: 1, y: 2 }], 'table/row_keys', '/data/1/y'],
  ['a key that all objects have', [{ x: 1, toString: 2 }, { x: 1 }], 'table/row_keys', '/data/1/toString'],
  ['__proto__ in rows', '[{"__proto__": 1}]', 'table/reserved_name', '/data'],
  ['__proto__ in columns', '{"__proto__": [1]}', 'table/reserved_name', '/data'],
  ['a name without characters', { '': [1] }, 'table/empty_name', '/data'],
  ['an object in a row', [{ x: 1 }, { x: {} }], 'table/not_a_cell', '/data/1/x'],
  ['an array in a column', { x: [1, [2]] }, 'table/not_a_cell', '/data/x/1'],
  ['a unit twice', { u: ['a', 'a'] }, 'table/duplicate_unit', '/data', { unit: 'u' }],
  ['a unit missing', { u: ['a', null] }, 'table/missing_unit', '/data', { unit: 'u' }],
  ['an unknown unit column', { u: ['a'] }, 'table/unknown_column', '/unit', { unit: 'v' }],
  ['too many rows', { x: [1, 2, 3] }, 'table/limit', '/data', { limits: { ...LIMITS, rows: 2 } }],
  ['too many cells', { x: [1, 2], y: [1, 2] }, 'table/limit', '/data', { limits: { ...LIMITS, cells: 3 } }],
  ['too many bytes', '{"x":[1]}', 'table/limit', '/data', { limits: { ...LIMITS, bytes: 4 } }],
])('%s is a fault with code and path', (_, input, code, path, options) => {
  const table = readJson(input, options);
  expect(table.ok ? [] : table.faults).toEqual([expect.objectContaining({ code, path })]);
});

test('a key that is not in every row is told as absent or as unknown', () => {
  const values = (rows: unknown[]) => {
    const table = readJson(rows);
    return table.ok ? null : [table.faults[0]!.message, table.faults[0]!.values];
  };
  expect(values([{ x: 1 }, {}])).toEqual([
    'no value, where missing is written null, in row 2: x',
    { row: 2, key: 'x', problem: 'absent' },
  ]);
  expect(values([{ x: 1 }, { x: 1, y: 2 }])).toEqual([
    'a key that the first row has not, in row 2: y',
    { row: 2, key: 'y', problem: 'unknown' },
  ]);
});

test.each([
  ['nothing', [], 'table/empty'],
  ['a header alone', [['x']], 'table/no_rows'],
  ['a line too long', [['x'], [1, 2]], 'table/ragged_row'],
  [
    'a header with a gap',
    [
      ['x', null],
      [1, 2],
    ],
    'table/empty_name',
  ],
  ['an object', [['x'], [{}]], 'table/not_a_cell'],
])('a sheet of %s is a fault', (_, lines, code) => {
  const table = readCells(lines);
  expect(table.ok ? [] : table.faults).toEqual([expect.objectContaining({ code, path: '/data' })]);
});
