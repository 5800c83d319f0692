/** The part of a Report that says how far its figures can be trusted, as plain data. */
import { z } from 'zod';
import { CriterionChoice, LikelihoodRatioStep, MixtureBootstrap } from '../../mixture/schema.ts';

const Interval = z.tuple([z.number(), z.number()]);

export const UnitRanks = z.strictObject({
  unit: z.string(),
  /** Under the study's own design. */
  rank: z.int(),
  /** Ends of the middle 90 % of the draws. */
  low: z.int(),
  high: z.int(),
  median: z.number(),
  best: z.int(),
  worst: z.int(),
});

/** Sobol's index of one factor; null where the output does not vary. */
export const SensitivityIndex = z.strictObject({ value: z.number(), interval: Interval });

export const RankSensitivity = z.strictObject({
  /** Rows of each base sample, N; evaluations are N (d + 2). */
  base: z.int(),
  evaluations: z.int(),
  /** Of the bootstrap intervals. */
  resamples: z.int(),
  level: z.number(),
  /** Mean and variance of the output: the mean over units of |rank − rank under the study's design|. */
  meanShift: z.number(),
  variance: z.number(),
  factors: z.array(
    z.strictObject({
      /** `normalise`, `weights`, `aggregate`, `leftOut`, or `noise`, the multipliers of all weights together. */
      factor: z.string(),
      /** How many options it has; null for the noise. */
      options: z.int().nullable(),
      /** Share of the variance that goes with the factor alone. */
      first: SensitivityIndex.nullable(),
      /** Share that would go if the factor were fixed and the others not. */
      total: SensitivityIndex.nullable(),
    }),
  ),
});
export type RankSensitivity = z.infer<typeof RankSensitivity>;

/** Ranks over many designs of the index; not a confidence interval. */
export const RankRanges = z.strictObject({
  /** Designs scored. */
  draws: z.int(),
  /** Drawn, but not possible with these data. */
  failed: z.int(),
  /** Share of the draws between `low` and `high`. */
  level: z.number(),
  /** What was drawn from; each option equally likely. */
  designs: z.strictObject({
    normalise: z.array(z.string()),
    weights: z.array(z.string()),
    aggregate: z.array(z.string()),
    /** `none`, or the indicator left out. */
    leftOut: z.array(z.string()),
    /** Each weight was multiplied by a uniform number from here. */
    noise: Interval,
  }),
  /** In the order of the data. */
  units: z.array(UnitRanks),
  /** Null in a panel, and where units are too many for pairs. */
  pairs: z
    .strictObject({
      compared: z.int(),
      /** Pairs in which neither leads in `level` of the draws: their order depends on the design. */
      dependent: z.int(),
      level: z.number(),
      /** The closest of them; `share` is that of the draws in which a leads b, a tie counting half. */
      closest: z.array(z.strictObject({ a: z.string(), b: z.string(), share: z.number() })),
    })
    .nullable(),
  /** Null where some combination of choices is not possible with these data. */
  sensitivity: RankSensitivity.nullable(),
});
export type RankRanges = z.infer<typeof RankRanges>;

export const MultiverseFactor = z.strictObject({
  /** `normalise`, `weights`, `totals`, `controls`, `exclusions`, `outcome`. */
  factor: z.string(),
  options: z.array(z.string()),
  /** The study's own option, by position. */
  own: z.int(),
});

export const Specification = z.strictObject({
  /** Positions in `options`, in the order of `factors`. */
  choices: z.array(z.int()),
  n: z.int(),
  /** Of the focus, per standard deviation. */
  estimate: z.number(),
  /** Classical, at 95 %. */
  interval: Interval,
  /** HC3; null where a leverage of 1 leaves none. */
  robust: Interval.nullable(),
});
export type Specification = z.infer<typeof Specification>;

export const MultiversePanel = z.strictObject({
  /** How the outcome enters. */
  transform: z.enum(['none', 'log']),
  specifications: z.array(Specification),
  /** Designs that the data do not allow. */
  failed: z.int(),
  median: z.number().nullable(),
  range: Interval.nullable(),
  /** Shares of the specifications. */
  negative: z.number().nullable(),
  excludesZero: z.strictObject({ classical: z.number().nullable(), hc3: z.number().nullable() }),
  /** Share of the spread of the estimates that goes with each factor alone, and the median of each option. */
  factors: z.array(
    z.strictObject({ factor: z.string(), share: z.number().nullable(), medians: z.array(z.number().nullable()) }),
  ),
  /** The factor with the largest share. */
  movedMostBy: z.string().nullable(),
});
export type MultiversePanel = z.infer<typeof MultiversePanel>;

/** The focus coefficient under every combination of choices. There is no p-value over cells, and none is meant. */
export const Multiverse = z.strictObject({
  term: z.string(),
  per: z.literal('sd'),
  level: z.number(),
  factors: z.array(MultiverseFactor),
  /** The study's own transform first; level and logarithm are not compared with each other. */
  panels: z.array(MultiversePanel),
});
export type Multiverse = z.infer<typeof Multiverse>;

/** The whole study without one unit: index, regression and mixture made again. */
export const LeaveOneOut = z.strictObject({
  term: z.string(),
  per: z.literal('sd'),
  /** The regression that is made again. */
  regression: z.string(),
  level: z.number(),
  /** With every unit. */
  estimate: z.number(),
  interval: Interval.nullable(),
  /** Where there is a mixture: the K that BIC chooses up to that whose groups are compared, that K, short runs in a batch. */
  mixture: z.strictObject({ components: z.int(), groupsOf: z.int(), starts: z.int() }).nullable(),
  without: z.array(
    z.strictObject({
      unit: z.string(),
      estimate: z.number(),
      interval: Interval.nullable(),
      /** The K that BIC chooses without it; null where there is no mixture. */
      components: z.int().nullable(),
      /** Units that change their group without it; null where groups cannot be compared. */
      moved: z.array(z.string()).nullable(),
    }),
  ),
  /** Units without which the study cannot be made. */
  failed: z.array(z.string()),
});
export type LeaveOneOut = z.infer<typeof LeaveOneOut>;

/** What the evidence for more than one kind comes to. */
export const ComponentsVerdict = z.strictObject({
  /** The K that the test stops at. */
  components: z.int(),
  /** Level of each step. */
  level: z.number(),
  /** Every step was rejected: there may be more components than were asked for. */
  exhausted: z.boolean(),
  /** Observations per parameter of the fit with two components. */
  n: z.int(),
  k: z.int(),
  perParameter: z.number(),
  /** Below 5: a warning stands first. */
  few: z.boolean(),
  choices: z.array(CriterionChoice),
  /** If there were one kind, a ratio this large would arise in `asLarge` of `replicates` simulations. */
  asLarge: z.int(),
  replicates: z.int(),
  p: z.number(),
  /** The best fit with two components was reached again from other starts, lies off the variance bound, keeps its groups. */
  replicated: z.boolean(),
  interior: z.boolean(),
  /** On average a unit keeps its group in 90 % of the bootstrap fits; null where the mixture was not bootstrapped. */
  stable: z.boolean().nullable(),
  /** p > .10: `one`; above .05: `weak`; else `supported` where replicated, interior and stable, `unsettled` otherwise. */
  verdict: z.enum(['one', 'weak', 'supported', 'unsettled']),
});
export type ComponentsVerdict = z.infer<typeof ComponentsVerdict>;

export const Trust = z.strictObject({
  ranks: RankRanges.optional(),
  multiverse: Multiverse.optional(),
  leaveOneOut: LeaveOneOut.optional(),
  /** Steps of the bootstrap test, upwards from K = 1. */
  likelihoodRatio: z.array(LikelihoodRatioStep).optional(),
  /** Of the fit whose groups are shown: the chosen K, or two where one is chosen. */
  bootstrap: MixtureBootstrap.optional(),
  components: ComponentsVerdict.optional(),
});
export type Trust = z.infer<typeof Trust>;
