/** What a mixture of regressions may be asked for. */
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import type { Cancellation, Runner } from '../numeric/runner.ts';
import { Guard, VarianceKind } from './schema.ts';

export const MixtureOptions = z.strictObject({
  /** Names of the rows; 1 … n where left out. */
  units: z.array(z.string()).optional(),
  variance: VarianceKind.default('ml'),
  /** The least ratio of the smallest to the largest variance; `{ kind: 'none', value: 0 }` lifts it. */
  guard: Guard.default({ kind: 'ratio', value: 1 / 16 }),
  /** Components are labelled by the coefficient of this term, smallest first; the first regressor where left out. */
  order: z.string().optional(),
  intercept: z.boolean().default(true),
  /** Terms that differ between components, `intercept` among them; the others are held common. All where left out. */
  vary: z.array(z.string()).min(1).optional(),
  /** Short runs in a batch; 1000 at small n, falling as n·K grows, where left out. */
  starts: z.int().min(1).max(LIMITS.starts).optional(),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(20221123),
  /** Iterations of a run to convergence. */
  iterations: z.int().min(1).max(1_000_000).default(5000),
  /** A run ends when the log-likelihood still to be gained, per row, is estimated below this. */
  tolerance: z.number().gt(0).max(0.1).default(1e-10),
  /** What the fit is called; made from the names where left out. */
  formula: z.string().optional(),
});
export type MixtureOptions = z.input<typeof MixtureOptions>;
export type MixtureSettings = z.output<typeof MixtureOptions>;

/** ν of Student's t: 4 gives long tails, 1 the Cauchy law, hundreds the normal one. */
export const DegreesOfFreedom = z.number().min(1).max(1000);

/** What every search in a bootstrap is asked for. */
export const ReplicateOptions = z.strictObject({
  replicates: z.int().min(19).max(LIMITS.replicates).default(999),
  /** Short runs of each fit; 200 at small n, falling as n·K grows, where left out. */
  replicateStarts: z.int().min(1).max(LIMITS.starts).optional(),
});

/** Told how far a long step is, from 0 to 1; stopped by the signal, whose reason is thrown. */
export interface Progress {
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: Cancellation | undefined;
}

/** The same for work that goes through a Runner; one replicate after the other where left out. */
export interface Attended extends Progress {
  readonly runner?: Runner | undefined;
}

/** A regressor or the outcome. */
export interface NamedColumn {
  readonly name: string;
  readonly values: Float64Array;
}

export const INTERCEPT = '(Intercept)';
