import { expect, test } from 'vitest';
import { randomStream } from '../numeric/index.ts';
import { testExamples } from '../testing/examples.ts';
import { usualLag } from './lagged.ts';
import { linearModel } from './linear-model.ts';

/** 700 rows, which is more than one block, with residuals that remember the row before. */
const n = 700;
const random = randomStream(7, 'lagged', 0);
const x = Float64Array.from({ length: n }, () => random.normal());
const y = new Float64Array(n);
let before = 0;
for (let i = 0; i < n; i++) {
  before = 0.7 * before + random.normal();
  y[i] = 2 + 3 * x[i]! + before;
}
const solve = (lag?: number) => {
  const model = linearModel({ name: 'y', values: y }, [{ term: 'x', values: x }], {
    covariance: 'hac',
    ...(lag !== undefined && { lag }),
  });
  if (!model.ok) throw new Error(model.faults[0]?.message);
  return model.value;
};

test.each([0, 1, 6, 300])('lag %d: the sum over all pairs of rows, across blocks', (lag) => {
  const model = solve(lag);
  const e = model.residuals;
  // S is over rows of Q; R'S R, R = B⁻¹, is over rows of X. B is upper triangular, so X'e's sums come from B⁻¹.
  const [a, b, , d] = model.bread;
  const q = (i: number) => [a!, b! + d! * x[i]!];
  const s = [0, 0, 0, 0];
  for (let i = 0; i < n; i++)
    for (let j = Math.max(0, i - lag); j <= Math.min(n - 1, i + lag); j++) {
      const weight = (1 - Math.abs(i - j) / (lag + 1)) * e[i]! * e[j]!;
      for (let k = 0; k < 4; k++) s[k]! += weight * q(i)[k >> 1]! * q(j)[k & 1]!;
    }
  for (let k = 0; k < 4; k++) expect(Math.abs(model.middle![k]! / s[k]! - 1)).toBeLessThan(1e-9);
});

test('the lag of the rule, where none is asked for', () => {
  expect(solve().lag).toBe(usualLag(n));
  expect([3, 100, 1000, 1_000_000].map(usualLag)).toEqual([1, 4, 6, 30]);
});

test.each([-1, 0.5, n, Number.NaN])('a lag of %d is a fault', (lag) => {
  const model = linearModel({ name: 'y', values: y }, [{ term: 'x', values: x }], { covariance: 'hac', lag });
  expect(model).toMatchObject({ ok: false, faults: [{ code: 'options/out_of_range', path: '/lag' }] });
});

testExamples(new URL('./lagged.ts', import.meta.url), { usualLag });
