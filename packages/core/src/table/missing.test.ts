import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { readCsv } from './csv.ts';
import { applyMissing, type MissingOptions } from './missing.ts';
import type { Table } from './table.ts';

const tableOf = (text: string): Table => {
  const table = readCsv(text, { unit: 'u' });
  if (!table.ok) throw new Error(table.faults[0]!.message);
  return table.value;
};
testExamples(new URL('./missing.ts', import.meta.url), {
  applyMissing,
  table: tableOf('u,gdp\n北京,1\n西藏,\n上海,3\n'),
});

const table = tableOf('u,x,y,g,t\na,1,,p,s\nb,,20,p,\nc,3,30,q,s\nd,5,40,p,r\ne,,50,q,r\n');
const used = (...names: string[]) => names.map((name) => ({ name, path: `/variables/${name}` }));
const solve = (names: string[], options: MissingOptions) => {
  const complete = applyMissing(table, used(...names), options);
  if (!complete.ok) throw new Error(complete.faults[0]!.message);
  const columns = names.map((name) => [...complete.value.table.columns.get(name)!.values]);
  return { ...complete.value, columns, notes: complete.notes };
};
const NA = Number.NaN;

describe('drop', () => {
  test('leaves rows out, says for which columns, and keeps the order', () => {
    const { columns, dropped, kept, notes, table: left } = solve(['x', 'y'], { policy: 'drop' });
    expect(columns).toEqual([
      [3, 5],
      [30, 40],
    ]);
    expect([...kept]).toEqual([2, 3]);
    expect([...left.rows]).toEqual([4, 5]);
    expect(dropped).toEqual([
      { unit: 'a', columns: ['y'] },
      { unit: 'b', columns: ['x'] },
      { unit: 'e', columns: ['x'] },
    ]);
    expect(notes.map(({ code, path, message }) => [code, path, message])).toEqual([
      ['table/missing_dropped', '/variables/x', 'rows left out because x is missing, 2 of 5: b, e'],
      ['table/missing_dropped', '/variables/y', 'rows left out because y is missing, 1 of 5: a'],
    ]);
  });
  test('text can be missing too', () => {
    expect(solve(['t'], { policy: 'drop' }).columns).toEqual([['s', 's', 'r', 'r']]);
  });
  test('nothing missing is nothing done', () => {
    const { table: left, notes } = solve(['g'], { policy: 'drop' });
    expect(left).toBe(table);
    expect(notes).toEqual([]);
  });
});

test('available leaves cells as they are, with a note', () => {
  const { columns, notes } = solve(['x'], { policy: 'available' });
  expect(columns).toEqual([[1, NA, 3, 5, NA]]);
  expect(notes).toMatchObject([{ code: 'table/missing_kept', values: { units: ['b', 'e'], count: 2, rows: 5 } }]);
});

describe('impute', () => {
  test('the median of the column, whatever else is filled', () => {
    const { columns, notes } = solve(['x', 'y'], { policy: 'impute' });
    expect(columns).toEqual([
      [1, 3, 3, 5, 3],
      [35, 20, 30, 40, 50],
    ]);
    expect(notes.map(({ message }) => message)).toEqual([
      'missing in x and set to the median, 2 of 5: b 3, e 3',
      'missing in y and set to the median, 1 of 5: a 35',
    ]);
  });
  test('or of the group', () => {
    const { columns, notes } = solve(['x'], { policy: 'impute', by: 'g' });
    expect(columns).toEqual([[1, 3, 3, 5, 3]]);
    expect(notes).toMatchObject([{ code: 'table/imputed', values: { by: 'g', values: [3, 3], units: ['b', 'e'] } }]);
  });
  test('the given table stays as it was', () => {
    solve(['x'], { policy: 'impute' });
    expect([...table.columns.get('x')!.values]).toEqual([1, NA, 3, 5, NA]);
  });
  test('for any column: nothing missing after, nothing present changed, the median unchanged', () => {
    const cell = fc.option(fc.integer({ min: -9, max: 9 }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 2, maxLength: 20 }).filter((c) => c.some((v) => v !== null)),
        (cells) => {
          const given = tableOf(`u,x\n${cells.map((v, i) => `u${i},${v ?? ''}`).join('\n')}\n`);
          const complete = applyMissing(given, used('x'), { policy: 'impute' });
          if (!complete.ok) throw new Error(complete.faults[0]!.message);
          const filled = complete.value.table.columns.get('x')!;
          expect(filled.missing).toBe(0);
          for (const [i, v] of cells.entries()) if (v !== null) expect(filled.values[i]).toBe(v);
          const middle = (x: number[]) => {
            const s = x.toSorted((a, b) => a - b);
            return (s[(s.length - 1) >> 1]! + s[s.length >> 1]!) / 2;
          };
          const known = cells.filter((v) => v !== null);
          expect(middle(Array.from(filled.values, Number))).toBe(middle(known));
        },
      ),
    );
  });
});

test.each<[string, string[], MissingOptions, string, string]>([
  ['refused', ['x'], { policy: 'refuse' }, 'table/missing', '/variables/x'],
  ['an unknown column', ['z'], { policy: 'drop' }, 'table/unknown_column', '/variables/z'],
  ['no complete row', ['none'], { policy: 'drop' }, 'table/no_rows_left', '/variables/none'],
  ['text', ['t'], { policy: 'impute' }, 'table/cannot_impute', '/variables/t'],
  ['no value', ['none'], { policy: 'impute' }, 'table/cannot_impute', '/variables/none'],
  ['no value in the group', ['some'], { policy: 'impute', by: 'g' }, 'table/cannot_impute', '/variables/some'],
  ['no group', ['x'], { policy: 'impute', by: 't' }, 'table/cannot_impute', '/variables/x'],
  ['no number for a group', ['x'], { policy: 'impute', by: 'some' }, 'table/cannot_impute', '/variables/x'],
  ['an unknown group', ['x'], { policy: 'impute', by: 'h' }, 'table/unknown_column', '/missing/by'],
])('%s is a fault with code and path', (_, names, options, code, path) => {
  const more = tableOf('u,x,none,some,g,t\na,1,,1,p,s\nb,,,,q,\nc,3,,2,p,s\n');
  const complete = applyMissing(more, used(...names), options);
  expect(complete.ok ? [] : complete.faults).toEqual([expect.objectContaining({ code, path })]);
});

test('every column that is refused is a fault of its own', () => {
  const complete = applyMissing(table, used('x', 'y', 'g', 'x'), { policy: 'refuse' });
  expect(complete.ok ? [] : complete.faults.map((f) => f.message)).toEqual([
    'missing in x, 2 of 5: b, e',
    'missing in y, 1 of 5: a',
  ]);
});

test('a hundred units are named and all are counted', () => {
  const long = tableOf(`u,x\n${Array.from({ length: 300 }, (_, i) => `u${i},`).join('\n')}\nv,1\n`);
  const complete = applyMissing(long, used('x'), { policy: 'drop' });
  expect(complete.ok && complete.notes[0]!.values).toMatchObject({ count: 300, rows: 301 });
  expect(complete.ok && complete.value.dropped).toHaveLength(300);
  expect(complete.ok && (complete.notes[0]!.values as { units: string[] }).units).toHaveLength(100);
});
