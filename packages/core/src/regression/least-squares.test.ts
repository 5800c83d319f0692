import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import {
  agree,
  digits,
  nistDesign,
  nistReference,
  olsDesign,
  olsReference,
  PEERS_TERMS,
  peersDesign,
  peersReference,
  solved,
} from '../testing/regression-reference.ts';
import type { LeastSquaresOptions, Outcome, Regressor } from './design.ts';
import { leastSquares } from './least-squares.ts';
import { Regression } from './schema.ts';

const solve = (design: { outcome: Outcome; regressors: Regressor[] }, options: LeastSquaresOptions = {}) => {
  const result = leastSquares(design.outcome, design.regressors, options);
  return { ...solved(result), notes: result.ok ? result.notes : [] };
};
const column = (fit: Regression, key: 'estimate' | 'standardError' | 't' | 'p' | 'vif' | 'beta') =>
  fit.terms.map((t) => t[key]);

describe('NIST linear sets: digits of coefficients and of standard errors', () => {
  const aims: Record<string, number> = { Longley: 13.5, Filip: 7.5, Wampler4: 13, Wampler5: 13 };
  test.each(Object.values(nistReference).map((set) => [set.name, set] as const))('%s', (name, set) => {
    const fit = solve(nistDesign(set), { intercept: set.intercept });
    const least = aims[name] ?? 12.5;
    const exact = name === 'Wampler1' || name === 'Wampler2';
    expect(digits(column(fit, 'estimate') as number[], set.mpmath.coef)).toBeGreaterThan(least);
    if (exact) expect(column(fit, 'standardError')).toEqual(set.mpmath.se.map(() => 0));
    else expect(digits(column(fit, 'standardError') as number[], set.mpmath.se)).toBeGreaterThan(least);
    agree(fit.r2, set.mpmath.r_squared, 1e-11);
    if (!exact) agree([fit.rss, fit.residualSd], [set.mpmath.ss_res, set.mpmath.resid_sd], 10 ** -least);
    const notes = {
      Filip: ['regression/near_dependent'],
      Wampler1: ['regression/perfect_fit'],
      Wampler2: ['regression/perfect_fit'],
    };
    const codes = fit.notes.map((n) => n.code).filter((code) => code !== 'regression/aicc_undefined');
    expect(codes).toEqual(notes[name as keyof typeof notes] ?? []);
  });
});

describe.each(['longley', 'mtcars'] as const)('%s against mpmath, then R', (name) => {
  const r = olsReference[name];
  const fit = solve(olsDesign(name));
  test('the table', () => {
    agree(column(fit, 'estimate'), r.mpmath.coef, 1e-13);
    agree(column(fit, 'standardError'), r.mpmath.se, 1e-13);
    agree(column(fit, 't'), r.t, 1e-11);
    agree(column(fit, 'p'), r.p, 1e-11);
    agree(
      fit.terms.flatMap((t) => t.interval!),
      r.ci95.flat(),
      1e-11,
    );
    agree(column(fit, 'vif').slice(1), r.mpmath.vif, 1e-13);
    agree(column(fit, 'beta').slice(1), r.beta_standardized, 1e-12);
    expect(fit.terms[0]).toMatchObject({ term: '(Intercept)', vif: null, tolerance: null, beta: null });
  });
  test('the lines below it', () => {
    agree([fit.r2, fit.adjustedR2, fit.residualSd, fit.tss], [r.r2, r.adj_r2, r.sigma, r.tss], 1e-12);
    agree([fit.rss, fit.logLikelihood], [r.mpmath.rss, r.mpmath.logLik], 1e-13);
    agree([fit.aic, fit.bic, fit.aicc], [r.aic, r.bic, r.aicc], 1e-12);
    agree([fit.f!.value, fit.f!.df1, fit.f!.df2, fit.f!.p], [r.F, ...r.F_df, r.F_p], 1e-11);
    expect([fit.n, fit.k, fit.dfResidual]).toEqual([r.y.length, r.names.length + 1, r.y.length - r.names.length]);
  });
  test('rows and covariance', () => {
    agree(fit.leverage, r.mpmath.hat, 1e-13);
    agree(fit.fitted, r.fitted, 1e-13);
    agree(fit.residuals, r.resid, 1e-11);
    agree(fit.vcov!.flat(), r.vcov.flat(), 1e-12);
    expect(fit.maxLeverage.value).toBe(Math.max(...fit.leverage));
  });
  test('hac: sandwich’s NeweyWest without prewhitening', () => {
    const robust = solve(olsDesign(name), { covariance: 'hac', lag: 2 });
    agree(column(robust, 'standardError'), r.newey_west_lag2.se, name === 'longley' ? 1e-7 : 1e-11); // R's own error on longley
    expect([robust.covariance, robust.lag, robust.dfCovariance]).toEqual(['hac', 2, fit.dfResidual]);
    const none = solve(olsDesign(name), { covariance: 'hac', lag: 0 });
    agree(
      column(none, 'standardError'),
      column(solve(olsDesign(name), { covariance: 'hc0' }), 'standardError') as number[],
      1e-12,
    );
  });
  test.each(['hc0', 'hc1', 'hc2', 'hc3', 'hc4'] as const)('%s', (covariance) => {
    const robust = solve(olsDesign(name), { covariance });
    const key = covariance.toUpperCase();
    const exact = r.mpmath.hc[key];
    if (exact) agree(column(robust, 'standardError'), exact, 1e-13);
    agree(column(robust, 'standardError'), r.hc[key]!.se, name === 'longley' ? 2e-8 : 1e-12); // R's own error on longley
    expect(column(robust, 'estimate')).toEqual(column(fit, 'estimate'));
  });
});

describe('against lm, sandwich and lmtest', () => {
  const { data, wls, through0, cluster, robust_f } = peersReference;
  const weights = Float64Array.from(data.w);
  const check = (fit: Regression, r: typeof through0) => {
    agree(column(fit, 'estimate'), r.coef, 1e-11);
    agree(column(fit, 'standardError'), r.se, 1e-11);
    agree(column(fit, 'p'), r.p, 1e-10);
    agree(
      fit.terms.flatMap((t) => t.interval!),
      r.ci.flat(),
      1e-10,
    );
    agree([fit.r2, fit.adjustedR2, fit.residualSd, fit.rss], [r.r2, r.adj_r2, r.sigma, r.rss], 1e-11);
    agree([fit.f!.value, fit.f!.df1, fit.f!.df2], r.F, 1e-11);
    agree([fit.logLikelihood, fit.aic, fit.bic], [r.logLik, r.aic, r.bic], 1e-11);
    agree(fit.residuals, r.resid, 1e-10);
    agree(fit.leverage, r.hat, 1e-11);
  };
  test('weights', () => {
    check(solve(peersDesign(...PEERS_TERMS), { weights }), wls);
  });
  test('no intercept: R² and F about 0', () => {
    const fit = solve(peersDesign('wt', 'hp', 'qsec'), { intercept: false });
    check(fit, through0);
    expect(fit.formula).toBe('mpg ~ wt + hp + qsec - 1');
    expect(column(fit, 'vif').every((vif) => vif! > 1)).toBe(true);
  });
  test.each(['hc0', 'hc1', 'hc2', 'hc3', 'hc4'] as const)('%s with weights, and without an intercept', (covariance) => {
    const key = covariance.toUpperCase();
    agree(column(solve(peersDesign(...PEERS_TERMS), { weights, covariance }), 'standardError'), wls.hc[key]!, 1e-11);
    const design = peersDesign('wt', 'hp', 'qsec');
    agree(column(solve(design, { intercept: false, covariance }), 'standardError'), through0.hc[key]!, 1e-11);
  });
  test('clusters: G / (G − 1) · (n − 1) / (n − q), on G − 1 df', () => {
    const fit = solve(peersDesign(...PEERS_TERMS), { covariance: 'cluster', cluster: data.g });
    agree(column(fit, 'standardError'), cluster.se, 1e-11);
    agree(column(fit, 't'), cluster.t, 1e-10);
    agree(column(fit, 'p'), cluster.p_df7, 1e-10);
    agree([fit.f!.value, fit.f!.df1, fit.f!.df2, fit.f!.p], [cluster.wald.f, 5, 7, cluster.wald.p], 1e-9);
    const weighted = solve(peersDesign(...PEERS_TERMS), { covariance: 'cluster', cluster: data.g, weights });
    agree(column(weighted, 'standardError'), wls.cluster_se, 1e-11);
  });
  test("F under a robust covariance is Wald's", () => {
    agree(solve(peersDesign(...PEERS_TERMS), { covariance: 'hc1' }).f!.value, robust_f.hc1, 1e-11);
    agree(solve(peersDesign(...PEERS_TERMS), { covariance: 'hc3' }).f!.value, robust_f.hc3, 1e-11);
  });
});

describe('mtcars twenty times, over blocks of rows', () => {
  const [times, n] = [20, 32];
  const design = peersDesign(...PEERS_TERMS);
  const repeated = (x: Float64Array) => Float64Array.from({ length: n * times }, (_, i) => x[i % n]!);
  const many = {
    outcome: { ...design.outcome, values: repeated(design.outcome.values) },
    regressors: design.regressors.map((x) => ({ ...x, values: repeated(x.values) })),
  };
  const once = solve(design, { covariance: 'hc0' });
  test('leverages are a twentieth, HC0 standard errors a √20th', () => {
    const fit = solve(many, { covariance: 'hc0' });
    agree(
      fit.leverage,
      fit.leverage.map((_, i) => once.leverage[i % n]! / times),
      1e-11,
    );
    agree(
      column(fit, 'standardError'),
      column(once, 'standardError').map((se) => se! / Math.sqrt(times)),
      1e-11,
    );
  });
  test('the copies of a row as its cluster: HC0 of one copy, times the factor', () => {
    const cluster = Int32Array.from({ length: n * times }, (_, i) => i % n);
    const fit = solve(many, { covariance: 'cluster', cluster });
    const factor = ((n / (n - 1)) * (n * times - 1)) / (n * times - 6);
    agree(
      column(fit, 'standardError'),
      column(once, 'standardError').map((se) => se! * Math.sqrt(factor)),
      1e-11,
    );
  });
});

describe('what is left out is said', () => {
  const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4, 5) };
  const y = { name: 'y', values: Float64Array.of(2.1, 3.9, 6.2, 7.8, 10.1) };
  test('a perfect fit: standard errors 0, no t, F and likelihood', () => {
    const fit = solve({ outcome: { name: 'y', values: x.values.map((v) => 0.1 + 0.3 * v) }, regressors: [x] });
    expect(fit.terms[1]).toMatchObject({ standardError: 0, t: null, p: null });
    expect(fit).toMatchObject({ rss: 0, r2: 1, f: null, logLikelihood: null, aic: null, aicc: null });
    expect(fit.notes).toEqual([expect.objectContaining({ code: 'regression/perfect_fit', path: '/outcome' })]);
  });
  test('an intercept alone', () => {
    const fit = solve({ outcome: y, regressors: [] });
    agree(fit.terms[0]!.estimate, 6.02, 1e-15);
    expect(fit).toMatchObject({ r2: 0, f: null, k: 2, formula: 'y ~ 1' });
  });
  test('no more rows than k + 1: AICc is null', () => {
    const fit = solve({
      outcome: { name: 'y', values: y.values.slice(0, 4) },
      regressors: [{ ...x, values: x.values.slice(0, 4) }],
    });
    expect(fit.aicc).toBeNull();
    expect(fit.aic).not.toBeNull();
    expect(fit.notes.map((n) => n.code)).toEqual(['regression/aicc_undefined']);
  });
  test('a row that alone fixes a coefficient: HC3 does not exist, and its unit is named', () => {
    const dummy = { term: 'd', values: Float64Array.of(0, 0, 1, 0, 0) };
    const design = { outcome: y, regressors: [x, dummy] };
    const fit = solve(design, { covariance: 'hc3', units: ['a', 'b', 'c', 'd', 'e'] });
    expect(column(fit, 'standardError')).toEqual([null, null, null]);
    expect(fit.vcov).toBeNull();
    expect(fit.notes[0]).toMatchObject({
      code: 'regression/leverage_one',
      values: { covariance: 'hc3', units: ['c'] },
    });
    expect(column(solve(design, { covariance: 'hc1' }), 'standardError').every((se) => se! > 0)).toBe(true);
  });
  test('rows of weight 0 do not count, and their fitted values are still given', () => {
    const weights = Float64Array.of(1, 1, 0, 1, 1);
    const fit = solve({ outcome: y, regressors: [x] }, { weights });
    const keep = (values: Float64Array) => values.filter((_, i) => weights[i]! > 0);
    const without = solve({
      outcome: { ...y, values: keep(y.values) },
      regressors: [{ ...x, values: keep(x.values) }],
    });
    agree(column(fit, 'standardError'), column(without, 'standardError') as number[], 1e-13);
    expect([fit.n, fit.leverage[2]]).toEqual([4, 0]);
    agree(fit.fitted[2], fit.terms[0]!.estimate + 3 * fit.terms[1]!.estimate, 1e-14);
    expect(fit.notes.map((n) => n.code)).toContain('regression/zero_weights');
  });
  test('too few clusters for the slopes: no F; clusters without the covariance: a note', () => {
    const design = peersDesign(...PEERS_TERMS);
    const groups = Int32Array.from({ length: 32 }, (_, i) => i % 3);
    const fit = solve(design, { covariance: 'cluster', cluster: groups });
    expect(fit.f).toBeNull();
    expect(fit.notes.map((n) => n.code)).toEqual(['regression/wald_unavailable']);
    expect(solve(design, { cluster: groups }).notes.map((n) => n.code)).toEqual(['regression/cluster_unused']);
  });
  test('rows: false leaves the rows out and changes nothing else', () => {
    const { notes: _, ...full } = solve(olsDesign('mtcars'));
    const { notes: __, ...short } = solve(olsDesign('mtcars'), { rows: false });
    expect(short).toEqual({ ...full, units: [], fitted: [], residuals: [], leverage: [] });
    expect(Regression.parse(full)).toEqual(full);
  });
});

testExamples(new URL('./least-squares.ts', import.meta.url), { leastSquares });
