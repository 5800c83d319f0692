import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { testExamples } from '../testing/examples.ts';
import { type CsvOptions, readCsv } from './csv.ts';
import { readJson } from './json.ts';
import { numericColumnOf } from './lookup.ts';
import { toCsv } from './to-csv.ts';

testExamples(new URL('./csv.ts', import.meta.url), { readCsv });
const read = (input: string | Uint8Array, options?: CsvOptions) => {
  const table = readCsv(input, options);
  if (!table.ok) throw new Error(table.faults.map(({ message }) => message).join());
  const columns = [...table.value.columns.values()].map(({ name, kind, values }) => [name, kind, [...values]]);
  return { ...table.value, columns, notes: table.notes };
};

describe('RFC 4180', () => {
  test.each([
    ['LF', 'a,b\n1,x\n2,y\n'],
    ['CR LF', 'a,b\r\n1,x\r\n2,y\r\n'],
    ['CR', 'a,b\r1,x\r2,y\r'],
    ['no line end at the end', 'a,b\n1,x\n2,y'],
    ['a byte order mark', '\uFEFFa,b\n1,x\n2,y\n'],
    ['all in quotes', '"a","b"\r\n"1","x"\r\n"2","y"\r\n'],
    ['blanks around cells and quotes', ' a , "b" \n 1 ,\tx\n2\u3000,"y"\u00a0\n'],
    ['tabs', 'a\tb\n1\tx\n2\ty\n'],
    ['semicolons', 'a;b\n1;x\n2;y\n'],
    ['bars', 'a|b\n1|x\n2|y\n'],
    ['lines with nothing in them at the end', 'a,b\n1,x\n2,y\n\n  \r\n'],
  ])('%s', (_, text) => {
    const table = read(text);
    expect(table.columns).toEqual([
      ['a', 'number', [1, 2]],
      ['b', 'text', ['x', 'y']],
    ]);
    expect(table.notes).toEqual([]);
  });
  test('quotes, separators and line ends inside quotes; a row is known by the line it begins in', () => {
    const table = read('u,t\n1,"say ""hi"", then\r\nleave"\n2,5"" pipe\n', { unit: 'u' });
    expect(table.columns[1]).toEqual(['t', 'text', ['say "hi", then\r\nleave', '5"" pipe']]);
    expect([...table.rows]).toEqual([2, 4]);
  });
  test('a separator that is given is not guessed', () => {
    expect(read('a;b\n1;2\n', { separator: ',' }).columns).toEqual([['a;b', 'text', ['1;2']]]);
  });
  test('a comma inside text does not make a table of tabs one of commas', () => {
    expect(read('name\tx, in t\nA, B\t1\nC\t2\n').columns[1]).toEqual(['x, in t', 'number', [1, 2]]);
  });
  test('lines with nothing in them between rows are left out, with a note', () => {
    const { rows, notes } = read('a,b\n\n1,2\n \n3,4\n\n');
    expect([...rows]).toEqual([3, 5]);
    expect(notes).toMatchObject([{ code: 'table/blank_lines', values: { count: 2, first: 2 } }]);
  });
  test('one column: a quoted empty cell is a row, an empty line is none', () => {
    expect(read('a\n1\n""\n2\n').columns).toEqual([['a', 'number', [1, Number.NaN, 2]]]);
  });
});

describe('missing', () => {
  test('the empty cell and the codes, in numbers and in text, counted', () => {
    const table = readCsv('a,b\n1,x\n,\nNA,NA\n-,…\n5,y\n');
    const columns = table.ok ? [...table.value.columns.values()] : [];
    expect(columns.map(({ values }) => [...values])).toEqual([
      [1, Number.NaN, Number.NaN, Number.NaN, 5],
      ['x', null, null, null, 'y'],
    ]);
    expect(columns.map(({ missing }) => missing)).toEqual([3, 3]);
  });
  test('a code that is a number counts as written and as −999.0; codes given replace the usual ones', () => {
    const { columns } = read('a,b\n-999,NA\n-999.0,1\n7,2\n', { missing: ['-999'] });
    expect(columns).toEqual([
      ['a', 'number', [Number.NaN, Number.NaN, 7]],
      ['b', 'text', ['NA', '1', '2']],
    ]);
  });
  test('in the unit column a code is a name: NA is Namibia', () => {
    expect(read('iso,x\nNA,1\nZA,2\n', { unit: 'iso' }).units).toEqual(['NA', 'ZA']);
  });
  test('a column without a value is numeric and all missing', () => {
    expect(read('a,b\n1,\n2,NA\n').columns[1]).toEqual(['b', 'number', [Number.NaN, Number.NaN]]);
  });
});

describe('units', () => {
  test('codes with leading zeros stay as they are; without a unit column rows are numbered', () => {
    expect(read('id,x\n011,1\n012,2\n', { unit: 'id' }).units).toEqual(['011', '012']);
    expect(read('id,x\n011,1\n012,2\n').units).toEqual(['1', '2']);
  });
  test('a panel names a unit by its period too', () => {
    const table = read('p,year,x\n北京,2021,1\n北京,2022,2\n', { unit: 'p', panel: 'year' });
    expect(table.units).toEqual(['北京 2021', '北京 2022']);
  });
});

test('a column is text from its first cell that is no number, with the cells above as they were written', () => {
  const { columns } = read('a,b,c\n01,1.50,1\n 2 ,NA,2\nx,"1,5",3\n');
  expect(columns).toEqual([
    ['a', 'text', ['01', '2', 'x']],
    ['b', 'text', ['1.50', null, '1,5']],
    ['c', 'number', [1, 2, 3]],
  ]);
  expect(read('a,b\n1,\n\n2,\nx,3\n').columns).toEqual([
    ['a', 'text', ['1', '2', 'x']],
    ['b', 'number', [Number.NaN, Number.NaN, 3]],
  ]);
  expect(read('a\n1\n\n""\nx\n').columns).toEqual([['a', 'text', ['1', null, 'x']]]);
});

describe('round trip', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
  const cell = fc.oneof(
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
    fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r', '\t', ';', '|', ' ', 'a', '1', '.', '京', '，'),
      maxLength: 6,
    }),
  );
  const sheet = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.record({
      header: fc.uniqueArray(name, { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      separator: fc.constantFrom(',' as const, '\t' as const, ';' as const, '|' as const),
    }),
  );
  test('what is written is read again', () => {
    fc.assert(
      fc.property(sheet, ({ header, rows, separator }) => {
        const table = readCsv(toCsv(header, rows, { separator }), {
          separator,
          text: header.map(written),
          missing: [],
        });
        if (!table.ok) {
          // A name of blanks alone is no name, and names that differ by an apostrophe or blanks may meet.
          expect(['table/empty_name', 'table/duplicate_name']).toContain(table.faults[0]!.code);
          return;
        }
        const columns = [...table.value.columns.values()];
        expect(columns.map((column) => column.name)).toEqual(header.map(written));
        for (const [j, column] of columns.entries()) {
          expect(column.values).toEqual(rows.map((row) => (row[j] === null ? null : cellWritten(row[j]!))));
        }
      }),
      { numRuns: 500 },
    );
  });
  const written = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).trim();
  const cellWritten = (x: string | number) => {
    if (typeof x === 'number') return String(x);
    const text = /^[=+\-@\t\r]/.test(x) ? `'${x}` : x;
    return text.trim() === '' ? null : text;
  };
  test('every double comes back to the bit', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), (x) => {
        const { columns } = read(
          toCsv(
            ['x'],
            x.map((value) => [value]),
          ),
        );
        expect(columns[0]![2]).toEqual(x.map((value) => value + 0));
      }),
    );
  });
});

const many = (n: number) => Array.from({ length: n }, (_, i) => `c${i}`).join(',');
test.each([
  ['an empty file', '', {}, 'table/empty', '/data'],
  ['nothing but line ends', '\n\r\n \n', {}, 'table/empty', '/data'],
  ['a header only', 'a,b\n', {}, 'table/no_rows', '/data'],
  ['a row with fewer cells', 'a,b\n1,2\n3\n', {}, 'table/ragged_row', '/data'],
  ['a row with more cells', 'a,b\n1,2\n3,4,5\n', {}, 'table/ragged_row', '/data'],
  ['a column without a name', 'a,,c\n1,2,3\n', {}, 'table/empty_name', '/data'],
  ['two columns of one name', 'a,b,a\n1,2,3\n', {}, 'table/duplicate_name', '/data'],
  ['a column named __proto__', 'a,__proto__\n1,2\n', {}, 'table/reserved_name', '/data'],
  ['a column named constructor', 'constructor\n1\n', {}, 'table/reserved_name', '/data'],
  ['a quote that is not closed', 'a,b\n1,"2\n3,4\n', {}, 'table/quote', '/data'],
  ['text after a quote', 'a,b\n1,"2"3\n', {}, 'table/quote', '/data'],
  ['an unknown unit column', 'id,x\na,1\n', { unit: 'di' }, 'table/unknown_column', '/unit'],
  ['a row without a unit', 'id,x\na,1\n ,2\n', { unit: 'id' }, 'table/missing_unit', '/data'],
  ['a unit named twice', 'id,x\na,1\nb,2\na,3\n', { unit: 'id' }, 'table/duplicate_unit', '/data'],
  [
    'a unit named twice in a period',
    'p,t,x\na,1,1\na,1,2\n',
    { unit: 'p', panel: 't' },
    'table/duplicate_unit',
    '/data',
  ],
  ['a row without a period', 'p,t,x\na,1,1\nb,NA,2\n', { unit: 'p', panel: 't' }, 'table/missing_unit', '/data'],
  ['an unknown panel column', 'p,t,x\na,1,1\n', { unit: 'p', panel: 'q' }, 'table/unknown_column', '/panel'],
  ['a unit named __proto__', 'id,x\n__proto__,1\n', { unit: 'id' }, 'table/reserved_name', '/data'],
  ['a unit of 1001 characters', `id,x\n${'a'.repeat(1001)},1\n`, { unit: 'id' }, 'table/limit', '/data'],
  ['100 000 columns', `${many(100_000)}\n1\n`, {}, 'table/limit', '/data'],
  ['too many rows', 'a\n1\n2\n3\n', { limits: { ...LIMITS, rows: 2 } }, 'table/limit', '/data'],
  ['too many cells', 'a,b\n1,2\n3,4\n', { limits: { ...LIMITS, cells: 3 } }, 'table/limit', '/data'],
  ['too many bytes', 'a,b\n1,2\n', { limits: { ...LIMITS, bytes: 5 } }, 'table/limit', '/data'],
  ['10 MB of quotes', '"'.repeat(10_000_000), {}, 'table/limit', '/data'],
  ['10 MB of quotes and one', '"'.repeat(10_000_001), {}, 'table/quote', '/data'],
  ['10 MB of separators', ','.repeat(10_000_000), {}, 'table/limit', '/data'],
])('%s is a fault with code and path', (_, text, options, code, path) => {
  const table = readCsv(text, options);
  expect(table.ok ? [] : table.faults).toEqual([expect.objectContaining({ code, path })]);
});

test('faults say where', () => {
  const values = (text: string, unit?: string) => {
    const table = readCsv(text, { unit });
    return table.ok ? null : table.faults[0]!.values;
  };
  expect(values('a,b\n"x\ny",2\n3\n')).toEqual({ row: 4, expected: 2, found: 1 });
  expect(values('id,x\na,1\nb,2\na,3\n', 'id')).toEqual({ unit: 'a', first: 2, second: 4 });
  expect(values('a,b\n1,2\n3,"4\n')).toEqual({ row: 3, column: 2, problem: 'not_closed' });
  expect(values('a,b,a\n1,2,3\n')).toEqual({ name: 'a', first: 1, second: 3 });
});

test('what a limit allows is allowed', () => {
  const limits = { ...LIMITS, bytes: 12, rows: 2, columns: 2, cells: 4, unitNameLength: 1 };
  expect(readCsv('a,b\n1,2\n3,4\n', { unit: 'a', limits }).ok).toBe(true);
  expect(readJson({ a: [1, 3], b: [2, 4] }, { unit: 'a', limits }).ok).toBe(true);
});

test('one row is a table', () => {
  expect(read('a,b\n1,2\n').columns).toEqual([
    ['a', 'number', [1]],
    ['b', 'number', [2]],
  ]);
});

test('3 MB of lines with nothing in them, and 2 000 columns that turn out to be text at the last row, do not hang', () => {
  expect(readCsv('\n'.repeat(3_000_000)).ok).toBe(false);
  const width = 2_000;
  const row = (cell: string) => Array.from({ length: width }, () => cell).join(',');
  const table = read(`${many(width)}\n${`${row('1')}\n`.repeat(100)}${row('x')}\n`);
  expect(table.columns[width - 1]![2]).toEqual([...Array.from({ length: 100 }, () => '1'), 'x']);
});

test.each([
  ['abc', 'table/not_a_number', 'text'],
  ['1,234', 'table/not_a_number', 'thousands_separator'],
  ['1 234 567.8', 'table/not_a_number', 'thousands_separator'],
  ['1,5', 'table/not_a_number', 'decimal_comma'],
  ['12.5%', 'table/not_a_number', 'percent'],
  [' 1,234 ', 'table/not_a_number', 'thousands_separator'],
  ['１２', 'table/not_a_number', 'full_width'],
  ['−5', 'table/not_a_number', 'unicode_minus'],
  ['1e999', 'table/infinite', undefined],
  ['-Inf', 'table/infinite', undefined],
])('%s keeps its column from being numbers, and is named', (cell, code, reason) => {
  const table = readCsv(
    toCsv(
      ['id', 'x'],
      [
        ['a', 1],
        ['b', 2],
      ],
    ).concat(`c,"${cell}"\n`),
    { unit: 'id' },
  );
  const column = table.ok ? numericColumnOf(table.value, 'x', '/outcome/variable') : table;
  const where = { column: 'x', row: 4, unit: 'c', found: cell };
  const values = reason === undefined ? where : { ...where, reason };
  expect(column.ok ? [] : column.faults).toEqual([
    expect.objectContaining({ code, path: '/outcome/variable', values }),
  ]);
});
