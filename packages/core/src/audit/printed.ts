/** A publication's tables, typed off: what `printed.yaml` may hold. */
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { RESERVED_NAMES } from '../table/index.ts';
import { readFigure } from './figure.ts';

const MOST_ENTRIES = 500;
const MOST_ROWS = 10_000;

const Words = z.string().max(1000);
const Name = z
  .string()
  .min(1)
  .max(LIMITS.unitNameLength)
  .refine((name) => !RESERVED_NAMES.has(name), 'a reserved name');

/** A figure as it is printed. Text keeps its decimals; a number is taken with the decimals that are left of it. */
export const Printed = z.union([z.string().max(60), z.number()]).transform((written, context) => {
  const figure = readFigure(String(written));
  if (figure !== null) return figure;
  context.addIssue({ code: 'custom', message: 'a figure' });
  return z.NEVER;
});

/** `true` and `false`, also as text: in the file every scalar is text. */
const Flag = z.union([z.boolean(), z.enum(['true', 'false', 'yes', 'no'])]).transform((flag) => {
  return flag === true || flag === 'true' || flag === 'yes';
});

/** A coefficient: `-2.368***`, or a mapping where more is printed. */
const CoefficientDetail = z.strictObject({
  estimate: Printed.optional(),
  se: Printed.optional(),
  t: Printed.optional(),
  p: Printed.optional(),
  vif: Printed.optional(),
  stars: z.string().max(6).optional(),
});
export const Coefficient = z.union([
  Printed.transform((estimate): z.output<typeof CoefficientDetail> => ({ estimate })),
  CoefficientDetail,
]);

const TestDetail = z.strictObject({
  value: Printed.optional(),
  df1: Printed.optional(),
  df2: Printed.optional(),
  p: Printed.optional(),
  stars: z.string().max(6).optional(),
});

/** A test statistic: its value, or a mapping where more is printed. */
const Test = z.union([Printed.transform((value): z.output<typeof TestDetail> => ({ value })), TestDetail]);

/** The numbers that say how well a model fits; the same names wherever a model is printed. */
const criteria = {
  logLikelihood: Printed.optional(),
  aic: Printed.optional(),
  bic: Printed.optional(),
  /** Slopes that were estimated and are not printed, such as dummies; `unknown` stops every count of parameters. */
  unprinted: z.union([z.literal('unknown'), Printed]).optional(),
};

export const Descriptives = z.strictObject({
  label: Words.optional(),
  /** The variable, where the key is not its name. */
  variable: Name.optional(),
  n: Printed.optional(),
  mean: Printed.optional(),
  median: Printed.optional(),
  sd: Printed.optional(),
  variance: Printed.optional(),
  /** Standard error of the mean. */
  se: Printed.optional(),
  /** sd / mean. */
  cv: Printed.optional(),
  min: Printed.optional(),
  max: Printed.optional(),
  q1: Printed.optional(),
  q3: Printed.optional(),
  skewness: Printed.optional(),
  kurtosis: Printed.optional(),
  shapiro: z.strictObject({ w: Printed, p: Printed.optional(), stars: z.string().max(6).optional() }).optional(),
  /** Values are whole numbers, or means of so many whole-number items. */
  whole: Flag.optional(),
  items: Printed.optional(),
});

export const RegressionTable = z.strictObject({
  label: Words.optional(),
  outcome: Name.optional(),
  /** With `log`, the outcome is the logarithm of `variable`. */
  transform: z.enum(['none', 'log']).default('none'),
  variable: Name.optional(),
  n: Printed.optional(),
  /** What was done to every regressor first. */
  scale: z.enum(['none', 'minmax', 'zscore', 'unknown']).default('unknown'),
  intercept: Flag.default(true),
  weighted: Flag.default(false),
  covariance: z.enum(['classical', 'robust', 'cluster']).default('classical'),
  terms: z.record(Name, Coefficient),
  constant: Coefficient.optional(),
  r2: Printed.optional(),
  adjustedR2: Printed.optional(),
  /** Residual standard error. */
  sigma: Printed.optional(),
  f: Test.optional(),
  ...criteria,
});

export const MixtureTable = z.strictObject({
  label: Words.optional(),
  outcome: Name.optional(),
  n: Printed.optional(),
  /** The components as printed, or only how many there are. */
  components: z.union([
    Printed,
    z
      .array(
        z.strictObject({
          label: Words.optional(),
          proportion: Printed.optional(),
          variance: Printed.optional(),
          sd: Printed.optional(),
          terms: z.record(Name, Coefficient).default({}),
          constant: Coefficient.optional(),
        }),
      )
      .min(1)
      .max(LIMITS.components),
  ]),
  /** Slopes of one component, where no terms are printed. */
  slopes: Printed.optional(),
  commonVariance: z.union([z.literal('unknown'), Flag]).default('unknown'),
  ...criteria,
});

export const ScoreTable = z.strictObject({
  label: Words.optional(),
  columns: z.array(Name).min(1).max(100),
  /** The column that is made of the dimensions; the dimensions are all other columns unless they are named. */
  composite: Name.optional(),
  dimensions: z.array(Name).optional(),
  /** `arithmetic`: the composite is said to be a weighted sum of the dimensions. */
  aggregate: z.enum(['arithmetic', 'other', 'unknown']).default('unknown'),
  /** Columns that hold ranks, each with the column it ranks; 1 is the largest. */
  ranks: z.record(Name, Name).default({}),
  /** The column in whose order, largest first, the rows stand. */
  ordered: Name.optional(),
  /** Columns that are said to be min-max scaled, and the range if it is not 0 to 1. */
  minmax: z.array(Name).default([]),
  range: z.tuple([Printed, Printed]).optional(),
  rows: z.record(Name, z.array(Printed)),
});

export const WeightTable = z.strictObject({
  label: Words.optional(),
  /** A share such as `47.6%` or `0.476`; `remainder` for one that is not printed. */
  values: z.record(Name, z.union([z.literal('remainder'), Printed])),
  /** The score table whose dimensions these weigh. */
  of: Name.optional(),
  /** `entropy`: said to be entropy weights of the columns of that table themselves. */
  method: z.enum(['entropy', 'other', 'unknown']).default('unknown'),
});

export const GroupTable = z.strictObject({
  label: Words.optional(),
  /** The mixture that sorted the units, its components in the order of the groups. */
  of: Name.optional(),
  members: z.record(Name, z.array(Name).max(MOST_ROWS)),
});

const said = {
  /** Where the text says so, and its words where they matter. */
  label: Words.optional(),
  text: Words.optional(),
  /** It is one of the conclusions that the text draws. */
  conclusion: Flag.default(false),
};

export const Claim = z.discriminatedUnion('claim', [
  z.strictObject({
    claim: z.literal('rank'),
    scores: Name,
    column: Name,
    unit: Name,
    is: z.union([z.enum(['first', 'last']), Printed]),
    ...said,
  }),
  z.strictObject({ claim: z.literal('level'), unit: Name, variable: Name, is: z.enum(['high', 'low']), ...said }),
  z.strictObject({
    claim: z.literal('group'),
    groups: Name,
    group: Name,
    scores: Name,
    column: Name,
    is: z.enum(['high', 'low']),
    ...said,
  }),
  z.strictObject({
    claim: z.literal('sign'),
    term: Name,
    is: z.enum(['positive', 'negative']),
    /** The models it is said of; all that hold the term if none is named. */
    models: z.array(Name).optional(),
    ...said,
  }),
  z.strictObject({
    claim: z.literal('significance'),
    model: Name,
    /** Of a mixture: 1 for the first component. */
    component: Printed.optional(),
    term: Name,
    is: z.enum(['significant', 'not significant']),
    at: Printed.optional(),
    ...said,
  }),
  z.strictObject({
    claim: z.literal('count'),
    total: Printed,
    without: z.union([Printed, z.array(Name)]),
    is: Printed,
    ...said,
  }),
  z.strictObject({
    claim: z.literal('prefers'),
    criterion: z.enum(['AIC', 'BIC', 'AICc', 'CAIC', 'SABIC', 'HQ']),
    model: Name,
    over: z.array(Name).min(1),
    ...said,
  }),
  z.strictObject({ claim: z.literal('vif below'), model: Name, value: Printed, ...said }),
  z.strictObject({ claim: z.literal('kurtosis against'), descriptives: Name, value: Printed, ...said }),
]);

export const PrintedTables = z.strictObject({
  printed: z.union([z.literal(1), z.literal('1')]),
  title: Words.optional(),
  source: Words.optional(),
  /** The program that the publication names; its conventions are tried first. */
  software: Words.optional(),
  n: Printed.optional(),
  /** What names and labels of these tables are called in another language: nothing is checked against it. */
  names: z.strictObject({ zh: z.record(Name, Words).optional(), en: z.record(Name, Words).optional() }).default({}),
  /** What each mark of significance stands for. */
  stars: z.record(z.string().max(6), Printed).default({}),
  descriptives: z.record(Name, Descriptives).default({}),
  regressions: z.record(Name, RegressionTable).default({}),
  mixtures: z.record(Name, MixtureTable).default({}),
  scores: z.record(Name, ScoreTable).default({}),
  weights: z.record(Name, WeightTable).default({}),
  groups: z.record(Name, GroupTable).default({}),
  claims: z.array(Claim).max(MOST_ENTRIES).default([]),
});
export type PrintedTables = z.infer<typeof PrintedTables>;
export type PrintedTablesInput = z.input<typeof PrintedTables>;

export type DescriptivesTable = z.infer<typeof Descriptives>;
export type RegressionTable = z.infer<typeof RegressionTable>;
export type MixtureTable = z.infer<typeof MixtureTable>;
export type ScoreTable = z.infer<typeof ScoreTable>;
export type WeightTable = z.infer<typeof WeightTable>;
export type GroupTable = z.infer<typeof GroupTable>;
export type Coefficient = z.infer<typeof CoefficientDetail>;
export type Claim = z.infer<typeof Claim>;
export type ClaimOf<C extends Claim['claim']> = Extract<Claim, { claim: C }>;
