/** The results of `describe/` as plain data. */
import { z } from 'zod';

/** Sd with n − 1; quartiles of type 7, and of type 6 (SPSS) beside them; kurtosis in excess. Null where n is too small or nothing varies. */
export const Summary = z.strictObject({
  n: z.int(),
  missing: z.int(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  sd: z.number().nullable(),
  variance: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  q1: z.number().nullable(),
  q3: z.number().nullable(),
  type6: z.strictObject({ q1: z.number().nullable(), q3: z.number().nullable() }),
  skewness: z.strictObject({ g1: z.number().nullable(), G1: z.number().nullable() }),
  kurtosis: z.strictObject({ g2: z.number().nullable(), G2: z.number().nullable() }),
});
export type Summary = z.infer<typeof Summary>;

/** Shapiro-Wilk. */
export const Normality = z.strictObject({ w: z.number(), p: z.number() });
export type Normality = z.infer<typeof Normality>;

export const HistogramRule = z.enum(['sturges', 'freedman-diaconis', 'scott']);
export type HistogramRule = z.infer<typeof HistogramRule>;
export const Histogram = z.strictObject({
  rule: HistogramRule,
  /** Bin edges, one more than counts; bins are [low, high), the last one closed. */
  edges: z.array(z.number()),
  counts: z.array(z.int()),
});
export type Histogram = z.infer<typeof Histogram>;

export const ColumnDescription = z.strictObject({
  column: z.string(),
  summary: Summary,
  normality: Normality.nullable(),
  histogram: Histogram.nullable(),
});
export type ColumnDescription = z.infer<typeof ColumnDescription>;
