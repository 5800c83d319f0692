import { describe, expect, test } from 'vitest';
import { readCsv } from '../../table/index.ts';
import { testExamples } from '../../testing/examples.ts';
import { parseHypothesis } from './hypothesis.ts';
import { type OlsRequest, olsTable } from './ols.ts';

testExamples(new URL('./hypothesis.ts', import.meta.url), { parseHypothesis });

const CSV = `u,y,a,b,w,g
1,3.1,1,2.5,1,p
2,4.9,2,1.5,2,q
3,7.2,3,4.5,1,p
4,8.8,4,3.0,3,q
5,11.5,5,2.0,2,p
6,12.7,6,5.5,1,q
7,15.4,7,1.0,2,p
8,16.9,8,4.0,1,q
`;
const read = readCsv(CSV, { unit: 'u' });
if (!read.ok) throw new Error('a table');
const ols = (request: OlsRequest) => olsTable(read.value, request);

test('weights and linear hypotheses as R has them: lm(weights = w), anova against the restricted model', () => {
  const fit = ols({ formula: 'y ~ a + b', weights: 'w', tests: ['a = b', '2*a - 4 = 0, b', '(a - b) / 2'] });
  if (!fit.ok) throw new Error(fit.faults[0]!.message);
  const { terms, r2, logLikelihood, weights, tests } = fit.value;
  const known = [
    [1.20465986394558, 0.303002729429053],
    [2.04078540507112, 0.0491195864257018],
    [-0.119598021026593, 0.0766312510335172],
  ];
  terms.forEach((term, j) => {
    expect(term.estimate).toBeCloseTo(known[j]![0]!, 11);
    expect(term.standardError! / known[j]![1]!).toBeCloseTo(1, 5);
  });
  expect(r2).toBeCloseTo(0.997118840814778, 12);
  expect(logLikelihood).toBeCloseTo(0.2097621, 6);
  expect(weights).toBe('w');
  expect(tests!.map((t) => [t.test, t.df1, t.df2])).toEqual([
    ['a = b', 1, 5],
    ['2*a - 4 = 0, b', 2, 5],
    ['(a - b) / 2', 1, 5],
  ]);
  expect(tests!.map((t) => t.f / 522.100518705792)).toEqual([
    expect.closeTo(1, 10),
    expect.closeTo(1.461013774522465 / 522.100518705792, 10),
    expect.closeTo(1, 10),
  ]);
  expect(tests![1]!.p).toBeCloseTo(0.316471160776071, 11);
});

test('a term that is no name stands in backticks', () => {
  const fit = ols({
    formula: 'y ~ a * factor(g)',
    tests: ['`a:factor(g)q` = `factor(g)q`', 'factor(g)q'.replace('q', '')],
  });
  expect(fit.ok ? null : fit.faults[0]!.code).toBe('regression/unknown_term');
  const quoted = ols({ formula: 'y ~ a * factor(g)', tests: ['`a:factor(g)q` = `factor(g)q`'] });
  expect(quoted.ok && quoted.value.tests![0]!.df1).toBe(1);
});

describe('faults', () => {
  test.each([
    ['a product of terms', { tests: ['a * b'] }, 'regression/not_linear', '/tests/0'],
    ['nothing but numbers', { tests: ['a', '1 = 2'] }, 'regression/not_linear', '/tests/1'],
    ['two equals signs', { tests: ['a = b = 1'] }, 'regression/not_linear', '/tests/0'],
    ['no such term', { tests: ['c = 1'] }, 'regression/unknown_term', '/tests/0'],
    ['no such interaction', { tests: ['a:b'] }, 'regression/unknown_term', '/tests/0'],
    ['twice the same', { tests: ['a, 2*a'] }, 'regression/restrictions_dependent', '/tests/0'],
    ['not an expression', { tests: ['a +'] }, 'expression/unexpected', '/tests/0'],
    ['weights of text', { weights: 'g' }, 'table/not_a_number', '/weights'],
    ['weights that are not there', { weights: 'v' }, 'table/unknown_column', '/weights'],
  ])('%s', (_, keys, code, path) => {
    const fit = ols({ formula: 'y ~ a + b', ...keys });
    expect(fit.ok ? null : [fit.faults[0]!.code, fit.faults[0]!.path]).toEqual([code, path]);
  });
});
