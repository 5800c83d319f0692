/** The results of `regression/` as plain data. */
import { z } from 'zod';

export const CovarianceKind = z.enum(['classical', 'hc0', 'hc1', 'hc2', 'hc3', 'hc4', 'hac', 'cluster']);
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

/** A statistic that is χ² on `df`. */
export const ScoreTest = z.strictObject({ statistic: z.number(), df: z.int(), p: z.number() });
export type ScoreTest = z.infer<typeof ScoreTest>;

export const DurbinWatson = z.strictObject({
  statistic: z.number(),
  /** One-sided, against positive autocorrelation. */
  p: z.number(),
  pTwoSided: z.number(),
  method: z.enum(['exact', 'normal']),
});
export type DurbinWatson = z.infer<typeof DurbinWatson>;

/** Null at leverage 1, at weight 0 and for a perfect fit. */
export const RowInfluence = z.strictObject({
  unit: z.string(),
  cook: z.number().nullable(),
  dffits: z.number().nullable(),
  /** e / (s √(1 − h)). */
  standardised: z.number().nullable(),
  /** The same with s of the other rows. */
  studentised: z.number().nullable(),
});
export type RowInfluence = z.infer<typeof RowInfluence>;

/** A test is null where it does not exist for the model. */
export const RegressionDiagnostics = z.strictObject({
  /** Koenker's form, n R²; `original` is ESS / 2. */
  breuschPagan: ScoreTest.extend({ original: ScoreTest }).nullable(),
  /** On the regressors, their squares and products. */
  white: ScoreTest.nullable(),
  /** On fitted values and their squares. */
  whiteFitted: ScoreTest.nullable(),
  /** Powers 2 and 3 of the fitted values. */
  reset: FTest.nullable(),
  jarqueBera: ScoreTest.nullable(),
  /** Means something only where the order of rows does. */
  durbinWatson: DurbinWatson.nullable(),
  press: z.number().nullable(),
  influence: z.array(RowInfluence),
});
export type RegressionDiagnostics = z.infer<typeof RegressionDiagnostics>;

/** A slope times a step of its column. */
export const EffectSize = z.strictObject({
  /** The step in real units. */
  change: z.number(),
  estimate: z.number(),
  standardError: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** Of the outcome, where the regression holds its logarithm. */
  percent: z.strictObject({ estimate: z.number(), interval: z.tuple([z.number(), z.number()]).nullable() }).nullable(),
});
export type EffectSize = z.infer<typeof EffectSize>;

export const Effect = z.strictObject({
  term: z.string(),
  range: EffectSize,
  /** Null where the column is no straight line of the real one. */
  unit: EffectSize.nullable(),
  sd: EffectSize,
  iqr: EffectSize,
});
export type Effect = z.infer<typeof Effect>;

export const Regression = z.strictObject({
  id: z.string(),
  formula: z.string(),
  outcome: z.string(),
  covariance: CovarianceKind,
  /** With `hac`: how many rows back residuals may be correlated. */
  lag: z.int().optional(),
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
  /** The column of weights, where there is one. */
  weights: z.string().optional(),
  /** Tests of linear statements that were asked for, each as it was written. */
  tests: z.array(FTest.omit({ value: true }).extend({ test: z.string(), f: z.number() })).optional(),
  /** Where it was asked for. */
  diagnostics: RegressionDiagnostics.optional(),
  /** Where real units are known. */
  effects: z.array(Effect).optional(),
});
export type Regression = z.infer<typeof Regression>;
