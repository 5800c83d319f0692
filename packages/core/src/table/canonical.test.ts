import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { canonicalTable } from './canonical.ts';
import { readCsv } from './csv.ts';
import { readJson } from './json.ts';
import { selectRows, type Table } from './table.ts';
import { toCsv } from './to-csv.ts';

const unwrap = (table: ReturnType<typeof readCsv>): Table => {
  if (!table.ok) throw new Error(table.faults[0]!.message);
  return table.value;
};
const text = (table: Table, ...names: string[]) => [...canonicalTable(table, names)].join('');
testExamples(new URL('./canonical.ts', import.meta.url), {
  canonicalTable,
  table: unwrap(readCsv('u,gdp,area\na,0.1,2\nb,-0,\n', { unit: 'u' })),
});

test('it is the RFC 8785 form of its object: sorted keys, no spaces, shortest numbers', () => {
  const table = unwrap(readCsv('u,b,a,t\n京,1e21,0.1,"q"""\nv,1e-7,1.0,\n', { unit: 'u' }));
  expect(text(table, 't', 'b', 'a', 'b')).toBe(
    '{"columns":{"a":[0.1,1],"b":[1e+21,1e-7],"t":["q\\"",null]},"units":["京","v"]}',
  );
  expect(text(table)).toBe('{"columns":{},"units":["京","v"]}');
});

test('the same cells give the same text from CSV, TSV and JSON; another cell or order of rows another', () => {
  const cell = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 9 }), (x) => {
      const units = x.map((_, i) => `u${i}`);
      const rows = x.map((value, i) => [units[i]!, value]);
      const csv = unwrap(readCsv(toCsv(['u', 'x'], rows), { unit: 'u' }));
      const tsv = unwrap(readCsv(toCsv(['u', 'x'], rows, { separator: '\t' }), { unit: 'u' }));
      const json = unwrap(readJson({ x, u: units }, { unit: 'u' }));
      const canonical = text(csv, 'x');
      expect([text(tsv, 'x'), text(json, 'x')]).toEqual([canonical, canonical]);
      expect(JSON.parse(canonical)).toEqual({ columns: { x: x.map((v) => (v === null ? null : v + 0)) }, units });
      const turned = selectRows(csv, x.map((_, i) => i).reverse());
      expect(text(turned, 'x')).not.toBe(canonical);
    }),
  );
});

test('a table of more rows than are written at once is one list', () => {
  const rows = Array.from({ length: 10_000 }, (_, i): [string, number] => [`u${i}`, i]);
  const table = unwrap(readCsv(toCsv(['u', 'x'], rows), { unit: 'u' }));
  expect(JSON.parse(text(table, 'x')).columns.x).toEqual(rows.map(([, x]) => x));
});

test('a name that is no column is a wrong call', () => {
  const table = unwrap(readCsv('u,x\na,1\n', { unit: 'u' }));
  expect(() => text(table, 'y')).toThrow('no column of this name: y');
});
