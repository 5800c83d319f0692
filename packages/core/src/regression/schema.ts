/** The results of `regression/` as plain data. */
import { z } from 'zod';

export const CovarianceKind = z.enum(['classical', 'hc0', 'hc1', 'hc2', 'hc3', 'hc4', 'cluster']);
export type CovarianceKind = z.infer<typeof CovarianceKind>;

export const RegressionTerm = z.strictObject({
  /** `(Intercept)`, else as the formula writes it. */
  term: z.string(),
  estimate: z.number(),
  standardError: z.number().nullable(),
  t: z.number().nullable(),
  p: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  vif: z.number().nullable(),
  tolerance: z.number().nullable(),
  /** Standardised coefficient: per sd of the regressor, in sd of the outcome. */
  beta: z.number().nullable(),
});
export type RegressionTerm = z.infer<typeof RegressionTerm>;

export const FTest = z.strictObject({ value: z.number(), df1: z.number(), df2: z.number(), p: z.number() });
export type FTest = z.infer<typeof FTest>;
export const NestedTest = z.strictObject({ f: z.number(), df1: z.number(), df2: z.number(), p: z.number() });
export type NestedTest = z.infer<typeof NestedTest>;

export const Regression = z.strictObject({
  id: z.string(),
  formula: z.string(),
  outcome: z.string(),
  covariance: CovarianceKind,
  level: z.number(),
  terms: z.array(RegressionTerm),
  r2: z.number().nullable(),
  adjustedR2: z.number().nullable(),
  /** Of all slopes; Wald under a robust covariance. */
  f: FTest.nullable(),
  logLikelihood: z.number().nullable(),
  aic: z.number().nullable(),
  bic: z.number().nullable(),
  aicc: z.number().nullable(),
  n: z.int(),
  /** Slopes, intercept and variance. */
  k: z.int(),
  dfResidual: z.int(),
  residualSd: z.number().nullable(),
  rss: z.number(),
  tss: z.number(),
  maxLeverage: z.strictObject({ unit: z.string(), value: z.number() }),
  /** Against the regression before it, whose regressors it contains. */
  nested: NestedTest.nullable(),
  units: z.array(z.string()),
  fitted: z.array(z.number()),
  residuals: z.array(z.number()),
  leverage: z.array(z.number()),
  /** Covariance of the estimates, in the order of `terms`; null where it does not exist. */
  vcov: z.array(z.array(z.number())).nullable().optional(),
  /** Degrees of freedom of t and of robust tests: G − 1 with clusters, else `dfResidual`. */
  dfCovariance: z.int().optional(),
});
export type Regression = z.infer<typeof Regression>;
