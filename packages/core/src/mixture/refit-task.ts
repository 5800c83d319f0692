/** A mixture fitted again to an outcome drawn from it, or to rows drawn from the data: work for a Runner. */
import { type Random, randomStream } from '../numeric/random.ts';
import type { Task } from '../numeric/runner.ts';
import { assignment } from './assignment.ts';
import { createDesign, type Design, originalParameters, type StandardData, standardParameters } from './design.ts';
import { createEm } from './em.ts';
import { relabelled } from './groups.ts';
import { guardBinds, type MixtureRule } from './m-step.ts';
import { membership } from './membership.ts';
import { cloneParameters, type Parameters } from './parameters.ts';
import { sampleRows } from './row-sample.ts';
import { type BatchPlan, createBatch, createSource, leastSize, type Solution } from './search.ts';
import { createSimulator } from './simulate.ts';

/** Plain data: it may be sent to a thread. */
export interface RefitInput {
  readonly data: StandardData;
  /** The fit, standardised and in label order. */
  readonly reference: Parameters;
  readonly kind: 'parametric' | 'cases';
  /** Starts beside the reference itself; null for none. */
  readonly plan: BatchPlan | null;
  readonly tolerance: number;
  readonly iterations: number;
  readonly rule: MixtureRule;
  readonly seed: number;
}

/** In the coordinates of the data, labels matched to the reference. */
export interface Refit {
  readonly parameters: Parameters;
  readonly binds: boolean;
}

/**
 * Each replicate is fitted in its own standardised coordinates, starting from the reference and, with a plan, from its
 * own starts; the best solution goes back to the coordinates of the data. Labels: the permutation that makes the
 * posteriors of the data's own rows agree most with the reference's, Σ_i Σ_k r_ik r*_ik. Null where nothing stands on
 * enough rows, or where the drawn rows leave a regressor without variation.
 */
export function createRefit(input: RefitInput): (replicate: number) => Refit | null {
  const { data, reference, kind, plan, rule, seed } = input;
  const K = reference.proportions.length;
  const known = membership(data, reference).posteriors;
  const simulator = createSimulator(data, reference);
  const least = leastSize(data.regressors, rule);

  function drawn(random: Random): Design | null {
    const outcome = new Float64Array(data.rows);
    let columns = data.columns;
    if (kind === 'parametric') simulator.draw(random, outcome);
    else {
      const rows = Int32Array.from({ length: data.rows }, () => random.integer(data.rows));
      columns = data.columns.map((column) => Float64Array.from(rows, (row) => column[row]!));
      for (let i = 0; i < data.rows; i++) outcome[i] = data.outcome[rows[i]!]!;
    }
    const made = createDesign(columns, outcome, data.intercept);
    return made.ok ? made.design : null;
  }

  function fitted(design: Design, random: Random): Solution | null {
    const source = createSource(design, K);
    const parameters = standardParameters(design, reference);
    const em = createEm(source, K, rule);
    const run = em.run(parameters, input);
    let best: Solution | null = null;
    if (run.effectiveSize >= least) best = { ...run, parameters, binds: guardBinds(parameters, rule) };
    if (plan === null) return best;
    const sample = sampleRows(design, random);
    createBatch(em, sample, K, rule, plan).run(random, (solution) => {
      if (solution === null || (best !== null && best.logLikelihood >= solution.logLikelihood)) return;
      best = { ...solution, parameters: cloneParameters(solution.parameters) };
    });
    return best;
  }

  function matched(parameters: Parameters): Parameters {
    const found = membership(data, parameters).posteriors;
    const gain = new Float64Array(K * K);
    for (let i = 0; i < found.length; i += K) {
      for (let k = 0; k < K; k++) for (let l = 0; l < K; l++) gain[k * K + l]! += known[i + k]! * found[i + l]!;
    }
    return relabelled(parameters, assignment(gain, K));
  }

  return (replicate) => {
    const design = drawn(randomStream(seed, `mixture/refit/${kind}`, replicate));
    if (design === null) return null;
    const solution = fitted(design, randomStream(seed, 'mixture/refit/starts', replicate));
    if (solution === null) return null;
    return { parameters: matched(originalParameters(design, solution.parameters)), binds: solution.binds };
  };
}

export const refitTask: Task<RefitInput, Refit | null> = { name: 'mixture/refit', prepare: createRefit };
