import { expect, test } from 'vitest';
import { studentUpper } from '../../numeric/distributions/index.ts';
import { ols } from '../testing/ols.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { r2T } from './r2-t.ts';

test('R² of .571 is |t| = 5.769 on 25 degrees of freedom: three stars', () => {
  const [found] = r2T.check(paper());
  expect(found).toMatchObject({ verdict: 'consistent', values: { marks: '***', n: 27 } });
  expect(found!.values.t).toBeCloseTo(Math.sqrt((0.571 * 25) / 0.429), 12);
});

const check = (term: object, table: object = {}) =>
  findingsOf(r2T, {
    n: '27',
    stars: { '*': '0.05' },
    regressions: { m: { terms: { x: term }, r2: '0.571', ...table } },
  })[0];

test.each([
  ['its t', { t: '-5.77' }, {}, 'consistent'],
  ['another t', { t: '-3.10' }, {}, 'inconsistent'],
  ['estimate over se', { estimate: '-2.368', se: '0.410' }, {}, 'consistent'],
  ['estimate over another se', { estimate: '-2.368', se: '0.810' }, {}, 'inconsistent'],
  ['robust errors', { t: '-3.10' }, { covariance: 'robust' }, 'not checkable'],
])('%s', (_, term, table, verdict) => {
  expect(check(term, table)?.verdict).toBe(verdict);
});

test('no alarm on correct tables', () => {
  expectNoAlarm(r2T, (random, write) => {
    const n = 8 + random.integer(60);
    const x = Array.from({ length: n }, () => random.normal());
    const y = x.map((v) => v * 1.5 * random.uniform() + random.normal());
    const fit = ols([x], y);
    const probability = 2 * studentUpper(Math.abs(fit.t[0]!), n - 2);
    const marks = probability < 0.01 ? '**' : probability < 0.05 ? '*' : '';
    return {
      n: String(n),
      stars: { '*': '0.05', '**': '0.01' },
      regressions: {
        m: {
          terms: {
            x: {
              estimate: write(fit.slopes[0]!, 3),
              se: write(fit.standardErrors[0]!, 3),
              p: write(probability, 3),
              stars: marks,
            },
          },
          r2: write(fit.r2, 2 + random.integer(2)),
        },
      },
    };
  });
});
