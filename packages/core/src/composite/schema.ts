/** The results of `composite/` as plain data. */
import { z } from 'zod';

export const IndicatorWeight = z.strictObject({
  id: z.string(),
  /** The dimension the indicator belongs to directly; null in an index without dimensions. */
  dimension: z.string().nullable(),
  direction: z.enum(['up', 'down']),
  /** Share of the whole index; all sum to 1. */
  weight: z.number(),
  /** e in [0, 1] and d = 1 − e of the min-max column, whatever the weights; null where it does not exist. */
  entropy: z.number().nullable(),
  divergence: z.number().nullable(),
  /** Bounds of the column that normalisation used, in its own unit. */
  min: z.number(),
  max: z.number(),
  /** The normalised value of each unit, in the order of `scores`; null where missing. */
  normalised: z.array(z.number().nullable()),
});

export const DimensionWeight = z.strictObject({
  id: z.string(),
  weight: z.number(),
  /** The dimension above it in a deeper hierarchy. */
  parent: z.string().nullable(),
});

export const UnitScore = z.strictObject({
  unit: z.string(),
  /** Of a pooled panel: the rank is within it. */
  period: z.union([z.string(), z.number()]).optional(),
  score: z.number(),
  /** 1 is best; ties share the smallest. */
  rank: z.int(),
  /** Scores by dimension, before `rescale`. A dimension of weight 0, or with nothing present for the unit, has no key. */
  dimensions: z.record(z.string(), z.number()),
});

export const CompositeIndex = z.strictObject({
  name: z.string(),
  normalise: z.string(),
  weighting: z.string(),
  over: z.enum(['indicators', 'nested']),
  aggregate: z.string(),
  weights: z.array(IndicatorWeight),
  dimensions: z.array(DimensionWeight),
  scores: z.array(UnitScore),
});
export type CompositeIndex = z.infer<typeof CompositeIndex>;
