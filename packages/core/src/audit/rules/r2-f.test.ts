import { expect, test } from 'vitest';
import { fUpper } from '../../numeric/distributions/index.ts';
import { ols } from '../testing/ols.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { r2F } from './r2-f.ts';

const terms = { a: '1', b: '1', c: '1', d: '1', e: '1' };
const check = (table: object) =>
  findingsOf(r2F, {
    n: '27',
    stars: { '*': '0.05', '**': '0.01' },
    regressions: { m: { terms, r2: '0.674', ...table } },
  });

test('R² of .674 with five slopes on 27 rows is F(5, 21) = 8.683', () => {
  const [found] = check({ f: { value: '8.68', p: '0.000', stars: '**' } });
  expect(found?.verdict).toBe('consistent');
  expect(found?.values.f).toBeCloseTo(((0.674 / 0.326) * 21) / 5, 12);
  expect(found?.values.p).toBeCloseTo(fUpper(((0.674 / 0.326) * 21) / 5, 5, 21), 12);
});

test.each([
  ['another F', { f: '10.4' }, 'inconsistent'],
  ['its degrees of freedom', { f: { value: '8.68', df1: '5', df2: '21' } }, 'consistent'],
  ['degrees of freedom of 31 rows', { f: { value: '8.68', df1: '5', df2: '25' } }, 'inconsistent'],
  ['another p', { f: { value: '8.68', p: '0.03' } }, 'inconsistent'],
  ['marks for .01 to .05', { f: { value: '8.68', stars: '*' } }, 'inconsistent'],
  ['robust errors', { f: '10.4', covariance: 'robust' }, 'not checkable'],
  ['no intercept', { f: '10.4', intercept: 'false' }, 'not checkable'],
  ['weights', { f: '10.4', weighted: 'true' }, 'not checkable'],
  ['dummies that are not printed', { f: '10.4', unprinted: 'unknown' }, 'not checkable'],
])('%s: %s', (_, table, verdict) => {
  expect(check(table)[0]?.verdict).toBe(verdict);
});

test('an F that does not follow from R² is written as it would', () => {
  expect(check({ f: '10.4' })[0]?.repair).toEqual([{ path: '/regressions/m/f', from: '10.4', to: '8.7' }]);
  expect(check({ f: { value: '8.68', p: '0.03' } })[0]?.repair).toBeNull();
});

test('no alarm on correct tables', () => {
  expectNoAlarm(r2F, (random, write) => {
    const [n, p] = [12 + random.integer(60), 1 + random.integer(4)];
    const x = Array.from({ length: p }, () => Array.from({ length: n }, () => random.normal()));
    const y = x[0]!.map((v) => v * 2 * random.uniform() + random.normal());
    const fit = ols(x, y);
    const probability = fUpper(fit.f, p, n - p - 1);
    const marks = probability < 0.01 ? '**' : probability < 0.05 ? '*' : '';
    return {
      n: String(n),
      stars: { '*': '0.05', '**': '0.01' },
      regressions: {
        m: {
          terms: Object.fromEntries(x.map((_, j) => [`x${j}`, '1'])),
          r2: write(fit.r2, 2 + random.integer(2)),
          f: { value: write(fit.f, 1 + random.integer(3)), p: write(probability, 3), stars: marks },
        },
      },
    };
  });
});
