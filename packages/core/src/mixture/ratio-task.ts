/** The likelihood ratio of K + 1 against K components of one outcome, and of outcomes drawn under K: work for a Runner. */
import { log } from '../numeric/log.ts';
import { type Random, randomStream } from '../numeric/random.ts';
import type { Task } from '../numeric/runner.ts';
import type { StandardData } from './design.ts';
import { createEm } from './em.ts';
import type { MixtureRule } from './m-step.ts';
import { copyParameters, createParameters, type Parameters } from './parameters.ts';
import { sampleRows, setSampleOutcome } from './row-sample.ts';
import { type BatchPlan, createBatch, createSource, type Solution } from './search.ts';
import { createSimulator, restandardise } from './simulate.ts';

/** Plain data: it may be sent to a thread. */
export interface RatioInput {
  readonly data: StandardData;
  /** The fit under K, standardised: what outcomes are drawn from. */
  readonly null: Parameters;
  readonly rule: MixtureRule;
  readonly plan: BatchPlan;
  readonly seed: number;
}

/** The outcome of the data, as against a replicate's. */
export const OBSERVED = -1;

/**
 * 2 (l_{K+1} − l_K), each the best of one batch of the same plan, a third of the starts of K + 1 splitting a component of K; null where no run stood on enough rows. Replicate
 * OBSERVED is the data's own, so that it and the drawn ones come from the same search.
 */
export function createRatio({ data, null: under, rule, plan, seed }: RatioInput): (replicate: number) => number | null {
  const K = under.proportions.length;
  const outcome = data.outcome.slice();
  const simulator = createSimulator(data, under);
  const sample = sampleRows(data, randomStream(seed, 'mixture/ratio/sample', K));
  const searches = [K, K + 1].map((components) => {
    const source = createSource(data, components);
    const best = createParameters({ regressors: data.regressors, components });
    return {
      components,
      source,
      best,
      batch: createBatch(createEm(source, components, rule), sample, components, rule, plan),
    };
  });
  const [lower, upper] = [searches[0]!, searches[1]!];
  /** Of standardised residuals with one variance: the same for any outcome. */
  const alone = -0.5 * data.rows * (log(2 * Math.PI) + 1);

  function maximise({ components, source, batch, best }: typeof lower, random: Random, fewer?: Parameters): number {
    if (components === 1) return alone;
    source.setOutcome(outcome);
    let most = -Infinity;
    const take = (solution: Solution | null) => {
      if (solution === null || !(solution.logLikelihood > most)) return;
      most = solution.logLikelihood;
      copyParameters(solution.parameters, best);
    };
    batch.run(random, take, fewer);
    return most;
  }

  return (replicate) => {
    if (replicate === OBSERVED) outcome.set(data.outcome);
    else {
      simulator.draw(randomStream(seed, `mixture/ratio/draw/${K}`, replicate), outcome);
      restandardise(data, outcome);
    }
    setSampleOutcome(sample, outcome);
    const random = randomStream(seed, `mixture/ratio/starts/${K}`, replicate + 1);
    const before = maximise(lower, random);
    const ratio = 2 * (maximise(upper, random, K > 1 && before > -Infinity ? lower.best : undefined) - before);
    return Number.isFinite(ratio) ? ratio : null;
  };
}

/** Ratios of outcomes drawn under the null. */
export const ratioTask: Task<RatioInput, number | null> = { name: 'mixture/ratio', prepare: createRatio };
