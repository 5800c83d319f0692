import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import {
  agree,
  olsDesign,
  olsReference,
  PEERS_TERMS,
  peersDesign,
  peersReference,
  solved,
} from '../testing/regression-reference.ts';
import { breuschPagan } from './breusch-pagan.ts';
import type { LeastSquaresOptions } from './design.ts';
import { diagnose } from './diagnose.ts';
import { influence } from './influence.ts';
import { jarqueBera } from './jarque-bera.ts';
import { leastSquares } from './least-squares.ts';
import { linearModel } from './linear-model.ts';
import { resetTest } from './reset.ts';
import { Regression } from './schema.ts';
import { whiteFittedTest, whiteTest } from './white.ts';

const peers = (terms: string[], options: LeastSquaresOptions = {}) => {
  const { outcome, regressors } = peersDesign(...terms);
  return solved(linearModel(outcome, regressors, options));
};

describe.each(['longley', 'mtcars'] as const)('%s against mpmath, then R', (name) => {
  const r = olsReference[name];
  const { outcome, regressors } = olsDesign(name);
  const found = diagnose(solved(linearModel(outcome, regressors)), []);
  test('Breusch-Pagan', () => {
    const { statistic, df, p, original } = found.breuschPagan!;
    agree([statistic, original.statistic], [r.mpmath.bp_koenker, r.mpmath.bp_original], 1e-12);
    agree([df, p, original.p], [r.bp_koenker.df, r.bp_koenker.p, r.bp_original.p], 1e-11);
  });
  test('White on fitted values, RESET, Jarque-Bera', () => {
    agree(Object.values(found.whiteFitted!), [r.white_fitted.statistic, r.white_fitted.df, r.white_fitted.p], 1e-11);
    agree(Object.values(found.reset!), [r.reset_2_3.F, ...r.reset_2_3.df, r.reset_2_3.p], 1e-11);
    agree(Object.values(found.jarqueBera!), [r.mpmath.jb, 2, r.jb.p], 1e-12);
  });
  test('Durbin-Watson, exact', () => {
    const { statistic, p, pTwoSided, method } = found.durbinWatson!;
    agree([statistic, p, pTwoSided], [r.mpmath.dw, r.dw.p_greater_exact, r.dw.p_two_sided], 2e-12);
    expect(method).toBe('exact');
  });
  test('influence and PRESS', () => {
    agree(
      found.influence.map((i) => i.cook),
      r.mpmath.cooks,
      1e-12,
    );
    agree(
      found.influence.map((i) => i.dffits),
      r.dffits,
      1e-11,
    );
    agree(
      found.influence.map((i) => i.studentised),
      r.rstudent,
      1e-11,
    );
    agree(
      found.influence.map((i) => i.standardised),
      r.rstandard,
      1e-11,
    );
    agree(found.press, r.press, 1e-11);
  });
});

test("White's full form, where squares of a dummy add nothing", () => {
  const { full, dummy } = peersReference.white;
  agree(Object.values(whiteTest(peers(PEERS_TERMS))!), [full.statistic, full.df, full.p], 1e-11);
  agree(Object.values(whiteTest(peers(['wt', 'hp', 'am']))!), [dummy.statistic, dummy.df, dummy.p], 1e-11);
});

test('RESET of one power', () => {
  const { statistic, p } = peersReference.reset.p2;
  const found = resetTest(peers(PEERS_TERMS), [2]);
  agree([found!.value, found!.df1, found!.p], [statistic, 1, p], 1e-11);
});

test('with weights: influence as R has it', () => {
  const { wls, data } = peersReference;
  const { influence, press } = diagnose(peers(PEERS_TERMS, { weights: Float64Array.from(data.w) }), []);
  agree(
    influence.map((i) => i.cook),
    wls.cooks,
    1e-10,
  );
  agree(
    influence.map((i) => i.studentised),
    wls.rstudent,
    1e-10,
  );
  agree(
    influence.map((i) => i.dffits),
    wls.dffits,
    1e-10,
  );
  agree(press, wls.press, 1e-10);
});

test('rows of weight 0 change no test', () => {
  const { outcome, regressors } = peersDesign('wt', 'hp');
  const weights = Float64Array.from({ length: 32 }, (_, i) => (i < 24 ? 1 : 0));
  const cut = regressors.map((x) => ({ ...x, values: x.values.slice(0, 24) }));
  const weighted = diagnose(solved(linearModel(outcome, regressors, { weights })), []);
  const plain = diagnose(solved(linearModel({ ...outcome, values: outcome.values.slice(0, 24) }, cut)), []);
  for (const key of ['breuschPagan', 'white', 'whiteFitted', 'jarqueBera', 'durbinWatson'] as const)
    agree(weighted[key]!.statistic, plain[key]!.statistic, 1e-10);
  agree([weighted.reset!.value, weighted.press], [plain.reset!.value, plain.press!], 1e-10);
  expect(weighted.influence[30]).toMatchObject({ unit: '31', cook: null, studentised: null });
});

test('what does not exist is null: a perfect fit, too few rows for White, an intercept alone', () => {
  const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4) };
  const perfect = diagnose(solved(linearModel({ name: 'y', values: x.values.map((v) => 2 * v) }, [x])), []);
  expect(perfect).toMatchObject({ breuschPagan: null, white: null, reset: null, durbinWatson: null, jarqueBera: null });
  expect(perfect.influence[0]!.cook).toBeNull();
  expect(breuschPagan(peers([]))).toBeNull();
  const { outcome, regressors } = olsDesign('longley');
  expect(whiteTest(solved(linearModel(outcome, regressors)))).toBeNull();
  expect(jarqueBera(Float64Array.of(1, 1, 1))).toBeNull();
});

test('a Regression carries them where asked, whether or not it carries rows', () => {
  const { outcome, regressors } = olsDesign('mtcars');
  const fit = solved(leastSquares(outcome, regressors, { diagnostics: true, rows: false }));
  expect(fit.residuals).toEqual([]);
  agree(fit.diagnostics!.press, olsReference.mtcars.press, 1e-11);
  expect(Regression.parse(fit)).toEqual(fit);
  expect(() => diagnose(solved(linearModel(outcome, regressors, { rows: false })), [])).toThrow('with its rows');
});

const names = { breuschPagan, diagnose, influence, jarqueBera, linearModel, resetTest, whiteFittedTest, whiteTest };
for (const file of ['breusch-pagan', 'diagnose', 'influence', 'jarque-bera', 'linear-model', 'reset', 'white'])
  testExamples(new URL(`./${file}.ts`, import.meta.url), names);
