/** Before any data: how likely a study of a given size is to tell two kinds from one. */
import { z } from 'zod';
import { done, type Outcome } from '../../diagnostics/index.ts';
import { LIMITS } from '../../limits.ts';
import { createSequentialRunner } from '../../numeric/index.ts';
import type { RunOptions } from '../run-options.ts';
import { powerTask } from './power-task.ts';

export const PowerOptions = z.strictObject({
  n: z.int().min(8).max(5_000),
  /** Slopes in each regression, the focus among them. */
  regressors: z.int().min(1).max(50).default(1),
  /**
   * How far the focus slopes of the two kinds are apart, in residual standard deviations of the outcome per standard
   * deviation of the focus.
   */
  effect: z.number().min(0).max(100),
  /** Of the first kind among the units. */
  share: z.number().gt(0).lt(1).default(0.5),
  level: z.number().gt(0).lt(1).default(0.05),
  replicates: z.int().min(19).max(LIMITS.replicates).default(199),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(20221123),
});
export type PowerOptions = z.input<typeof PowerOptions>;

export const Power = z.strictObject({
  ...PowerOptions.shape,
  /** Free parameters of two regressions, and observations for each. */
  k: z.int(),
  perParameter: z.number(),
  /** Share of the simulated studies in which the test finds more than one kind. */
  power: z.number(),
  /** Monte-Carlo standard error of `power`. */
  mcse: z.number(),
  /** What the likelihood ratio has to pass, and its medians with one kind and with two. */
  critical: z.number(),
  medians: z.strictObject({ one: z.number(), two: z.number() }),
  /** Short runs of each fit. */
  starts: z.int(),
  /** Simulations without a fit on enough rows. */
  failed: z.int(),
});
export type Power = z.infer<typeof Power>;

/**
 * The power of the likelihood-ratio test of one component against two. B studies are simulated with one kind and B with
 * two, y = ± (effect / 2) x_1 + e with x and e standard normal and every other slope 0, each with regressors of its own;
 * p of a study of two kinds is (1 + #{LR of one kind ≥ its LR}) / (B + 1), and the power is the share with p ≤ level.
 * With a normal error the ratio under one kind does not depend on its coefficients, so one null serves all.
 *
 * Throws where two regressions have no fewer parameters than rows: k = 2 (p + 2) + 1 must stay below n − 1.
 * Accuracy: the Monte-Carlo error stands beside the power; at effect 0 the power is the level, within that error.
 *
 * @example
 * const found = await simulatedPower({ n: 60, effect: 4, replicates: 39 });
 * found.ok && [found.value.k, found.value.power]; // => [7, 1]
 */
export async function simulatedPower(
  options: PowerOptions,
  { runner = createSequentialRunner(), onProgress, signal }: RunOptions = {},
): Promise<Outcome<Power>> {
  const settings = PowerOptions.parse(options);
  const { n, regressors, level, replicates } = settings;
  const k = 2 * (regressors + 2) + 1;
  if (k >= n - 1) throw new RangeError(`two regressions have ${k} parameters, and n must be above ${k + 1}: ${n}`);
  const found = await runner.map(powerTask, settings, replicates, {
    signal,
    onProgress: (made, total) => onProgress?.({ step: 'power', done: made, total }),
  });
  const one = numbers(found.map((f) => f.one));
  const two = numbers(found.map((f) => f.two));
  const B = one.length;
  const clear = two.filter((ratio) => (1 + one.filter((r) => r >= ratio).length) / (B + 1) <= level).length;
  const power = two.length === 0 ? 0 : clear / two.length;
  const needed = Math.floor(level * (B + 1) + 1e-9);
  return done({
    ...settings,
    k,
    perParameter: n / k,
    power,
    mcse: Math.sqrt((power * (1 - power)) / Math.max(1, two.length)),
    critical: one[B - needed] ?? one.at(-1) ?? 0,
    medians: { one: one[B >> 1] ?? 0, two: two[two.length >> 1] ?? 0 },
    starts: found[0]?.starts ?? 0,
    failed: 2 * replicates - B - two.length,
  });
}

const numbers = (ratios: readonly (number | null)[]): number[] =>
  ratios.filter((ratio) => ratio !== null).sort((a, b) => a - b);
