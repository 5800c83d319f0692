import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { readCsv } from './csv.ts';
import { deriveVariables, sourcesOf, type VariableSpec } from './derive.ts';
import { parseExpression } from './expression.ts';
import type { Table } from './table.ts';

const read = readCsv('u,pop,area,name\na,10,2,x\nb,30,3,y\n', { unit: 'u' });
if (!read.ok) throw new Error(read.faults[0]!.message);
const table: Table = read.value;
const derivedDensity = deriveVariables(table, { density: { value: 'pop / area' } });
testExamples(new URL('./derive.ts', import.meta.url), {
  table,
  deriveVariables,
  parseExpression,
  sourcesOf,
  withDensity: derivedDensity.ok ? derivedDensity.value : null,
});
const solve = (variables: Record<string, VariableSpec>) => {
  const derived = deriveVariables(table, variables);
  if (!derived.ok) throw new Error(derived.faults[0]!.message);
  return derived.value;
};

describe('variables', () => {
  test('become columns with their words, their expression and the data they rest on', () => {
    const label = { zh: '人口密度', en: 'Density' };
    const { columns } = solve({ density: { value: 'pop / area', label, unit: 'per km²' } });
    expect(columns.get('density')).toEqual({
      kind: 'number',
      name: 'density',
      values: Float64Array.of(5, 10),
      missing: 0,
      label,
      short: null,
      measure: 'per km²',
      expression: 'pop / area',
      sources: ['pop', 'area'],
    });
  });
  test('may use one another in any order and keep the order of the study', () => {
    const { columns } = solve({ c: { value: 'b + pop' }, b: { value: 'a * 2' }, a: { value: 'area' } });
    expect([...columns.keys()]).toEqual(['u', 'pop', 'area', 'name', 'c', 'b', 'a']);
    expect([...columns.get('c')!.values]).toEqual([14, 36]);
    expect(columns.get('c')!.sources).toEqual(['area', 'pop']);
  });
  test('without a value give words to a column, text or numbers, and leave the given table alone', () => {
    const { columns } = solve({ name: { label: 'Name' }, pop: { short: 'P' } });
    expect(columns.get('name')).toMatchObject({ kind: 'text', label: 'Name', expression: null });
    expect(columns.get('pop')).toMatchObject({ short: 'P', sources: ['pop'] });
    expect(table.columns.get('pop')!.short).toBeNull();
  });
  test('a chain of 5 000 is followed', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, i) => [`v${i}`, { value: i === 4_999 ? 'pop' : `v${i + 1}` }]),
    );
    expect([...solve(chain).columns.get('v0')!.values]).toEqual([10, 30]);
  });
});

test.each([
  ['a cycle', { a: { value: 'b' }, b: { value: 'c + 1' }, c: { value: 'b' } }, 'table/cycle', '/variables/b/value'],
  ['itself', { a: { value: 'a + 1' } }, 'table/cycle', '/variables/a/value'],
  ['the name of a column', { pop: { value: 'pop * 2' } }, 'table/name_taken', '/variables/pop'],
  ['a reserved name', { constructor: { value: 'pop' } }, 'table/reserved_name', '/variables/constructor'],
  ['no such column', { popp: { label: 'P' } }, 'table/unknown_column', '/variables/popp'],
  ['no such name', { 'a/b': { value: 'gpd' } }, 'expression/unknown_name', '/variables/a~1b/value'],
  ['a syntax error', { a: { value: 'pop /' } }, 'expression/unexpected', '/variables/a/value'],
  ['text', { a: { value: 'name * 2' } }, 'table/not_a_number', '/variables/a/value'],
  ['the log of 0', { a: { value: 'log(pop - 10)' } }, 'expression/not_finite', '/variables/a/value'],
] as [string, Record<string, VariableSpec>, string, string][])(
  '%s is a fault with code and path',
  (_, variables, code, path) => {
    const derived = deriveVariables(table, variables);
    expect(derived.ok ? [] : derived.faults).toEqual([expect.objectContaining({ code, path })]);
  },
);

test('a cycle is shown as the way round', () => {
  const derived = deriveVariables(table, { a: { value: 'b' }, b: { value: 'c + 1' }, c: { value: 'b' } });
  expect(derived.ok ? '' : derived.faults[0]!.message).toBe('variables that need each other: b → c → b');
});
