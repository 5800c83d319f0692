/** The results of `mixture/` as plain data. */
import { z } from 'zod';

export const VarianceKind = z.enum(['ml', 'unbiased', 'common']);
export type VarianceKind = z.infer<typeof VarianceKind>;

/** What keeps the likelihood bounded: the least ratio of the smallest to the largest component variance. */
export const Guard = z.strictObject({ kind: z.enum(['ratio', 'none']), value: z.number() });
export type Guard = z.infer<typeof Guard>;

export const ComponentTerm = z.strictObject({
  term: z.string(),
  estimate: z.number(),
  standardError: z.number().nullable(),
});

export const MixtureComponent = z.strictObject({
  proportion: z.number(),
  variance: z.number(),
  /** Σ_i r_ik: how many rows the component stands on. */
  effectiveSize: z.number(),
  /** The guard or the limit of rounding, not the data, set this variance. */
  atBound: z.boolean(),
  standardErrors: z.strictObject({ proportion: z.number().nullable(), variance: z.number().nullable() }),
  terms: z.array(ComponentTerm),
});
export type MixtureComponent = z.infer<typeof MixtureComponent>;

export const MixtureGroup = z.strictObject({
  /** 1-based, in label order. */
  component: z.int(),
  /** Units whose posterior is largest here. */
  units: z.array(z.string()),
  /** Those of them whose posterior is below 0.9. */
  undecided: z.array(z.string()),
});
export type MixtureGroup = z.infer<typeof MixtureGroup>;

export const MixtureFit = z.strictObject({
  n: z.int(),
  components: z.array(MixtureComponent),
  logLikelihood: z.number(),
  k: z.int(),
  iterations: z.int(),
  converged: z.boolean(),
  /** The guard or the limit of rounding binds in this fit: its criteria have no vote. */
  binds: z.boolean(),
  units: z.array(z.string()),
  /** n rows of K, in label order. */
  posteriors: z.array(z.array(z.number())),
  /** −Σ r ln r. */
  entropy: z.number(),
  /** 1 − entropy / (n ln K); null for K = 1. */
  relativeEntropy: z.number().nullable(),
  groups: z.array(MixtureGroup),
  /** ν of Student's t, null for the normal law; here and below left out where neither t errors nor gates were asked for. */
  degreesOfFreedom: z.number().nullable().optional(),
  /** Σ_k r_ik u_ik: what a unit counts for; 1 under the normal law, little far from every line. */
  weights: z.array(z.number()).optional(),
  /** ln(π_ik / π_i1) = α_k0 + Σ_j α_kj z_ij, the first component being told from; null without concomitants. */
  gates: z
    .array(z.strictObject({ component: z.int(), terms: z.array(ComponentTerm) }))
    .nullable()
    .optional(),
});
export type MixtureFit = z.infer<typeof MixtureFit>;

export const MixtureCandidate = z.strictObject({
  components: z.int(),
  logLikelihood: z.number().nullable(),
  k: z.int(),
  aic: z.number().nullable(),
  bic: z.number().nullable(),
  aicc: z.number().nullable(),
  caic: z.number().nullable(),
  sabic: z.number().nullable(),
  hq: z.number().nullable(),
  icl: z.number().nullable(),
  /** Short runs made. */
  starts: z.int(),
  /** Share of the runs taken to convergence that reached the best log-likelihood. */
  bestShare: z.number().nullable(),
  /** The best was reached by at least 3 converged runs from different starts. */
  replicated: z.boolean(),
  /** Runs taken to convergence that ended on the guard's bound. */
  boundHits: z.int(),
  binds: z.boolean(),
  converged: z.boolean(),
});
export type MixtureCandidate = z.infer<typeof MixtureCandidate>;

export const CriterionName = z.enum(['aic', 'bic', 'aicc', 'caic', 'sabic', 'hq', 'icl']);
export const CriterionChoice = z.strictObject({
  criterion: CriterionName,
  /** Null where no candidate has a vote. */
  components: z.int().nullable(),
  /** The choice is the largest K that has a vote, so no minimum was found. */
  atLargest: z.boolean(),
});

export const Mixture = z.strictObject({
  formula: z.string(),
  outcome: z.string(),
  variance: VarianceKind,
  guard: Guard,
  order: z.string(),
  n: z.int(),
  candidates: z.array(MixtureCandidate),
  choices: z.array(CriterionChoice),
  chosen: z.strictObject({ components: z.int(), by: z.enum(['asked', 'bic', 'bootstrap']) }),
  /** The K asked for, else the chosen. */
  fit: MixtureFit,
  /** Groups of `fit`. */
  groups: z.array(MixtureGroup),
  /** The fit of every candidate that could be fitted, so that "groups, if there were two" can be shown. */
  fits: z.array(MixtureFit),
  /** For each K whose best fit lies on the bound: the best fit off it, where one was found. */
  interior: z.array(MixtureFit),
});
export type Mixture = z.infer<typeof Mixture>;

/** One step of the bootstrap likelihood-ratio test: K = null against K = alternative = null + 1. */
export const LikelihoodRatioStep = z.strictObject({
  null: z.int(),
  alternative: z.int(),
  /** 2 (l_alternative − l_null), both by the same search as in the replicates. */
  lr: z.number(),
  /** (1 + #{LR* ≥ LR}) / (B + 1); never below 1 / (B + 1). */
  p: z.number(),
  /** Monte-Carlo standard error of p. */
  mcse: z.number(),
  smallestP: z.number(),
  /** Replicates with a ratio, B. */
  replicates: z.int(),
  /** Replicates without one: no run stood on enough rows. */
  failed: z.int(),
  /** Short runs of each fit. */
  starts: z.int(),
  /** Best of them taken to convergence. */
  keep: z.int(),
  rejected: z.boolean(),
  /** The null fit lies on the guard's bound. */
  nullBinds: z.boolean(),
  /** Of the replicates' ratios. */
  quantiles: z.strictObject({
    p05: z.number(),
    p25: z.number(),
    p50: z.number(),
    p75: z.number(),
    p95: z.number(),
    p99: z.number(),
  }),
  /** The replicates' ratios, smallest first. */
  ratios: z.array(z.number()),
  /** How often the replicates' search finds what 1000 longer ones find; null where it was not asked. */
  reach: z.strictObject({ replicates: z.int(), reached: z.int(), starts: z.int() }).nullable(),
});
export type LikelihoodRatioStep = z.infer<typeof LikelihoodRatioStep>;

export const LikelihoodRatioTest = z.strictObject({
  level: z.number(),
  /** Upwards from K = 1, to the first that is not rejected or, where all were asked for, to the last. */
  steps: z.array(LikelihoodRatioStep),
  /** The null of the first step that is not rejected, else the last alternative. */
  components: z.int(),
  /** Every step was rejected: the data may hold more components than were asked for. */
  exhausted: z.boolean(),
});
export type LikelihoodRatioTest = z.infer<typeof LikelihoodRatioTest>;

/** Spread of one figure over bootstrap fits. */
export const BootstrapFigure = z.strictObject({
  estimate: z.number(),
  standardError: z.number(),
  /** Percentiles. */
  interval: z.tuple([z.number(), z.number()]),
});
export type BootstrapFigure = z.infer<typeof BootstrapFigure>;

export const MixtureBootstrap = z.strictObject({
  kind: z.enum(['parametric', 'cases']),
  level: z.number(),
  /** Replicates with a fit. */
  replicates: z.int(),
  /** Replicates without one. */
  failed: z.int(),
  /** Replicates whose fit lies on the guard's bound. */
  boundHits: z.int(),
  /** Short runs of each fit, beside the one from the fit itself. */
  starts: z.int(),
  /** In the label order of the fit. */
  components: z.array(
    z.strictObject({
      proportion: BootstrapFigure,
      deviation: BootstrapFigure,
      variance: BootstrapFigure,
      terms: z.array(BootstrapFigure.extend({ term: z.string() })),
    }),
  ),
  /** The focus slope of one component less that of another. */
  differences: z.array(BootstrapFigure.extend({ term: z.string(), component: z.int(), less: z.int() })),
  /** The share of fits in which a unit keeps the group of the fit; decided: that share and the posterior are at least 0.9. */
  units: z.array(
    z.strictObject({
      unit: z.string(),
      component: z.int(),
      posterior: z.number(),
      stability: z.number(),
      decided: z.boolean(),
    }),
  ),
  /** Σ_k r_ik r_jk averaged over fits, n × n; null above 500 rows. */
  coMembership: z.array(z.array(z.number())).nullable(),
});
export type MixtureBootstrap = z.infer<typeof MixtureBootstrap>;

/** A fit applied to new units, in their order. */
export const MixturePrediction = z.strictObject({
  /** x'β_k, n rows of K. */
  componentMeans: z.array(z.array(z.number())),
  mean: z.array(z.number()),
  /** Of a new unit, the parameters taken as they are. */
  variance: z.array(z.number()),
  /** φ(y; x'β_k, σ_k²), n rows of K; null where no outcome is known. */
  densities: z.array(z.array(z.number())).nullable(),
  /** Σ_k π_k φ_k. */
  density: z.array(z.number()).nullable(),
  posteriors: z.array(z.array(z.number())).nullable(),
});
export type MixturePrediction = z.infer<typeof MixturePrediction>;

/** The test that a slope is the same in every component. */
export const EqualSlopes = z.strictObject({
  term: z.string(),
  components: z.int(),
  logLikelihood: z.number(),
  /** With the slope held common. */
  logLikelihoodCommon: z.number(),
  lr: z.number(),
  df: z.int(),
  p: z.number(),
  /** The slope, held common. */
  common: z.strictObject({ estimate: z.number(), standardError: z.number().nullable() }),
});
export type EqualSlopes = z.infer<typeof EqualSlopes>;

/** A mixture with concomitant variables or with errors of long tails. */
export const RowMixtureFit = MixtureFit.required({ degreesOfFreedom: true, weights: true, gates: true });
export type RowMixtureFit = z.infer<typeof RowMixtureFit>;
