import { expect, test } from 'vitest';
import { normalUpper, studentUpper } from '../../numeric/distributions/index.ts';
import { ols } from '../testing/ols.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf, pick } from '../testing/simulate.ts';
import { coefficientTests } from './coefficient-tests.ts';

const check = (term: object, table: object = {}) =>
  findingsOf(coefficientTests, {
    n: '27',
    stars: { '*': '0.05', '**': '0.01' },
    regressions: { m: { terms: { x: term }, ...table } },
  })[0];

test('stars without standard errors leave nothing to check', () => {
  expect(coefficientTests.check(paper())).toEqual([]);
});

test.each([
  ['t, p and marks', { estimate: '-2.368', se: '0.410', t: '-5.77', p: '0.000', stars: '**' }, 'consistent'],
  ['t that is not b/se', { estimate: '-2.368', se: '0.410', t: '-4.77' }, 'inconsistent'],
  ['marks that p does not reach', { estimate: '1.2*', p: '0.21' }, 'inconsistent'],
  ['marks by a one-sided p', { estimate: '1.2*', se: '0.7', t: '1.71' }, 'consistent'],
  ['marks that t does not reach', { estimate: '1.200**', se: '0.600' }, 'inconsistent'],
  ['t = 3 with p = .06', { estimate: '3.00', se: '1.00', p: '0.06' }, 'inconsistent'],
])('%s', (_, term, verdict) => {
  expect(check(term)?.verdict).toBe(verdict);
});

test('with clusters every number of degrees of freedom is tried', () => {
  expect(check({ estimate: '3.00', se: '1.00', p: '0.06' }, { covariance: 'cluster' })?.verdict).toBe('consistent');
});

test('the coefficient that does not belong is named', () => {
  const [found] = findingsOf(coefficientTests, {
    n: '27',
    regressions: {
      m: { terms: { x: { estimate: '2.0', se: '1.0', t: '2.00' }, z: { estimate: '3.0', se: '1.0', t: '1.00' } } },
    },
  });
  expect(found?.values.failing).toEqual(['z']);
  expect(found?.printed.map(({ path }) => path)).toEqual(
    ['estimate', 'se', 't'].map((key) => `/regressions/m/terms/z/${key}`),
  );
});

test('no alarm on correct tables', () => {
  expectNoAlarm(coefficientTests, (random, write) => {
    const [n, p] = [10 + random.integer(40), 2 + random.integer(3)];
    const x = Array.from({ length: p }, () => Array.from({ length: n }, () => random.normal()));
    const y = x[0]!.map((v) => v + random.normal());
    const fit = ols(x, y);
    const [sides, normal] = [1 + random.integer(2), random.integer(2) === 0];
    const tail = (t: number) => sides * (normal ? normalUpper(t) : studentUpper(t, n - p - 1));
    const decimals = pick(random, [2, 3]);
    const terms = x.map((_, j) => {
      const probability = tail(Math.abs(fit.t[j]!));
      const marks = probability < 0.01 ? '**' : probability < 0.05 ? '*' : '';
      const part = { estimate: write(fit.slopes[j]!, decimals) + marks, se: write(fit.standardErrors[j]!, decimals) };
      return [`x${j}`, random.integer(2) ? part : { ...part, t: write(fit.t[j]!, 2), p: write(probability, 3) }];
    });
    return {
      n: String(n),
      stars: { '*': '0.05', '**': '0.01' },
      regressions: { m: { terms: Object.fromEntries(terms) } },
    };
  });
});
