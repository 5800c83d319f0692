/** How an index is made: the choices of a design, each in its short or its long written form. */
import { z } from 'zod';

export const NORMALISATIONS = ['minmax', 'zscore', 'rank', 'percentile', 'distance-to-best', 'goalposts'] as const;
export const WEIGHTINGS = ['entropy', 'equal', 'critic', 'pca', 'cv', 'gini', 'given'] as const;
export const AGGREGATIONS = ['arithmetic', 'geometric', 'harmonic', 'topsis'] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];
export type Weighting = (typeof WEIGHTINGS)[number];
export type Aggregation = (typeof AGGREGATIONS)[number];

/** z-scores and ranks have no bounds that a range could name. */
export const hasBounds = (method: Normalisation): boolean => method !== 'zscore' && method !== 'rank';

const NormaliseOption = z.strictObject({
  method: z.enum(NORMALISATIONS).default('minmax'),
  /** What the worst and the best value become; [0, 1] where left out. Not for `zscore` and `rank`, which have no bounds. */
  range: z.tuple([z.number(), z.number()]).optional(),
});
const WeightsOption = z.strictObject({
  method: z.enum(WEIGHTINGS).default('entropy'),
  /** With `entropy`: added to every min-max value before shares are taken. */
  shift: z.number().min(0).default(0),
  /** With `given`: a weight for each indicator, or for each member of a dimension where nested. */
  values: z.record(z.string(), z.number().min(0)).default({}),
});
const WINSORISED_AT_MOST = 5;
const TreatOption = z.strictObject({
  winsorise: z.strictObject({
    most: z.int().min(1).max(100).default(WINSORISED_AT_MOST),
    /** What becomes of a column that is still outlying then: left so, or put back and logged (COINr's way). */
    otherwise: z.enum(['none', 'log']).default('none'),
  }),
});

/** The keys and written forms are those of the `index` section of a study file. */
export const CompositeOptions = z.strictObject({
  name: z.string().default('index'),
  normalise: z
    .union([z.enum(NORMALISATIONS).transform((method) => ({ method, range: undefined })), NormaliseOption])
    .default({ method: 'minmax', range: undefined }),
  weights: z
    .union([z.enum(WEIGHTINGS).transform((method) => ({ method, shift: 0, values: {} })), WeightsOption])
    .default({ method: 'entropy', shift: 0, values: {} }),
  over: z.enum(['indicators', 'nested']).default('indicators'),
  /** With `over: nested`: dimension scores are min-maxed before they are weighed and added. */
  rescale: z.enum(['none', 'minmax']).default('none'),
  aggregate: z.enum(AGGREGATIONS).default('arithmetic'),
  /** For indicators with |skewness| > 2 and kurtosis > 3.5: `winsorise` moves at most `most` values inwards. */
  treat: z
    .union([
      z
        .enum(['none', 'log', 'winsorise'])
        .transform((method) => ({ method, most: WINSORISED_AT_MOST, otherwise: 'none' as const })),
      TreatOption.transform(({ winsorise }) => ({ method: 'winsorise' as const, ...winsorise })),
    ])
    .default({ method: 'none', most: WINSORISED_AT_MOST, otherwise: 'none' }),
  missing: z.enum(['refuse', 'available']).default('refuse'),
});
/** As a caller writes them. */
export type CompositeOptions = z.input<typeof CompositeOptions>;
/** With every choice made. */
export type CompositeDesign = z.output<typeof CompositeOptions>;
