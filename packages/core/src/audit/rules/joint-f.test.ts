import { expect, test } from 'vitest';
import { randomStream } from '../../numeric/index.ts';
import { ols } from '../testing/ols.ts';
import { paper } from '../testing/paper.ts';
import { findingsOf, WRITERS } from '../testing/simulate.ts';
import { jointF } from './joint-f.ts';

test('the four controls of the paper jointly: F(4, 21) = 1.64 to 1.68, p .193 to .202', () => {
  const [found] = jointF.check(paper());
  expect(found!.values).toMatchObject({ df1: 4, df2: 21, added: ['LEC', 'EG', 'LE', 'LIT'] });
  const [f, p] = found!.possible;
  // R² of .571 ± .0005 and .674 ± .0005: (.102/4)/(.3265/21) and (.104/4)/(.3255/21)
  expect(f!.lo).toBeCloseTo((0.102 / 4 / 0.3265) * 21, 9);
  expect(f!.hi).toBeCloseTo((0.104 / 4 / 0.3255) * 21, 9);
  expect([p!.lo!.toFixed(3), p!.hi!.toFixed(3)]).toEqual(['0.193', '0.202']);
});

test('the F of the data lies inside', () => {
  for (let replicate = 0; replicate < 1000; replicate++) {
    const random = randomStream(4, 'joint-f', replicate);
    const n = 10 + random.integer(40);
    const x = [0, 1, 2].map(() => Array.from({ length: n }, () => random.normal()));
    const y = x[0]!.map((v, i) => v + 0.5 * x[1]![i]! + random.normal());
    const [small, large] = [ols(x.slice(0, 1), y), ols(x, y)];
    const f = ((small.rss - large.rss) / 2 / large.rss) * (n - 4);
    const [found] = findingsOf(jointF, {
      n: String(n),
      regressions: {
        a: { outcome: 'y', terms: { x: '1' }, r2: WRITERS.halfUp!(small.r2, 3) },
        b: { outcome: 'y', terms: { x: '1', z: '1', w: '1' }, r2: WRITERS.halfUp!(large.r2, 3) },
      },
    });
    const [range] = found!.possible;
    expect(f).toBeGreaterThanOrEqual(range!.lo! - 1e-9);
    expect(f).toBeLessThanOrEqual(range!.hi! + 1e-9);
  }
});

test.each([{ covariance: 'robust' }, { intercept: 'false' }, { weighted: 'true' }, { n: '31' }])(
  '%j leaves nothing to derive',
  (table) => {
    const regressions = {
      a: { outcome: 'y', terms: { x: '1' }, r2: '0.5' },
      b: { outcome: 'y', terms: { x: '1', z: '1' }, r2: '0.6', ...table },
    };
    expect(findingsOf(jointF, { n: '27', regressions } as Parameters<typeof findingsOf>[1])).toEqual([]);
  },
);
