/** How many regressions the data show: the parametric bootstrap of the likelihood ratio, upwards from one. */
import { z } from 'zod';
import { done, failed, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { LIMITS } from '../limits.ts';
import { createSequentialRunner } from '../numeric/runner.ts';
import { type FittedCandidate, fitComponents, ruleOf } from './fit.ts';
import { type MixtureInput, prepare } from './input.ts';
import { type Attended, MixtureOptions, type MixtureSettings, type NamedColumn, ReplicateOptions } from './options.ts';
import { createRatio, OBSERVED, type RatioInput, ratioTask } from './ratio-task.ts';
import { replicatePlan, thoroughPlan } from './replicate-plan.ts';
import type { LikelihoodRatioStep, LikelihoodRatioTest } from './schema.ts';
import { quantile } from './spread.ts';

export const LikelihoodRatioOptions = MixtureOptions.extend({
  ...ReplicateOptions.shape,
  /** The largest K that is tried; from K = 1 up. */
  components: z.int().min(2).max(LIMITS.components).default(3),
  level: z.number().gt(0).lt(1).default(0.05),
  /** Every step, not only up to the first that is not rejected. */
  all: z.boolean().default(false),
  /** Replicates whose search is compared with a thorough one. */
  reach: z.int().min(0).max(LIMITS.replicates).default(0),
});
export type LikelihoodRatioOptions = z.input<typeof LikelihoodRatioOptions>;
type Settings = z.output<typeof LikelihoodRatioOptions>;

/** A thorough search that ends higher by more than this in the ratio has found a better optimum. */
const SAME_RATIO = 1e-3;

/**
 * For K = 1, 2, … the null hypothesis of K components is tested against K + 1: with l the maximised log-likelihood,
 *
 *     LR = 2 (l_{K+1} − l_K)      p = (1 + #{b: LR*_b ≥ LR}) / (B + 1)
 *
 * where LR*_b is the ratio of an outcome drawn from the fitted K-component mixture at the same regressors. The test goes
 * up while p ≤ `level`; the K it stops at is reported. The ratio has no χ² law (K lies on the edge of K + 1), and what a
 * search finds enters it: so the ratio of the data and those of the replicates come from the same estimator, maximum
 * likelihood under the same guard and size filter, and the same search. Its reach is measured where `reach` asks for it.
 *
 * Random numbers are keyed by replicate: the result does not depend on the runner. Accuracy: p has the Monte-Carlo
 * standard error √(p (1 − p) / B).
 *
 * Faults: those of `mixtureRegression`.
 *
 * Sources: McLachlan (1987), Appl. Stat. 36:318; Turner (2000), Appl. Stat. 49:371; Davison and Hinkley (1997), §4.2.
 *
 * @example
 * const x = Float64Array.from({ length: 40 }, (_, i) => i / 10);
 * const y = x.map((v, i) => (i % 2 === 0 ? 1 + 2 * v : 5 - v) + 0.1 * Math.sin(7 * i));
 * const options = { components: 2, replicates: 19 };
 * const test = await bootstrapLikelihoodRatio({ name: 'y', values: y }, [{ name: 'x', values: x }], options);
 * test.ok && [test.value.components, test.value.steps[0].p, test.value.exhausted]; // => [2, 0.05, true]
 */
export async function bootstrapLikelihoodRatio(
  outcome: NamedColumn,
  regressors: readonly NamedColumn[],
  options: LikelihoodRatioOptions = {},
  attended: Attended = {},
): Promise<Outcome<LikelihoodRatioTest>> {
  const settings = LikelihoodRatioOptions.parse(options);
  const likelihood: Settings = settings.variance === 'unbiased' ? { ...settings, variance: 'ml' } : settings;
  const wanted = Array.from({ length: settings.components }, (_, i) => i + 1);
  const prepared = prepare(outcome, regressors, wanted, likelihood);
  if (!prepared.ok) return prepared;
  const input = prepared.value;
  const notes: Note[] = [...prepared.notes, ...byLikelihood(settings)];
  if (!input.fitted.includes(2)) {
    const values = { rows: input.design.rows, components: [2] };
    return failed(fault('mixture/no_components_left', '/components', `too few rows for K = 2: ${values.rows}`, values));
  }

  const steps: LikelihoodRatioStep[] = [];
  const most = input.fitted.at(-1)!;
  for (let K = 1; K < most; K++) {
    const share = (done: number) => attended.onProgress?.((K - 1 + done) / (most - 1));
    const under = fitComponents(input, K, likelihood);
    if (under.parameters === null) {
      notes.push(...under.notes);
      break;
    }
    const step = await testStep(input, under, likelihood, { ...attended, onProgress: share });
    if (step === null) break;
    steps.push(step.step);
    notes.push(...step.notes);
    if (!step.step.rejected && !settings.all) break;
  }
  attended.onProgress?.(1);
  if (steps.length === 0) {
    const values = { rows: input.design.rows, components: wanted };
    const message = `no solution stands on enough rows; rows: ${values.rows}`;
    return failed(fault('mixture/no_components_left', '/components', message, values));
  }
  const stop = steps.find((step) => !step.rejected);
  const components = stop?.null ?? steps.at(-1)!.alternative;
  return done({ level: settings.level, steps, components, exhausted: stop === undefined }, notes);
}

/** One K against the next; null where the data, or all replicates, have no fit on enough rows. */
async function testStep(
  input: MixtureInput,
  under: FittedCandidate,
  settings: Settings,
  { runner = createSequentialRunner(), onProgress, signal }: Attended,
): Promise<{ step: LikelihoodRatioStep; notes: Note[] } | null> {
  const { rows, regressors, intercept, columns, outcome } = input.design;
  const K = under.candidate.components;
  const work: RatioInput = {
    data: { rows, regressors, intercept, columns, outcome },
    null: under.parameters!,
    rule: ruleOf(input, settings),
    plan: replicatePlan(rows, K + 1, settings),
    seed: settings.seed,
  };
  const observed = createRatio(work)(OBSERVED);
  if (observed === null) return null;
  const share = settings.reach > 0 ? 0.5 : 1;
  const found = await runner.map(ratioTask, work, settings.replicates, {
    onProgress: (done, total) => onProgress?.((share * done) / total),
    signal,
  });
  const ratios = found.filter((ratio) => ratio !== null).sort((a, b) => a - b);
  const B = ratios.length;
  if (B === 0) return null;
  const p = (1 + ratios.filter((ratio) => ratio >= observed).length) / (B + 1);

  const thorough: RatioInput = { ...work, plan: thoroughPlan(rows, K + 1) };
  const compared = await runner.map(ratioTask, thorough, Math.min(settings.reach, settings.replicates), {
    onProgress: (done, total) => onProgress?.(share + ((1 - share) * done) / total),
    signal,
  });
  const reached = compared.filter((ratio, b) => ratio !== null && (found[b] ?? -Infinity) >= ratio - SAME_RATIO).length;

  const step: LikelihoodRatioStep = {
    null: K,
    alternative: K + 1,
    lr: observed,
    p,
    mcse: Math.sqrt((p * (1 - p)) / B),
    smallestP: 1 / (B + 1),
    replicates: B,
    failed: found.length - B,
    starts: work.plan.starts,
    keep: work.plan.rounds.at(-1)!.keep,
    rejected: p <= settings.level,
    nullBinds: under.candidate.binds,
    quantiles: {
      p05: quantile(ratios, 0.05),
      p25: quantile(ratios, 0.25),
      p50: quantile(ratios, 0.5),
      p75: quantile(ratios, 0.75),
      p95: quantile(ratios, 0.95),
      p99: quantile(ratios, 0.99),
    },
    ratios,
    reach: compared.length === 0 ? null : { replicates: compared.length, reached, starts: thorough.plan.starts },
  };
  return { step, notes: stepNotes(step, settings) };
}

function byLikelihood({ variance }: MixtureSettings): Note[] {
  if (variance !== 'unbiased') return [];
  const message = 'the test is by maximum likelihood; variances asked for: unbiased';
  return [note('mixture/test_by_likelihood', '/variance', message, { variance })];
}

function stepNotes(step: LikelihoodRatioStep, { guard }: MixtureSettings): Note[] {
  const notes: Note[] = [];
  if (step.nullBinds) {
    const message = `the null fit with K = ${step.null} lies on the variance bound: ${guard.value}`;
    notes.push(note('mixture/null_on_bound', '/guard', message, { components: step.null, bound: guard.value }));
  }
  if (step.failed > 0) {
    const values = { components: step.alternative, failed: step.failed, replicates: step.replicates };
    const message = `replicates without a fit of K = ${step.alternative} on enough rows: ${step.failed}`;
    notes.push(note('mixture/replicates_failed', '/replicates', message, values));
  }
  return notes;
}
