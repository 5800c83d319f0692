import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { readCsv } from './csv.ts';
import { evaluate } from './evaluate.ts';
import { parseExpression } from './expression.ts';
import type { Table } from './table.ts';

const tableOf = (text: string): Table => {
  const table = readCsv(text, { unit: 'u' });
  if (!table.ok) throw new Error(table.faults[0]!.message);
  return table.value;
};
testExamples(new URL('./evaluate.ts', import.meta.url), {
  evaluate,
  parseExpression,
  table: tableOf('u,gdp,pop\na,4,2\nb,9,3\nc,NA,5\n'),
});

const table = tableOf('u,x,y,z,t\n北京,1,4,-2,p\n上海,2,NA,0,q\n天津,4,9,3,r\n');
const solve = (text: string, on = table) => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.faults[0]!.message);
  return evaluate(parsed.value, text, on, '/value');
};
const valuesOf = (text: string, on = table) => {
  const values = solve(text, on);
  if (!values.ok) throw new Error(values.faults[0]!.message);
  return [...values.value];
};
const NA = Number.NaN;

describe('row by row', () => {
  test.each([
    ['x', [1, 2, 4]],
    ['-x + 1', [0, -1, -3]],
    ['x * 100 / y', [25, NA, 400 / 9]],
    ['x - z', [3, 2, 1]],
    ['z^2', [4, 0, 9]],
    ['y^0', [1, NA, 1]], // missing stays missing
    ['pmax(x, z)', [1, 2, 4]],
    ['pmin(x, y, 3)', [1, NA, 3]],
    ['abs(z) + sqrt(y)', [4, NA, 6]],
    ['log(x, 2)', [0, 1, 2]],
    ['log2(x)', [0, 1, 2]],
    ['log(x * x, 4) + log(1000, 10)', [3, 4, 5]],
    ['log10(x * 0 + 1000)', [3, 3, 3]],
    ['log1p(x - 1) + expm1(0)', [0, Math.log(2), Math.log(4)]],
    ['exp(0) + I(2)', [3, 3, 3]],
    ['2^3^2 - 500', [12, 12, 12]],
    ['-2^2', [-4, -4, -4]],
    ['+x', [1, 2, 4]],
    ['8 / x - 2^x', [6, 0, -14]],
    ['rank(x * 0)', [2, 2, 2]],
  ])('%s', (text, values) => {
    const found = valuesOf(text);
    expect(found).toHaveLength(values.length);
    for (const [i, value] of values.entries()) {
      if (Number.isNaN(value)) expect(found[i]).toBeNaN();
      else expect(found[i]).toBeCloseTo(value, 14);
    }
  });
  test('the column itself is not handed out', () => {
    const values = solve('x');
    if (values.ok) values.value[0] = 99;
    expect(valuesOf('x')[0]).toBe(1);
  });
});

describe('over the column', () => {
  // mean, sd and the others of (4, 9): R 4.2.2
  test.each([
    ['sum(x)', [7, 7, 7]],
    ['mean(y)', [6.5, 6.5, 6.5]],
    ['median(x) + max(x) - min(x)', [5, 5, 5]],
    ['sd(y)', [3.5355339059327378, 3.5355339059327378, 3.5355339059327378]],
    ['minmax(x)', [0, 1 / 3, 1]],
    ['scale(y)', [-Math.SQRT1_2, NA, Math.SQRT1_2]],
    ['rank(y)', [1, NA, 2]],
    ['rank(pmax(x, 2))', [1.5, 1.5, 3]],
    ['x - mean(x)', [-4 / 3, -1 / 3, 5 / 3]],
  ])('%s', (text, values) => {
    for (const [i, value] of valuesOf(text).entries()) {
      if (Number.isNaN(values[i]!)) expect(value).toBeNaN();
      else expect(value).toBeCloseTo(values[i]!, 14);
    }
  });
  test('rows without a value are passed over, and that is noted', () => {
    const values = solve('mean(y)');
    expect(values.ok && values.notes).toMatchObject([
      { code: 'expression/missing_skipped', path: '/value', values: { name: 'mean', count: 1, at: 1 } },
    ]);
    expect(solve('mean(x)')).toMatchObject({ notes: [] });
  });
});

describe('against R', () => {
  const reference: { at: Record<string, number>; values: [string, number][] } = JSON.parse(
    readFileSync(new URL('../../fixtures/reference/expressions.json', import.meta.url), 'utf8'),
  );
  const [names, cells] = [Object.keys(reference.at), Object.values(reference.at)];
  const point = tableOf(`u,${names.join()}\na,${cells.join()}\n`);
  test('four hundred random chains of operators have R’s values', () => {
    for (const [text, value] of reference.values) {
      expect(Math.abs(valuesOf(text, point)[0]! / value - 1), text).toBeLessThan(1e-12);
    }
  });
});

describe('against the engine', () => {
  const cell = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const operator = fc.constantFrom('+', '-', '*', '/');
  test('without powers, an expression in JavaScript’s own grammar has JavaScript’s value', () => {
    const chain = fc.array(fc.tuple(operator, fc.constantFrom('x', 'y', '2', '(x+1)', '-y', '(x-y*3)')), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(cell, cell, chain, (x, y, links) => {
        const text = `x${links.map(([o, operand]) => `${o} ${operand}`).join('')}`;
        const wanted = new Function('x', 'y', `return ${text}`)(x, y);
        fc.pre(Number.isFinite(wanted));
        const found = solve(text, tableOf(`u,x,y\na,${x},${y}\n`));
        if (found.ok) expect(found.value[0]).toBe(wanted + 0 === 0 ? found.value[0] : wanted);
        else expect(found.faults[0]!.code).toBe('expression/not_finite'); // a part of it is not
      }),
    );
  });
});

test.each([
  ['x / z', '/', 3, ['上海'], ['2 / 0'], 1],
  ['x + log(z)', 'log', 5, ['北京', '上海'], ['-2', '0'], 2],
  ['sqrt(z) * x', 'sqrt', 1, ['北京'], ['-2'], 1],
  ['z ^ 0.5', '^', 3, ['北京'], ['-2 ^ 0.5'], 1],
  ['exp(x * 1000)', 'exp', 1, ['北京', '上海', '天津'], ['1000', '2000', '4000'], 3],
  ['x + 1 / 0', '/', 7, [], ['1 / 0'], 3],
])('%s is not finite, with the units named', (text, _, at, units, found, count) => {
  const values = solve(text);
  expect(values.ok ? [] : values.faults).toEqual([
    expect.objectContaining({
      code: 'expression/not_finite',
      path: '/value',
      values: expect.objectContaining({ at, units, found, count, rows: 3, expression: text }),
    }),
  ]);
});

test('a fault over many rows names twenty and counts all', () => {
  const long = tableOf(`u,x\n${Array.from({ length: 500 }, (_, i) => `u${i},0`).join('\n')}`);
  const values = solve('log(x)', long);
  expect(values.ok ? null : values.faults[0]!.values).toMatchObject({ count: 500, rows: 500 });
  expect(values.ok ? [] : (values.faults[0]!.values as { units: string[] }).units).toHaveLength(20);
});

test.each([
  ['x + gpd', 'expression/unknown_name'],
  ['__proto__', 'expression/unknown_name'],
  ['x + t', 'table/not_a_number'],
  ['minmax(x * 0)', 'expression/constant'],
  ['scale(2)', 'expression/constant'],
  ['sd(log(pmax(y, 1)) * 0 + y)', undefined],
])('%s', (text, code) => {
  const values = solve(text);
  expect(values.ok ? undefined : values.faults[0]!.code).toBe(code);
});

test('a summary of fewer rows than it needs is a fault', () => {
  const values = solve('sd(y)', tableOf('u,y\na,1\nb,NA\n'));
  expect(values.ok ? null : values.faults[0]).toMatchObject({
    code: 'expression/too_few_values',
    values: { name: 'sd', needed: 2, found: 1 },
  });
});
