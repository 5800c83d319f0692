import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { testExamples } from '../testing/examples.ts';
import { readCsv } from './csv.ts';
import { parseFormula, written } from './formula.ts';
import { readJson } from './json.ts';
import { type ModelOptions, modelMatrix } from './model-matrix.ts';
import type { Table } from './table.ts';
import { expandTerms } from './terms.ts';

interface Reference {
  data: Record<string, (number | string)[]>;
  models: { formula: string; outcome: number[]; columns: [string, number[]][] }[];
}
const reference: Reference = JSON.parse(
  readFileSync(new URL('../../fixtures/reference/model_matrix.json', import.meta.url), 'utf8'),
);
const unwrap = <T>(outcome: { ok: true; value: T } | { ok: false; faults: { message: string }[] }): T => {
  if (!outcome.ok) throw new Error(outcome.faults[0]!.message);
  return outcome.value;
};
const tableOf = (text: string): Table => unwrap(readCsv(text, { unit: 'u' }));
const small = tableOf('u,y,x,z,region,__p\na,1,1,2,East,1\nb,2,4,3,West,2\nc,4,NA,5,West,3\nd,8,2,7,East,5\n');
testExamples(new URL('./model-matrix.ts', import.meta.url), {
  modelMatrix,
  table: tableOf('u,y,x,region\na,1,1,East\nb,2,4,West\nc,4,2,West\n'),
});
testExamples(new URL('./formula.ts', import.meta.url), { parseFormula, written });
testExamples(new URL('./terms.ts', import.meta.url), { parseFormula, expandTerms });

describe('against R', () => {
  const table = unwrap(readJson(reference.data));
  const solve = (formula: string) => {
    const model = unwrap(modelMatrix(formula, table));
    const ones = Float64Array.from(model.units, () => 1);
    const terms = model.terms.map(({ term, values }) => ({ term, values }));
    return { ...model, columns: model.intercept ? [{ term: '(Intercept)', values: ones }, ...terms] : terms };
  };
  // R names an interaction in the order in which its variables were met, we in the order in which it was written.
  const canonical = (name: string) => name.replaceAll(' ', '').split(':').sort().join(':');
  const close = (found: Float64Array, expected: number[]) => {
    for (const [i, e] of expected.entries()) expect(Math.abs(found[i]! - e)).toBeLessThanOrEqual(1e-14 * Math.abs(e));
  };
  test.each(reference.models)('$formula', ({ formula, outcome, columns }) => {
    const model = solve(formula);
    close(model.outcome.values, outcome);
    expect(model.columns.map(({ term }) => canonical(term)).sort()).toEqual(columns.map(([n]) => canonical(n)).sort());
    for (const [name, values] of columns) {
      close(model.columns.find(({ term }) => canonical(term) === canonical(name))!.values, values);
    }
    if (['y ~ a + g:a', 'y ~ h + g:h', 'y ~ g:h + a:g'].includes(formula)) return;
    const names = model.columns.map(({ term }) => term.replaceAll(' ', ''));
    expect(names).toEqual(columns.map(([name]) => name.replaceAll(' ', '')));
  });
});

describe('names', () => {
  const namesOf = (formula: string) =>
    unwrap(modelMatrix(formula, small, { missing: 'drop' })).terms.map((t) => t.term);
  test.each([
    ['y ~ log( x )+I(z ^ 2)', ['log(x)', 'I(z ^ 2)']],
    ['y ~ I(x+z) + I( x +  z )', ['I(x+z)']], // the same term; the first way of writing it
    ['y ~ `x` + `__p`', ['x', '__p']],
    ['y ~ z:x + x:z', ['z:x']],
    ['y ~ minmax (log(x))', ['minmax(log(x))']],
    ['y ~ pmin( x ,z )', ['pmin(x,z)']],
  ])('%s', (formula, names) => {
    expect(namesOf(formula)).toEqual(names);
  });
  test('a column whose name needs backquotes keeps them', () => {
    const table = tableOf('u,y,GDP (亿元),人均\na,1,2,3\nb,2,3,5\n');
    const model = unwrap(modelMatrix('y ~ `GDP (亿元)`*人均', table));
    expect(model.terms.map((t) => t.term)).toEqual(['`GDP (亿元)`', '人均', '`GDP (亿元)`:人均']);
    expect(model.terms.map((t) => t.sourceColumns)).toEqual([['GDP (亿元)'], ['人均'], ['GDP (亿元)', '人均']]);
  });
  test('the whole formula as written, and what each column comes from', () => {
    const model = unwrap(modelMatrix(' log(y)~ x *region ', small, { missing: 'drop' }));
    expect(model.formula).toBe('log(y)~ x *region');
    expect(model.outcome).toMatchObject({ term: 'log(y)', sourceColumns: ['y'] });
    expect(model.terms.map((t) => [t.term, t.of])).toEqual([
      ['x', 'x'],
      ['regionWest', 'region'],
      ['x:regionWest', 'x:region'],
    ]);
  });
});

describe('rows', () => {
  test('a missing value is refused, and the units are named', () => {
    const model = modelMatrix('y ~ x', small);
    expect(model.ok ? [] : model.faults).toMatchObject([
      { code: 'table/missing', path: '/formula', values: { column: 'x', units: ['c'], count: 1, rows: 4 } },
    ]);
  });
  test('or its row dropped with a note, before any function of a whole column', () => {
    const model = modelMatrix('y ~ minmax(z) + x', small, { missing: 'drop' });
    expect(model).toMatchObject({
      value: { rows: Int32Array.of(0, 1, 3), units: ['a', 'b', 'd'], dropped: [{ unit: 'c', columns: ['x'] }] },
      notes: [{ code: 'table/missing_dropped', values: { column: 'x', units: ['c'] } }],
    });
    expect(unwrap(model).terms[0]!.values).toEqual(Float64Array.of(0, 0.2, 1));
  });
  test('columns that a step needs beside the formula count too', () => {
    const also = [{ name: 'x', path: '/cluster' }];
    expect(unwrap(modelMatrix('y ~ z', small, { missing: 'drop', also })).units).toEqual(['a', 'b', 'd']);
    const refused = modelMatrix('y ~ z', small, { also });
    expect(refused.ok ? [] : refused.faults).toMatchObject([{ code: 'table/missing', path: '/cluster' }]);
    const unknown = modelMatrix('y ~ z', small, { also: [{ name: 'regin', path: '/cluster' }] });
    expect(unknown.ok ? [] : unknown.faults).toMatchObject([
      { code: 'table/unknown_column', path: '/cluster', values: { nearest: 'region' } },
    ]);
  });
  test('columns that the formula does not use may have missing values', () => {
    expect(unwrap(modelMatrix('y ~ z', small)).rows).toEqual(Int32Array.of(0, 1, 2, 3));
    expect(unwrap(modelMatrix('y ~ x + z - x', small)).units).toHaveLength(4);
  });
});

test('the dot is every other numeric column; text is left out with a note', () => {
  const model = modelMatrix('log(y) ~ .', small, { missing: 'drop' });
  expect(unwrap(model).terms.map((t) => t.term)).toEqual(['x', 'z', '__p']);
  expect(model.ok && model.notes[0]).toMatchObject({
    code: 'formula/text_left_out',
    values: { columns: ['region'], count: 1 },
  });
  const terms = unwrap(modelMatrix('y ~ .^2 - x', small, { missing: 'drop' })).terms.map((t) => t.term);
  expect(terms).toEqual(['z', '__p', 'x:z', 'x:__p', 'z:__p']);
});

test('the level that others are compared with is noted; not where all levels have a column', () => {
  const codes = (formula: string) => {
    const model = modelMatrix(formula, small);
    return model.ok ? model.notes.map((n) => n.values) : model.faults;
  };
  expect(codes('y ~ region')).toEqual([{ factor: 'region', level: 'East', levels: 2 }]);
  expect(codes('y ~ region - 1')).toEqual([]);
});

test('levels are sorted by code points, numbers by size', () => {
  const table = tableOf('u,y,t,n\na,1,𠮷,10\nb,2,bb,9\nc,3,\uE000,-1\nd,4,B,9\ne,5,b,9\n');
  const names = (formula: string) => unwrap(modelMatrix(formula, table)).terms.map((t) => t.term);
  expect(names('y ~ t - 1')).toEqual(['tB', 'tb', 'tbb', 't\uE000', 't𠮷']);
  expect(names('y ~ factor(n) - 1')).toEqual(['factor(n)-1', 'factor(n)9', 'factor(n)10']);
});

const messy = tableOf('u,y,one,almost,pct,ax,a\na,1,k,1,5%,1,x\nb,2,k,"1,234",6%,2,y\n');
test.each<[string, string, string, ModelOptions?]>([
  ['', 'expression/empty', '/formula'],
  ['y', 'expression/unexpected', '/formula'],
  ['~ x', 'formula/no_outcome', '/formula'],
  ['y ~', 'expression/unexpected', '/formula'],
  ['y ~ x ~ z', 'expression/unexpected', '/formula'],
  ['y ~ x + gpd', 'expression/unknown_name', '/formula'],
  ['gpd ~ x', 'expression/unknown_name', '/formula'],
  ['y ~ lgo(x)', 'expression/unknown_function', '/formula'],
  ['y ~ x/z', 'formula/term', '/formula'],
  ['y ~ x^2', 'formula/term', '/formula'],
  ['y ~ (x + z)^1.5', 'formula/term', '/formula'],
  ['y ~ (x + z)^z', 'formula/term', '/formula'],
  ['y ~ x + 2', 'formula/term', '/formula'],
  ['y ~ x:1', 'formula/term', '/formula'],
  ['y ~ 1*x', 'formula/term', '/formula'],
  ['y ~ log(x:z)', 'formula/term', '/formula'],
  ['y:x ~ z', 'formula/term', '/formula'],
  ['y ~ log(.)', 'formula/term', '/formula'],
  ['. ~ x', 'formula/term', '/formula'],
  ['y ~ log(factor(x))', 'formula/term', '/formula'],
  ['y ~ factor(x + 1)', 'formula/term', '/formula'],
  ['factor(y) ~ x', 'formula/term', '/formula'],
  ['y ~ x + y', 'formula/term', '/formula'],
  ['y ~ x - z', 'formula/term', '/formula'],
  ['y ~ -x', 'formula/term', '/formula'],
  ['y ~ 0', 'formula/empty_model', '/formula'],
  ['y ~ x - x - 1', 'formula/empty_model', '/formula'],
  ['region ~ z', 'table/not_a_number', '/formula'],
  ['y ~ log(region)', 'table/not_a_number', '/formula'],
  ['y ~ log(z - 2)', 'expression/not_finite', '/formula'],
  ['y ~ .', 'formula/too_many_terms', '/model', { path: '/model', limits: { ...LIMITS, regressors: 2 } }],
  ['y ~ x*z*__p', 'formula/too_many_terms', '/formula', { limits: { ...LIMITS, regressors: 6 } }],
  ['y ~ region:factor(z)', 'formula/too_many_terms', '/formula', { limits: { ...LIMITS, regressors: 5 } }],
])('%s is a fault with code and path', (formula, code, path, options) => {
  const model = modelMatrix(formula, small, options);
  expect(model.ok ? [] : model.faults).toEqual([expect.objectContaining({ code, path })]);
});

test.each([
  ['y ~ one', 'formula/one_level', {}],
  ['y ~ almost', 'table/not_a_number', { row: 3, unit: 'b', reason: 'thousands_separator' }],
  ['y ~ pct', 'table/not_a_number', { row: 2, unit: 'a', reason: 'percent' }],
  ['y ~ . - one', 'table/not_a_number', { column: 'almost', row: 3 }],
  ['y ~ factor(ax):a + a', undefined, {}],
  ['y ~ factor(almost)', undefined, {}],
])('a column of text in %s', (formula, code, values) => {
  const model = modelMatrix(formula, messy);
  expect(model.ok ? undefined : model.faults[0]!.code).toBe(code);
  if (!model.ok) expect(model.faults[0]!.values).toMatchObject(values);
});

test.each([
  ['y ~ x:1', 'interaction', '1', 7],
  ['y ~ 1*x', 'interaction', '1', 5],
  ['y ~ x / z', 'ratio', 'x / z', 7],
  ['y ~ x + I(z)^2', 'power', 'I(z)^2', 13],
  ['y ~ x - z', 'not_there', 'z', 9],
  ['y ~ x + log(y:z)', 'interaction', 'y:z', 14],
])('what is wrong in %s is told with its place', (formula, problem, found, at) => {
  const model = modelMatrix(formula, small);
  expect(model.ok ? null : model.faults[0]!.values).toEqual({ expression: formula, problem, found, at });
});

test('two columns of one name are a fault', () => {
  const model = modelMatrix('y ~ a + ay', tableOf('u,y,a,ay\nk,1,x,1\nl,2,y,2\n'));
  expect(model.ok ? [] : model.faults).toMatchObject([{ code: 'formula/same_name', values: { term: 'ay' } }]);
});

test('a formula of 10 000 characters is answered', () => {
  const model = modelMatrix(`y ~ ${'z+'.repeat(4_990)}z`, small);
  expect(unwrap(model).terms.map((t) => t.term)).toEqual(['z']);
  const crossed = Array.from({ length: 30 }, (_, i) => `I(z+${i})`).join('*');
  const refused = modelMatrix(`y ~ ${crossed}`, small);
  expect(refused.ok ? '' : refused.faults[0]!.code).toBe('formula/too_many_terms');
  const power = modelMatrix(`y ~ (${crossed.replaceAll('*', '+')})^30`, small);
  expect(power.ok ? '' : power.faults[0]!.code).toBe('formula/too_many_terms');
});
