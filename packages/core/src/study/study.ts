/** The study file: what is asked of a table, on one page. The same object as JSON is the API's request. */
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { MISSING_CODES } from '../table/index.ts';

const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

/** A name of a column, variable, dimension or unit. Prototype keys are refused wherever a name becomes a key. */
const Name = z
  .string()
  .min(1)
  .max(LIMITS.unitNameLength)
  .refine((name) => !FORBIDDEN.has(name), 'a reserved name');

/** Words in one language or in both. */
export const Label = z.union([
  z.string().max(1000),
  z.strictObject({ zh: z.string().max(1000), en: z.string().max(1000) }).partial(),
]);
export type Label = z.infer<typeof Label>;

export const DataSource = z.union([
  z.string().min(1),
  z.strictObject({
    file: z.string().min(1),
    /** Of an XLSX workbook; the first one otherwise. */
    sheet: z.string().optional(),
    encoding: z.enum(['utf-8', 'gb18030']).optional(),
    separator: z.enum([',', ';', '\t', '|']).optional(),
  }),
]);

export const Missing = z.strictObject({
  /** Cells that mean "no value", beside the empty one. */
  codes: z
    .array(z.string().max(100))
    .max(100)
    .default([...MISSING_CODES]),
  policy: z.enum(['refuse', 'available', 'drop', 'impute']).default('refuse'),
  /** With `impute`: the median of the column, or of the unit's group in the column `by`. */
  by: Name.optional(),
});

export const Variable = z.strictObject({
  /** An expression over columns and variables above it; left out, the name is a column of the data. */
  value: z.string().max(LIMITS.formulaLength).optional(),
  label: Label.optional(),
  /** A short form for narrow places. */
  short: Label.optional(),
  /** Unit of measure. */
  unit: Label.optional(),
});

export const Direction = z.enum(['up', 'down']);
export const IndicatorSpec = z.union([
  Direction,
  z.strictObject({
    direction: Direction.default('up'),
    /** With `normalise: goalposts`: the values that become 0 and 1. */
    goalposts: z.tuple([z.number(), z.number()]).optional(),
  }),
]);

export type IndicatorSpec = z.infer<typeof IndicatorSpec>;

export interface DimensionSpec {
  label?: Label | undefined;
  short?: Label | undefined;
  indicators?: Record<string, IndicatorSpec> | undefined;
  dimensions?: Record<string, DimensionSpec> | undefined;
}
export const DimensionSpec: z.ZodType<DimensionSpec> = z.strictObject({
  label: Label.optional(),
  short: Label.optional(),
  indicators: z.record(Name, IndicatorSpec).optional(),
  get dimensions() {
    return z.record(Name, DimensionSpec).optional();
  },
});

export const NormaliseMethod = z.enum(['minmax', 'zscore', 'rank', 'percentile', 'distance-to-best', 'goalposts']);
export const Normalise = z.union([
  NormaliseMethod,
  z.strictObject({ method: NormaliseMethod, range: z.tuple([z.number(), z.number()]).optional() }),
]);
export const WeightMethod = z.enum(['entropy', 'equal', 'critic', 'pca', 'cv', 'gini', 'given']);
export const Weights = z.union([
  WeightMethod.exclude(['given']),
  z.strictObject({
    method: WeightMethod,
    /** With `entropy`: added to every normalised value before shares are taken. */
    shift: z.number().min(0).optional(),
    /** With `given`: a weight for each indicator (or dimension, where nested); scaled to sum to 1. */
    values: z.record(Name, z.number().min(0)).optional(),
  }),
]);
export const Treat = z.union([
  z.literal('none'),
  z.literal('log'),
  z.literal('winsorise'),
  z.strictObject({
    winsorise: z.strictObject({
      most: z.int().min(1).max(100).default(5),
      /** What becomes of a column that is still outlying then: left so, or put back and logged, as COINr does. */
      otherwise: z.enum(['none', 'log']).default('none'),
    }),
  }),
]);

export const IndexSpec = z.strictObject({
  name: Name.default('index'),
  label: Label.optional(),
  treat: Treat.default('none'),
  scaleBy: Name.nullable().default(null),
  normalise: Normalise.default('minmax'),
  weights: Weights.default('entropy'),
  over: z.enum(['indicators', 'nested']).default('indicators'),
  /** With `over: nested`: dimension scores are min-maxed again before they are weighed and added. */
  rescale: z.enum(['none', 'minmax']).default('none'),
  aggregate: z.enum(['arithmetic', 'geometric', 'harmonic', 'topsis']).default('arithmetic'),
  /** Pool the rows of several years: entropy over n·T rows, ranks within each. */
  panel: Name.nullable().default(null),
  indicators: z.record(Name, IndicatorSpec).optional(),
  dimensions: z.record(Name, DimensionSpec).optional(),
});

export type IndexSpec = z.infer<typeof IndexSpec>;

export const OutcomeSpec = z.strictObject({ variable: Name, transform: z.enum(['none', 'log']).default('none') });

export const ExplainSpec = z.strictObject({
  focus: Name,
  controls: z.array(Name).max(LIMITS.regressors).default([]),
  scale: z.enum(['none', 'minmax', 'zscore']).default('none'),
  covariance: z.enum(['classical', 'hc0', 'hc1', 'hc2', 'hc3', 'hc4', 'hac', 'cluster']).default('classical'),
  /** With `hac`, for rows in the order of time: how many rows back residuals may be correlated. */
  lag: z.int().min(0).optional(),
  cluster: Name.nullable().default(null),
  /** Columns that measure size; the index is correlated with each. */
  size: z.array(Name).max(100).default([]),
  /** Level of confidence intervals. */
  level: z.number().gt(0).lt(1).default(0.95),
});

export const AssociateSpec = z.strictObject({
  curve: z.literal('exponential').default('exponential'),
  with: z.array(Name).min(1).max(LIMITS.regressors),
});

/** `2`, or a range `1..3`. */
export const ComponentRange = z.union([
  z.int().min(1).max(LIMITS.components),
  z.string().regex(/^[1-8]\.\.[1-8]$/, 'not of the form 1..3'),
]);
export const SegmentSpec = z.strictObject({
  components: ComponentRange.default('1..3'),
  variance: z.enum(['ml', 'unbiased', 'common']).default('ml'),
  guard: z
    .strictObject({ kind: z.enum(['ratio', 'none']), value: z.number().min(0).max(1) })
    .default({ kind: 'ratio', value: 1 / 16 }),
  /** Labels of components follow this slope, smallest first. */
  order: z.union([z.literal('focus-slope'), Name]).default('focus-slope'),
  /** Short runs in a batch; null for the rule of the estimator. */
  starts: z.int().min(1).max(LIMITS.starts).nullable().default(null),
  /** Terms that differ between components; null for all. */
  vary: z.array(Name).min(1).nullable().default(null),
});

export const TrustLevel = z.enum(['none', 'standard', 'full']);
export const TrustSpec = z.union([
  TrustLevel,
  z.strictObject({
    /** What parts follow that are not named. */
    level: TrustLevel.default('standard'),
    likelihoodRatio: z
      .union([z.boolean(), z.strictObject({ replicates: z.int().min(19).max(LIMITS.replicates) })])
      .optional(),
    bootstrap: z
      .union([z.boolean(), z.strictObject({ replicates: z.int().min(19).max(LIMITS.replicates) })])
      .optional(),
    ranks: z.union([z.boolean(), z.strictObject({ draws: z.int().min(10).max(LIMITS.replicates) })]).optional(),
    multiverse: z.boolean().optional(),
    leaveOneOut: z.boolean().optional(),
    /** Other series of the outcome, for the multiverse. */
    outcomes: z.array(Name).max(20).optional(),
    /** The column that totals are divided by, for the designs per head. */
    perHead: Name.optional(),
    /** The indicators that are totals; all where left out. A share or a mean is not divided. */
    totals: z.array(Name).max(LIMITS.indicators).optional(),
  }),
]);

/** A study file, as it is written. `z.infer` is the study with every default filled in. */
export const Study = z.strictObject({
  cedu: z.literal(1),
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/)
    .optional(),
  title: Label.optional(),
  question: Label.optional(),
  data: DataSource,
  unit: Name,
  /** Columns with the unit's name in each language. */
  unitLabel: z.strictObject({ zh: Name, en: Name }).partial().optional(),
  missing: Missing.default(Missing.parse({})),
  exclude: z.record(Name, Label).default({}),
  variables: z.record(Name, Variable).default({}),
  index: IndexSpec.optional(),
  outcome: OutcomeSpec.optional(),
  explain: ExplainSpec.optional(),
  associate: AssociateSpec.optional(),
  segment: SegmentSpec.optional(),
  trust: TrustSpec.default('none'),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(20221123),
  printed: z.string().optional(),
  /** What a reader must know before the first figure. */
  caveats: z.array(Label).max(20).default([]),
  sources: z
    .array(z.strictObject({ name: Label, licence: Label.optional(), url: z.string().optional() }))
    .max(100)
    .default([]),
});
export type Study = z.infer<typeof Study>;
export type StudyInput = z.input<typeof Study>;
