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

/** Pearson correlations of columns with each other; null where one does not vary. */
export const CorrelationMatrix = z.strictObject({
  ids: z.array(z.string()),
  /** One row for each id, in their order. */
  r: z.array(z.array(z.number().nullable())),
});
export type CorrelationMatrix = z.infer<typeof CorrelationMatrix>;

export const CorrelationFlag = z.strictObject({
  /**
   * `collinear`: two indicators say the same (r > 0.9); `negative`: two of one dimension pull apart (r < −0.4);
   * `weak`: an indicator goes little with its own dimension (r < 0.3); `elsewhere`: more with another dimension.
   */
  kind: z.enum(['collinear', 'negative', 'weak', 'elsewhere']),
  /** The indicator. */
  a: z.string(),
  /** The other indicator, or the dimension. */
  b: z.string(),
  /** Both are, or the indicator is, below this dimension; null across dimensions and without any. */
  dimension: z.string().nullable(),
  r: z.number(),
});
export type CorrelationFlag = z.infer<typeof CorrelationFlag>;

export const Importance = z.strictObject({
  id: z.string(),
  level: z.enum(['indicator', 'dimension']),
  /** The share that was asked for, and the share with which it really enters the sum (they differ by `rescale`). */
  weight: z.number(),
  effectiveWeight: z.number(),
  /** Correlations with the dimension that holds it (null: the index itself does) and with the index. */
  withParent: z.number().nullable(),
  withIndex: z.number().nullable(),
  /** Correlation ratio η²: the share of the variance of the index that goes with it, along a curve. */
  importance: z.number().nullable(),
  /** η² over the sum of all indicators, or of the dimensions beside it. */
  share: z.number().nullable(),
});
export type Importance = z.infer<typeof Importance>;

/** Whether an index hangs together, and whether its weights are what they seem. */
export const Coherence = z.strictObject({
  indicators: CorrelationMatrix,
  dimensions: CorrelationMatrix,
  flags: z.array(CorrelationFlag),
  /** Cronbach's alpha of the indicators below each dimension; the last, with null, of all. */
  alpha: z.array(
    z.strictObject({ dimension: z.string().nullable(), indicators: z.int(), alpha: z.number().nullable() }),
  ),
  importance: z.array(Importance),
});
export type Coherence = z.infer<typeof Coherence>;

export const CompositeIndex = z.strictObject({
  name: z.string(),
  normalise: z.string(),
  /** What the worst and the best normalised value are, where the method has bounds. */
  range: z.tuple([z.number(), z.number()]).optional(),
  weighting: z.string(),
  /** With entropy weights: what was added to every min-max value. */
  shift: z.number().optional(),
  over: z.enum(['indicators', 'nested']),
  aggregate: z.string(),
  /** Whether dimension scores were min-maxed before they were weighed and added. */
  rescale: z.enum(['none', 'minmax']).optional(),
  weights: z.array(IndicatorWeight),
  dimensions: z.array(DimensionWeight),
  scores: z.array(UnitScore),
  coherence: Coherence.optional(),
});
export type CompositeIndex = z.infer<typeof CompositeIndex>;

/** One unit under two designs. */
export const Move = z.strictObject({
  unit: z.string(),
  period: z.union([z.string(), z.number()]).optional(),
  scores: z.strictObject({ a: z.number(), b: z.number() }),
  ranks: z.strictObject({ a: z.int(), b: z.int() }),
  /** Places gained from a to b; below 0: lost. */
  places: z.int(),
});
export type Move = z.infer<typeof Move>;

/** Who moves, and by how much, from design a to design b. */
export const DesignComparison = z.strictObject({
  /** In the order of a. */
  moves: z.array(Move),
  unmoved: z.int(),
  /** Mean and largest of |places|, and the units that move by the largest. */
  meanPlaces: z.number(),
  mostPlaces: z.int(),
  mostMoved: z.array(z.string()),
  /** Spearman's correlation of the scores; null where one design gives all units the same. */
  spearman: z.number().nullable(),
});
export type DesignComparison = z.infer<typeof DesignComparison>;
