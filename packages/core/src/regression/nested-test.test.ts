import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { agree, PEERS_TERMS, peersDesign, peersReference, solved } from '../testing/regression-reference.ts';
import type { LeastSquaresOptions } from './design.ts';
import { leastSquares } from './least-squares.ts';
import { nestedTest } from './nested-test.ts';

const { nested, cluster, data } = peersReference;
const fit = (terms: string[], options: LeastSquaresOptions = {}) => {
  const { outcome, regressors } = peersDesign(...terms);
  return solved(leastSquares(outcome, regressors, options));
};

test("classical: R's anova", () => {
  const found = nestedTest(fit(['wt', 'hp']), fit(PEERS_TERMS));
  agree([found!.f, found!.df1, found!.df2, found!.p], [nested.f, 3, 26, nested.p], 1e-11);
});

test('the order of terms does not matter', () => {
  const found = nestedTest(fit(['hp', 'wt']), fit(['disp', 'wt', 'qsec', 'hp', 'drat']));
  agree(found!.f, nested.f, 1e-11);
});

test("robust and clustered: Wald's", () => {
  const robust = nestedTest(fit(['wt', 'hp'], { covariance: 'hc1' }), fit(PEERS_TERMS, { covariance: 'hc1' }));
  agree([robust!.f, robust!.df2, robust!.p], [nested.hc1.f, 26, nested.hc1.p], 1e-10);
  const options = { covariance: 'cluster', cluster: data.g } as const;
  const clustered = nestedTest(fit(['wt', 'hp'], options), fit(PEERS_TERMS, options));
  agree([clustered!.f, clustered!.df2, clustered!.p], [cluster.wald_added.f, 7, cluster.wald_added.p], 1e-9);
});

test('one added term: F is its t squared', () => {
  const [small, large] = [fit(['wt', 'hp']), fit(['wt', 'hp', 'disp'])];
  agree(
    [nestedTest(small, large)!.f, nestedTest(small, large)!.p],
    [large.terms[3]!.t! ** 2, large.terms[3]!.p!],
    1e-9,
  );
});

test('nothing added, or a perfect fit: null; not nested: throws', () => {
  const { outcome, regressors } = peersDesign('wt', 'hp');
  const sum = regressors[0]!.values.map((w, i) => w + regressors[1]!.values[i]!);
  const exact = (terms: number) => solved(leastSquares({ ...outcome, values: sum }, regressors.slice(0, terms)));
  expect(nestedTest(fit(['wt']), fit(['wt']))).toBeNull();
  expect(nestedTest(exact(1), exact(2))).toBeNull();
  expect(() => nestedTest(fit(['wt', 'hp']), fit(['wt', 'disp']))).toThrow('not nested in: mpg ~ wt + disp');
});

testExamples(new URL('./nested-test.ts', import.meta.url), { leastSquares, nestedTest });
