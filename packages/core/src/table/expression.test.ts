import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { testExamples } from '../testing/examples.ts';
import { type BinaryOperator, type Expression, parseExpression } from './expression.ts';
import { quoteName, tokenise } from './lexer.ts';
import { printExpression } from './print.ts';
import { namesOf } from './walk.ts';

testExamples(new URL('./expression.ts', import.meta.url), { parseExpression });
testExamples(new URL('./lexer.ts', import.meta.url), { tokenise });
testExamples(new URL('./print.ts', import.meta.url), { parseExpression, printExpression });
testExamples(new URL('./walk.ts', import.meta.url), { parseExpression, namesOf });

const parse = (text: string, formula = false): Expression => {
  const parsed = parseExpression(text, { formula });
  if (!parsed.ok) throw new Error(parsed.faults[0]!.message);
  return parsed.value;
};
/** The tree with every operation in parentheses, as R shows it by `quote()`. */
const grouped = (e: Expression): string => {
  if (e.kind === 'number') return String(e.value);
  if (e.kind === 'name') return quoteName(e.name);
  if (e.kind === 'unary') return `(${e.operator}${grouped(e.operand)})`;
  if (e.kind === 'call') return `${e.name}(${e.arguments.map(grouped).join(',')})`;
  return `(${grouped(e.left)}${e.operator}${grouped(e.right)})`;
};

describe('grouping as in R', () => {
  test.each([
    ['-2^2', '(-(2^2))'],
    ['2^3^2', '(2^(3^2))'],
    ['2^-1', '(2^(-1))'],
    ['2^-1^2', '(2^(-(1^2)))'],
    ['-a^-b^c*d', '((-(a^(-(b^c))))*d)'],
    ['a-b-c', '((a-b)-c)'],
    ['a/b*c', '((a/b)*c)'],
    ['a+b*c^d', '(a+(b*(c^d)))'],
    ['-a*b', '((-a)*b)'],
    ['a*-b', '(a*(-b))'],
    ['a- -b', '(a-(-b))'],
    ['--a', '(-(-a))'],
    ['(a+b)*c', '((a+b)*c)'],
    ['a**b', '(a^b)'],
    ['log(a/b, 10)', 'log((a/b),10)'],
    ['.5+5.+1e-3+1E+2', '(((0.5+5)+0.001)+100)'],
    ['碳排放_mt / 地区.生产总值', '(碳排放_mt/地区.生产总值)'],
    ['Infant.Mortality+._x', '(Infant.Mortality+._x)'],
    ['`GDP (亿元)`*`a\\`b`', '(`GDP (亿元)`*`a\\`b`)'],
    [' \n a\t+ b ', '(a+b)'],
  ])('%s', (text, tree) => {
    expect(grouped(parse(text))).toBe(tree);
  });
  test.each([
    ['-a:b', '((-a):b)'],
    ['a:b*c', '((a:b)*c)'],
    ['a^2:b', '((a^2):b)'],
    ['a:b:c', '((a:b):c)'],
    ['a*b:c', '(a*(b:c))'],
  ])('%s in a formula', (text, tree) => {
    expect(grouped(parse(text, true))).toBe(tree);
  });
});

test('parts know where they are written', () => {
  const text = ' log( 碳 + 1 ) / (b * `c d`)';
  const slices = (e: Expression): string[] => [
    text.slice(e.start, e.end),
    ...(e.kind === 'binary' ? [e.left, e.right] : e.kind === 'call' ? e.arguments : []).flatMap(slices),
  ];
  expect(slices(parse(text))).toEqual([
    'log( 碳 + 1 ) / (b * `c d`)',
    'log( 碳 + 1 )',
    '碳 + 1',
    '碳',
    '1',
    'b * `c d`',
    'b',
    '`c d`',
  ]);
});

/** The same tree without positions. */
const bare = (e: Expression): unknown =>
  JSON.parse(JSON.stringify(e, (key, value) => (['start', 'end', 'at'].includes(key) ? undefined : value)));

describe('for any expression', () => {
  const at = { start: 0, end: 0 };
  const name = fc.oneof(
    fc.constantFrom('a', 'b', 'gdp', '碳排放', '.x', 'log'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  );
  const { tree } = fc.letrec<{ tree: Expression; leaf: Expression }>((tie) => ({
    leaf: fc.oneof(
      name.map((n): Expression => ({ kind: 'name', name: n, ...at })),
      fc
        .double({ min: 0, noNaN: true, noDefaultInfinity: true })
        .map((value): Expression => ({ kind: 'number', value: value + 0, ...at })),
    ),
    tree: fc.oneof(
      { maxDepth: 6, depthSize: 'medium' },
      tie('leaf'),
      fc.record({
        kind: fc.constant('binary' as const),
        operator: fc.constantFrom<BinaryOperator>('+', '-', '*', '/', '^', ':'),
        left: tie('tree'),
        right: tie('tree'),
        at: fc.constant(0),
        start: fc.constant(0),
        end: fc.constant(0),
      }),
      fc
        .tuple(fc.constantFrom('+' as const, '-' as const), tie('tree'))
        .map(([operator, operand]): Expression => ({ kind: 'unary', operator, operand, ...at })),
      fc
        .tuple(fc.constantFrom('pmin', 'pmax'), fc.array(tie('tree'), { minLength: 2, maxLength: 3 }))
        .map(([call, given]): Expression => ({ kind: 'call', name: call, arguments: given, ...at })),
    ),
  }));
  test('what is printed is parsed to the same tree', () => {
    fc.assert(
      fc.property(tree, (e) => {
        expect(bare(parse(printExpression(e), true))).toEqual(bare(e));
      }),
      { numRuns: 1000 },
    );
  });
  test('any text is a tree or a typed fault, never an exception', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1.+-*/^(),`:e \n（京'.split('')), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.boolean(), (t, formula) => {
        const parsed = parseExpression(t, { formula });
        if (parsed.ok) expect(parse(printExpression(parsed.value), formula)).toBeDefined();
        else expect(parsed.faults).toHaveLength(1);
      }),
      { numRuns: 3000 },
    );
  });
});

test.each([
  ['', 'expression/empty', undefined],
  [' \n', 'expression/empty', undefined],
  ['a +', 'expression/unexpected', 4],
  ['a b', 'expression/unexpected', 3],
  ['2x', 'expression/unexpected', 2],
  ['*a', 'expression/unexpected', 1],
  ['a + )', 'expression/unexpected', 5],
  ['log(a b)', 'expression/unexpected', 7],
  ['a:b', 'expression/unexpected', 2],
  ['a ~ b', 'expression/unexpected', 3],
  ['a, b', 'expression/unexpected', 2],
  ['碳 * (a + (b)', 'expression/not_closed', 5],
  ['log(a', 'expression/not_closed', 4],
  ['a * `b', 'expression/not_closed', 5],
  ['a % b', 'expression/unexpected_character', 3],
  ['a = b', 'expression/unexpected_character', 3],
  ['𠮷 （a', 'expression/unexpected_character', 3],
  ['a + ２', 'expression/unexpected_character', 5],
  ['lgo(a)', 'expression/unknown_function', 1],
  ['1 + constructor(a)', 'expression/unknown_function', 5],
  ['factor(a)', 'expression/unknown_function', 1],
  ['log()', 'expression/arguments', 1],
  ['sqrt(a, b)', 'expression/arguments', 1],
  ['min(a, b)', 'expression/arguments', 1],
  ['pmin(a)', 'expression/arguments', 1],
  ['a * 1e999', 'expression/number_too_large', 5],
])('%s is a fault at its character', (text, code, at) => {
  const parsed = parseExpression(text, { path: '/variables/CE/value' });
  const values = at === undefined ? {} : expect.objectContaining({ at, expression: text });
  expect(parsed.ok ? [] : parsed.faults).toEqual([
    expect.objectContaining({ code, path: '/variables/CE/value', values }),
  ]);
});

test('a full-width character is told with its half-width one, a misspelt function with the nearest', () => {
  const values = (text: string) => {
    const parsed = parseExpression(text);
    return parsed.ok ? null : parsed.faults[0]!.values;
  };
  expect(values('log（a）')).toMatchObject({ found: '（', instead: '(' });
  expect(values('a ÷ b')).toMatchObject({ found: '÷', instead: null });
  expect(values('log()')).toMatchObject({ name: 'log', expected: '1 or 2', found: 0 });
  expect(values('sqrt()')).toMatchObject({ expected: '1' });
  expect(values('pmin(a)')).toMatchObject({ expected: '2 or more', found: 1 });
  expect(values('sqtr(a)')).toMatchObject({ nearest: 'sqrt' });
});

describe('hostile', () => {
  test.each([
    ['100 000 parentheses', '('.repeat(100_000), 'formulaLength'],
    ['5 000 parentheses', `${'('.repeat(4_999)}a${')'.repeat(4_999)}`, 'formulaDepth'],
    ['9 999 signs', `${'-'.repeat(9_999)}a`, 'formulaDepth'],
    ['4 999 powers', `${'2^'.repeat(4_999)}2`, 'formulaDepth'],
    ['1 900 calls', `${'log('.repeat(1_900)}a${')'.repeat(1_900)}`, 'formulaDepth'],
  ])('%s', (_, text, limit) => {
    const parsed = parseExpression(text);
    expect(parsed.ok ? [] : parsed.faults).toEqual([
      expect.objectContaining({ code: 'table/limit', values: expect.objectContaining({ limit }) }),
    ]);
  });
  test('a sum of 5 000 terms is one', () => {
    const sum = parse(`a${'+a'.repeat(4_999)}`);
    expect(namesOf(sum)).toEqual(['a']);
    expect(printExpression(sum)).toHaveLength(4 * 4_999 + 1);
  });
  test('limits can be tightened', () => {
    expect(parseExpression('a+b', { limits: { ...LIMITS, formulaLength: 2 } }).ok).toBe(false);
    expect(parseExpression('((a))', { limits: { ...LIMITS, formulaDepth: 1 } }).ok).toBe(false);
  });
});
