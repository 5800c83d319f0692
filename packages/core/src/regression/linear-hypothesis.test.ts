import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { agree, olsDesign, PEERS_TERMS, peersDesign, peersReference, solved } from '../testing/regression-reference.ts';
import type { LeastSquaresOptions } from './design.ts';
import { linearHypothesis, type Restriction } from './linear-hypothesis.ts';
import { linearModel } from './linear-model.ts';

const { hypothesis } = peersReference;
const model = (options: LeastSquaresOptions = {}) => {
  const { outcome, regressors } = peersDesign(...PEERS_TERMS);
  return solved(linearModel(outcome, regressors, options));
};
const one = (term: string, coefficient = 1) => ({ term, coefficient });
const restrictions: Restriction[] = [
  { combination: [one('wt')], equals: -4 },
  { combination: [one('hp'), one('disp', -1)] },
];

test('b_wt = −4 and b_hp = b_disp, by the matrix formula in R', () => {
  const found = solved(linearHypothesis(model(), restrictions));
  agree([found.f, found.df1, found.df2, found.p], [hypothesis.classical.f, 2, 26, hypothesis.classical.p], 1e-10);
  agree(
    found.restrictions.map((r) => r.standardError),
    hypothesis.se,
    1e-11,
  );
  agree(
    found.restrictions.map((r, i) => r.estimate - (restrictions[i]!.equals ?? 0)),
    hypothesis.gap,
    1e-10,
  );
  const robust = solved(linearHypothesis(model({ covariance: 'hc3' }), restrictions));
  agree([robust.f, robust.p], [hypothesis.hc3.f, hypothesis.hc3.p], 1e-10);
});

test('all slopes 0 is the F of the regression, on longley too', () => {
  const { outcome, regressors } = olsDesign('longley');
  const longley = solved(linearModel(outcome, regressors));
  const all = regressors.map(({ term }) => ({ combination: [one(term)] }));
  agree(solved(linearHypothesis(longley, all)).f, 330.28533923458536, 1e-11);
});

test('one restriction: F is t squared', () => {
  const { f, p, restrictions: rows } = solved(linearHypothesis(model(), restrictions.slice(1)));
  agree([f, p], [rows[0]!.t ** 2, rows[0]!.p], 1e-10);
  expect(rows[0]!.interval[0]).toBeLessThan(rows[0]!.estimate);
});

const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4) };
const perfect = solved(linearModel({ name: 'y', values: Float64Array.of(3, 5, 7, 9) }, [x]));
test.each([
  [
    'unknown term',
    model(),
    [{ combination: [one('hp'), one('weight')] }],
    'regression/unknown_term',
    '/0/combination/1/term',
  ],
  [
    'the same twice',
    model(),
    [restrictions[0]!, { combination: [one('wt', 2)], equals: 5 }],
    'regression/restrictions_dependent',
    '',
  ],
  ['nothing', model(), [{ combination: [] }], 'regression/restrictions_dependent', ''],
  ['a perfect fit', perfect, [{ combination: [one('x')] }], 'regression/no_covariance', ''],
])('%s is a fault', (_, fitted, asked, code, path) => {
  const found = linearHypothesis(fitted, asked);
  expect(found.ok ? [] : found.faults).toEqual([expect.objectContaining({ code, path })]);
});

testExamples(new URL('./linear-hypothesis.ts', import.meta.url), { linearHypothesis, linearModel });
