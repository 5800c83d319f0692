import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { agree, peersReference, solved } from '../testing/regression-reference.ts';
import { durbinWatson, EXACT_ROWS } from './durbin-watson.ts';
import { linearModel } from './linear-model.ts';

const { dw } = peersReference;
/** The series of the R script, `times` times. */
const model = (times = 1, weight = 1) => {
  const n = 120 * times;
  const index = Array.from({ length: n }, (_, k) => (k % 120) + 1);
  const regressors = [
    { term: 'x', values: Float64Array.from(index, Math.sin) },
    { term: 'z', values: Float64Array.from(index, (i) => i % 7) },
  ];
  const outcome = { name: 'y', values: Float64Array.from(index, (i) => dw.long[i - 1]!) };
  return solved(linearModel(outcome, regressors, { weights: new Float64Array(n).fill(weight) }));
};

test('n = 120, a small p: mpmath; R, by sums that cancel, to six digits of it', () => {
  const found = durbinWatson(model())!;
  agree(found.statistic, dw.n120_statistic, 1e-13);
  agree(found.p, 2.799966304194101e-5, 1e-11); // Imhof's integral of the same eigenvalues with 25 digits
  agree(found.p, dw.n120_exact, 1e-7);
  expect(found.method).toBe('exact');
});

test('equal weights change nothing', () => {
  agree(durbinWatson(model(1, 3))!.p, durbinWatson(model())!.p, 1e-10);
});

test('many rows: the normal approximation, near the exact p where both exist', () => {
  const times = Math.ceil(EXACT_ROWS / 120) + 1;
  expect(durbinWatson(model(times))!.method).toBe('normal');
  expect(durbinWatson(model(2))!.method).toBe('exact');
  expect(durbinWatson(model(times))!.p).toBeLessThan(durbinWatson(model(2))!.p);
});

testExamples(new URL('./durbin-watson.ts', import.meta.url), { durbinWatson, linearModel });
