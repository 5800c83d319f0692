/** Reference regressions and how far a result is from them. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Outcome as Result } from '../diagnostics/index.ts';
import type { Outcome, Regressor } from '../regression/design.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/reference/${name}`, import.meta.url), 'utf8'));

const numbers = z.array(z.number());
const tested = z.object({ statistic: z.number(), df: z.number(), p: z.number() });
const standardErrors = z.object({ se: numbers });
const OlsReference = z.object({
  names: z.array(z.string()),
  y: numbers,
  X: z.array(numbers),
  ...{
    coef: numbers,
    se: numbers,
    t: numbers,
    p: numbers,
    ci95: z.array(numbers),
    beta_standardized: numbers,
    vif: numbers,
  },
  ...{ r2: z.number(), adj_r2: z.number(), F: z.number(), F_df: numbers, F_p: z.number(), sigma: z.number() },
  ...{ rss: z.number(), tss: z.number(), logLik: z.number(), aic: z.number(), bic: z.number(), aicc: z.number() },
  ...{ resid: numbers, fitted: numbers, hat: numbers, rstandard: numbers, rstudent: numbers, cooks: numbers },
  ...{ dffits: numbers, press: z.number(), vcov: z.array(numbers), bp_koenker: tested, bp_original: tested },
  white_fitted: tested,
  reset_2_3: z.object({ F: z.number(), df: numbers, p: z.number() }),
  dw: z.object({ statistic: z.number(), p_greater_exact: z.number(), p_two_sided: z.number() }),
  jb: tested,
  hc: z.record(z.string(), standardErrors),
  newey_west_lag2: standardErrors,
  mpmath: z.object({
    ...{ coef: numbers, se: numbers, rss: z.number(), logLik: z.number(), hat: numbers, cooks: numbers, vif: numbers },
    hc: z.record(z.string(), numbers),
    ...{ bp_koenker: z.number(), bp_original: z.number(), dw: z.number(), jb: z.number() },
  }),
});

/** longley and mtcars by R and mpmath. */
export const olsReference = z
  .object({ longley: OlsReference, mtcars: OlsReference })
  .parse(read('ols_diagnostics.json'));

const Fitted = z.object({
  ...{ coef: numbers, se: numbers, t: numbers, p: numbers, r2: z.number(), adj_r2: z.number(), F: numbers },
  ...{ sigma: z.number(), rss: z.number(), logLik: z.number(), aic: z.number(), bic: z.number(), ci: z.array(numbers) },
  ...{ resid: numbers, fitted: numbers, hat: numbers, rstandard: numbers, rstudent: numbers, cooks: numbers },
  ...{ dffits: numbers, press: z.number() },
  hc: z.record(z.string(), numbers),
});
const fTest = z.object({ f: z.number(), p: z.number() });

/** What lm, lmtest and sandwich say of weights, clusters, no intercept, hypotheses, predictions. */
export const peersReference = z
  .object({
    data: z.object({ names: z.array(z.string()), rows: z.array(numbers), w: numbers, g: z.array(z.string()) }),
    wls: Fitted.extend({ cluster_se: numbers }),
    through0: Fitted,
    cluster: z.object({ se: numbers, t: numbers, p_df7: numbers, wald: fTest, wald_added: fTest }),
    robust_f: z.object({ hc1: z.number(), hc3: z.number() }),
    nested: z.object({ f: z.number(), p: z.number(), hc1: fTest }),
    hypothesis: z.object({ classical: fTest, hc3: fTest, gap: numbers, se: numbers }),
    predict: z.object({ confidence: z.array(numbers), prediction: z.array(numbers), se: numbers }),
    white: z.object({ full: tested, dummy: tested }),
    reset: z.object({ p2: z.object({ statistic: z.number(), p: z.number() }) }),
    dw: z.object({ n120_statistic: z.number(), n120_exact: z.number(), n120_normal: z.number(), long: numbers }),
  })
  .parse(read('regression_peers_R.json'));

const NistSet = z.object({
  name: z.string(),
  n: z.number(),
  intercept: z.boolean(),
  polynomial_degree: z.number().nullable(),
  y: numbers,
  x: z.array(numbers),
  mpmath: z.object({ coef: numbers, se: numbers, ss_res: z.number(), r_squared: z.number(), resid_sd: z.number() }),
});
export type NistSet = z.infer<typeof NistSet>;
export const nistReference = z.record(z.string(), NistSet).parse(read('nist_linear.json'));

/** The columns of a NIST set: powers of x, rounded to doubles, where it is a polynomial. */
export function nistDesign(set: NistSet): { outcome: Outcome; regressors: Regressor[] } {
  const powers = set.x[0]!.length === 1 ? (set.polynomial_degree ?? 1) : 0;
  const columns = powers
    ? Array.from({ length: powers }, (_, k) => set.x.map((row) => row[0]! ** (k + 1)))
    : set.x[0]!.map((_, j) => set.x.map((row) => row[j]!));
  return {
    outcome: { name: 'y', values: Float64Array.from(set.y) },
    regressors: columns.map((values, j) => ({ term: `x${j + 1}`, values: Float64Array.from(values) })),
  };
}

/** longley or mtcars as `leastSquares` takes it. */
export function olsDesign(name: 'longley' | 'mtcars'): { outcome: Outcome; regressors: Regressor[] } {
  const { names, X, y } = olsReference[name];
  return {
    outcome: { name: 'y', values: Float64Array.from(y) },
    regressors: names.slice(1).map((term, j) => ({ term, values: Float64Array.from(X, (row) => row[j + 1]!) })),
  };
}

/** Columns of the data that the R script used, mpg first. */
export function peersDesign(...terms: string[]): { outcome: Outcome; regressors: Regressor[] } {
  const { names, rows } = peersReference.data;
  const column = (term: string) => Float64Array.from(rows, (row) => row[names.indexOf(term)]!);
  return {
    outcome: { name: 'mpg', values: column('mpg') },
    regressors: terms.map((term) => ({ term, values: column(term) })),
  };
}
export const PEERS_TERMS = ['wt', 'hp', 'qsec', 'drat', 'disp'];

/** The value of a step that must work. */
export function solved<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.faults.map((f) => `${f.code}: ${f.message}`).join('; '));
  return result.value;
}

type Found = number | null | undefined | ArrayLike<number | null | undefined>;

/** Relative agreement, element by element. */
export function agree(found: Found, expected: number | ArrayLike<number>, tolerance: number): void {
  const a = typeof found === 'object' && found !== null ? Array.from(found) : [found];
  const e = typeof expected === 'number' ? [expected] : Array.from(expected);
  expect(a.length).toBe(e.length);
  for (const [i, value] of e.entries()) {
    const gap = Math.abs((a[i] ?? Number.NaN) - value);
    if (!(gap <= tolerance * Math.abs(value))) expect(a[i], `element ${i}`).toBe(value);
  }
}

/** Correct significant digits of the worst element. */
export function digits(found: ArrayLike<number | null>, expected: readonly number[]): number {
  const gaps = expected.map((e, i) => Math.abs((found[i] ?? Number.NaN) - e) / (e === 0 ? 1 : Math.abs(e)));
  const worst = gaps.some(Number.isNaN) ? Number.NaN : Math.max(...gaps);
  return worst === 0 ? 17 : -Math.log10(worst);
}
