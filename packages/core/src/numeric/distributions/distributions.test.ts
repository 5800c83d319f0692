import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../../testing/examples.ts';
import { scaledComplement } from './error-function.ts';
import * as distributions from './index.ts';
import { stirlingError } from './log-gamma.ts';
import { betaPower, deviance, gammaPower } from './saddle-point.ts';

const {
  betaLower,
  betaQuantile,
  betaUpper,
  betaUpperQuantile,
  chiSquaredLower,
  chiSquaredQuantile,
  chiSquaredUpper,
  chiSquaredUpperQuantile,
  complementaryErrorFunction,
  errorFunction,
  fLower,
  fQuantile,
  fUpper,
  fUpperQuantile,
  gammaLower,
  gammaQuantile,
  gammaUpper,
  gammaUpperQuantile,
  logGamma,
  normalLower,
  normalQuantile,
  normalUpper,
  normalUpperQuantile,
  studentLower,
  studentQuantile,
  studentUpper,
  studentUpperQuantile,
} = distributions;

type Row = Record<string, number>;
const reference: Record<string, Row[]> = JSON.parse(
  readFileSync(new URL('../../../fixtures/reference/distributions.json', import.meta.url), 'utf8'),
);

/** The largest relative error; values below 1e-300 are only asked to be as small. */
function worst(rows: Row[], found: (row: Row) => number, expected: (row: Row) => number): number {
  let largest = 0;
  for (const row of rows) {
    const [value, wanted] = [found(row), expected(row)];
    const tiny = Math.abs(wanted) < 1e-300;
    const error = tiny ? (Math.abs(value) < 1e-300 ? 0 : Infinity) : Math.abs(value - wanted) / Math.abs(wanted);
    if (!(error <= largest)) largest = error;
  }
  return largest;
}

/** Each with a bound near the error found; the contract is 1e-10. */
test.each<[string, string, number, (row: Row) => number, (row: Row) => number]>([
  ['P(Z ≤ z)', 'normal_cdf', 1e-15, (r) => normalLower(r.z!), (r) => r.cdf!],
  ['P(Z > z)', 'normal_cdf', 1e-15, (r) => normalUpper(r.z!), (r) => r.sf!],
  ['normal quantile', 'normal_quantile', 1e-15, (r) => normalQuantile(r.p!), (r) => r.q!],
  ['normal upper quantile', 'normal_quantile', 1e-15, (r) => normalUpperQuantile(r.p!), (r) => -r.q!],
  ['P(T > t)', 't_cdf', 2e-13, (r) => studentUpper(r.t!, r.df!), (r) => r.sf!],
  ['P(T ≤ −t)', 't_cdf', 2e-13, (r) => studentLower(-r.t!, r.df!), (r) => r.sf!],
  ['t quantile', 't_quantile', 2e-13, (r) => studentQuantile(r.p!, r.df!), (r) => r.q!],
  ['t upper quantile', 't_quantile', 2e-13, (r) => studentUpperQuantile(r.p!, r.df!), (r) => -r.q!],
  ['P(χ² ≤ x)', 'chi2_cdf', 2e-13, (r) => chiSquaredLower(r.x!, r.df!), (r) => r.cdf!],
  ['P(χ² > x)', 'chi2_cdf', 2e-13, (r) => chiSquaredUpper(r.x!, r.df!), (r) => r.sf!],
  ['χ² quantile', 'chi2_quantile', 5e-14, (r) => chiSquaredQuantile(r.p!, r.df!), (r) => r.q!],
  ['P(F ≤ f)', 'F_cdf', 2e-13, (r) => fLower(r.f!, r.df1!, r.df2!), (r) => r.cdf!],
  ['P(F > f)', 'F_cdf', 2e-13, (r) => fUpper(r.f!, r.df1!, r.df2!), (r) => r.sf!],
  ['F quantile', 'F_quantile', 5e-14, (r) => fQuantile(r.p!, r.df1!, r.df2!), (r) => r.q!],
  ['I_x(a, b)', 'beta_inc', 2e-13, (r) => betaLower(r.x!, r.a!, r.b!), (r) => r.I!],
  ['1 − I_x(a, b)', 'beta_inc', 2e-13, (r) => betaUpper(r.x!, r.a!, r.b!), (r) => r.I_comp!],
  ['P(a, x)', 'gamma_inc', 2e-13, (r) => gammaLower(r.x!, r.a!), (r) => r.P!],
  ['Q(a, x)', 'gamma_inc', 2e-13, (r) => gammaUpper(r.x!, r.a!), (r) => r.Q!],
  ['ln Γ(x)', 'lgamma', 1e-15, (r) => logGamma(r.x!), (r) => r.v!],
  ['erf x', 'erf', 1e-15, (r) => errorFunction(r.x!), (r) => r.erf!],
  ['erfc x', 'erf', 1e-15, (r) => complementaryErrorFunction(r.x!), (r) => r.erfc!],
])('%s against mpmath', (_, name, bound, found, expected) => {
  expect(reference[name]!.length).toBeGreaterThan(20);
  expect(worst(reference[name]!, found, expected)).toBeLessThan(bound);
});

/** mpmath, 50 digits, where SciPy, Boost or R lose digits: large degrees of freedom and heavy tails. */
test.each([
  ['F, 10⁷ degrees', fUpper(11.713951033290229, 18, 7915104), 6.71033693011775e-35],
  ['F, 10⁶ degrees', fUpper(4.152944986007997, 4, 2421236), 0.0022991401519827427],
  ['F, lower', fLower(0.018538741960386098, 87110, 4), 1.742544561206527e-45],
  [
    'χ², upper',
    gammaUpper((7068.210030801868 * 1.7151218790041145) / 2, 7068.210030801868 / 2),
    2.487386383408884e-272,
  ],
  ['t density', distributions.studentDensity(0.08587951993583495, 16824.71936267103), 0.3974678388805366],
  ['t, beyond the square root of doubles', studentUpper(1e200, 1), 1e-200 / Math.PI],
  ['t quantile, there', studentUpperQuantile(1e-300, 1), 1e300 / Math.PI],
])('%s', (_, found, expected) => {
  expect(Math.abs(found / expected - 1)).toBeLessThan(2e-13);
});

test.each([
  [complementaryErrorFunction(3.3), 3.057709796438165e-6],
  [complementaryErrorFunction(9.3), 1.653244184030135e-39],
  [complementaryErrorFunction(26.1), 3.081217493314593e-298],
  [normalLower(-12.7), 2.95648536485205e-37],
  [normalLower(-37.1), 1.4047119663106221e-301],
])('the square in an exponent does not cost digits: %d', (found, expected) => {
  expect(Math.abs(found / expected - 1)).toBeLessThan(1e-15);
});

const positive = (min: number, max: number) =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
const tail = positive(1e-200, 0.5);
const degrees = positive(0.5, 1e5);

describe('for any degrees of freedom', () => {
  const back = (p: number, found: number, within = 1e-11) => expect(Math.abs(Math.log(found / p))).toBeLessThan(within);
  test('a quantile put into its tail gives the probability back', () => {
    fc.assert(
      fc.property(tail, degrees, degrees, (p, a, b) => {
        back(p, normalLower(normalQuantile(p)));
        back(p, studentUpper(studentUpperQuantile(p, Math.max(1, a)), Math.max(1, a)));
        back(p, gammaUpper(gammaUpperQuantile(p, a), a));
        back(p, chiSquaredUpper(chiSquaredUpperQuantile(p, a), a));
        back(p, fUpper(fUpperQuantile(p, a, Math.max(2, b)), a, Math.max(2, b)));
      }),
    );
  });
  test('also from below, where the quantile is a double', () => {
    fc.assert(
      fc.property(positive(1e-30, 0.5), degrees, degrees, (p, a, b) => {
        const [c, d] = [Math.max(a, 0.5), Math.max(b, 0.5)]; // the logarithm of exp may round below
        back(p, gammaLower(gammaQuantile(p, c), c));
        back(p, fLower(fQuantile(p, c, d), c, d));
        // One unit in the last place of an x near 1 is worth that much.
        back(p, betaLower(betaQuantile(p, c, d), c, d), 1e-11 + 1e-15 * (c + d));
      }),
    );
  });
  test('lower and upper tails add to one and mirror each other', () => {
    fc.assert(
      fc.property(positive(1e-3, 1e3), degrees, degrees, (x, a, b) => {
        expect(gammaLower(x * a, a) + gammaUpper(x * a, a)).toBeCloseTo(1, 12);
        expect(fLower(x, a, b) + fUpper(x, a, b)).toBeCloseTo(1, 12);
        expect(studentLower(x, a) + studentUpper(x, a)).toBeCloseTo(1, 12);
        const y = x / (1 + x);
        expect(betaUpper(1 - y, a, b)).toBeCloseTo(betaLower(y, b, a), 9);
        const [one, other] = [studentUpper(x, a), 0.5 * fUpper(x * x, 1, a)];
        expect(other > 1e-290 ? Math.abs(one / other - 1) : one).toBeLessThan(1e-11);
      }),
    );
  });
  test('a density is the slope of its tail', () => {
    const { betaDensity, chiSquaredDensity, fDensity, gammaDensity, normalDensity, studentDensity } = distributions;
    const slope = (f: (x: number) => number, x: number) => {
      const h = 1e-4 * x;
      return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
    };
    const agree = (density: number, found: number) =>
      expect(Math.abs(found - density)).toBeLessThan(1e-8 * (1 + density));
    fc.assert(
      fc.property(positive(0.2, 4), positive(1, 50), positive(1, 50), (x, a, b) => {
        agree(normalDensity(x), slope(normalLower, x));
        agree(
          studentDensity(x, a),
          slope((t) => studentLower(t, a), x),
        );
        agree(
          gammaDensity(x, a),
          slope((t) => gammaLower(t, a), x),
        );
        agree(
          chiSquaredDensity(x, a),
          slope((t) => chiSquaredLower(t, a), x),
        );
        agree(
          fDensity(x, a, b),
          slope((t) => fLower(t, a, b), x),
        );
        agree(
          betaDensity(x / 5, a, b),
          slope((t) => betaLower(t, a, b), x / 5),
        );
      }),
    );
  });
});

test('the ends', () => {
  const { betaDensity, fDensity, gammaDensity, normalDensity, studentDensity } = distributions;
  expect([normalLower(-Infinity), normalUpper(-Infinity), normalQuantile(0), normalQuantile(1)]).toEqual([
    0,
    1,
    -Infinity,
    Infinity,
  ]);
  expect([studentUpper(Infinity, 3), studentUpper(0, 3), studentUpperQuantile(0, 3), studentQuantile(0.5, 3)]).toEqual([
    0,
    0.5,
    Infinity,
    -0,
  ]);
  expect([fLower(Infinity, 1, 2), fUpper(0, 1, 2), fLower(-1, 1, 2), fUpperQuantile(0, 1, 2)]).toEqual([
    1,
    1,
    0,
    Infinity,
  ]);
  expect([fQuantile(0, 1, 2), fQuantile(1, 1, 2), fUpperQuantile(1, 1, 2)]).toEqual([0, Infinity, 0]);
  expect([gammaLower(-1, 2), gammaUpper(-1, 2), gammaLower(Infinity, 2), gammaUpper(Infinity, 2)]).toEqual([
    0, 1, 1, 0,
  ]);
  expect([gammaQuantile(0, 2), gammaQuantile(1, 2), gammaUpperQuantile(0, 2), gammaUpperQuantile(1, 2)]).toEqual([
    0,
    Infinity,
    Infinity,
    0,
  ]);
  expect([betaLower(0, 2, 3), betaUpper(0, 2, 3), betaQuantile(1, 2, 3), betaUpperQuantile(1, 2, 3)]).toEqual([
    0, 1, 1, 0,
  ]);
  expect([0.5, 1, 2].map((a) => gammaDensity(0, a))).toEqual([Infinity, 1, 0]);
  expect([1, 2, 3].map((df) => fDensity(0, df, 5))).toEqual([Infinity, 1, 0]);
  expect([betaDensity(0, 1, 3), betaDensity(1, 3, 1), betaDensity(2, 1, 1), gammaDensity(-1, 1)]).toEqual([3, 3, 0, 0]);
  expect([normalDensity(60), studentDensity(Infinity, 3), fDensity(Infinity, 2, 2)]).toEqual([0, 0, 0]);
});

test.each<[string, () => number]>([
  ['p above 1', () => normalQuantile(1.1)],
  ['p missing', () => studentQuantile(Number.NaN, 3)],
  ['no degrees of freedom', () => studentUpper(1, 0)],
  ['infinite degrees of freedom', () => fUpper(1, 2, Infinity)],
  ['value missing', () => gammaLower(Number.NaN, 1)],
  ['negative shape', () => betaLower(0.5, -1, 2)],
  ['ln Γ(0)', () => logGamma(0)],
])('%s is a wrong call', (_, call) => {
  expect(call).toThrow(RangeError);
});

for (const file of [
  'beta',
  'chi-squared',
  'error-function',
  'f',
  'gamma',
  'log-gamma',
  'normal',
  'saddle-point',
  'student',
])
  testExamples(new URL(`./${file}.ts`, import.meta.url), {
    ...distributions,
    betaPower,
    deviance,
    gammaPower,
    scaledComplement,
    stirlingError,
  });
