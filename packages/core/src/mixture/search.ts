/** The search for the best optimum: many short runs, the best of them to convergence, until the best comes back. */
import { type Random, randomStream } from '../numeric/random.ts';
import type { StandardData } from './design.ts';
import type { Em, EmRun } from './em.ts';
import { guardBinds, type MixtureRule } from './m-step.ts';
import { cloneParameters, createParameters, type Parameters } from './parameters.ts';
import { type RowSample, sampleRows } from './row-sample.ts';
import { createSimdSource, SIMD_ROWS } from './simd-sweep.ts';
import { createSmallSource, SMALL_PRODUCTS, SMALL_ROWS } from './small-sweep.ts';
import type { MemorySource } from './source.ts';
import { createStarts } from './starts.ts';
import { createBlockSource } from './sweep.ts';

export interface Round {
  readonly iterations: number;
  /** A run that has converged to this needs no more of them; 0 runs them all. */
  readonly tolerance: number;
  readonly keep: number;
}

/** How one batch of starts is spent. */
export interface BatchPlan {
  readonly starts: number;
  /** Short runs go on for so many iterations, and the best `keep` of them into the next round, after the last to convergence. */
  readonly rounds: readonly Round[];
  /** Dropped runs off the guard's bound that are taken to convergence beside the kept ones; none where left out. */
  readonly offBound?: number;
  /** Of a run to convergence. */
  readonly iterations: number;
  readonly tolerance: number;
}

export interface Solution extends EmRun {
  readonly parameters: Parameters;
  readonly binds: boolean;
}

export type Take = (solution: Solution | null, extra: boolean) => void;

export interface Batch {
  /**
   * Draws the starts from `random`, in order, and hands over the runs taken to convergence, the most promising first:
   * null for one that is set aside because a component ended on fewer rows than it has coefficients and one more (it
   * interpolates). Where all of those kept are set aside, runs that were dropped on the way follow until one stands.
   * `extra` marks the runs of `offBound`. `fewer`: see `Starts`. What is handed over is overwritten by the next batch.
   */
  run(random: Random, take: Take, fewer?: Parameters): void;
}

export const createSource = (data: StandardData, components: number): MemorySource => {
  const { columns, outcome, rows, regressors: p } = data;
  const small = rows <= SMALL_ROWS && rows * (p + 2) * (p + 3) <= 2 * SMALL_PRODUCTS;
  if (small) return createSmallSource(columns, outcome, components);
  const fast = rows > SIMD_ROWS ? createSimdSource(columns, outcome, components) : null;
  return fast ?? createBlockSource(columns, outcome, components);
};

/** All room is made here; a batch allocates next to nothing. */
export function createBatch(
  em: Em,
  sample: RowSample,
  components: number,
  rule: MixtureRule,
  plan: BatchPlan,
  gates = 0,
): Batch {
  const { regressors } = sample;
  const starts = createStarts(sample, components, rule);
  const least = leastSize(regressors, rule);
  const candidates = Array.from({ length: plan.starts }, () => createParameters({ regressors, components }, gates));
  const worth = new Float64Array(plan.starts);

  function run(random: Random, take: Take, fewer?: Parameters): void {
    for (let s = 0; s < plan.starts; s++) {
      starts.draw(s, random, candidates[s]!, fewer);
      em.begin?.(candidates[s]!);
    }
    let left = Array.from(candidates.keys());
    let reserve: number[] = [];
    for (const round of plan.rounds) {
      for (const s of left) {
        const short = em.run(candidates[s]!, round);
        worth[s] = short.effectiveSize >= least ? short.logLikelihood : -Infinity;
      }
      left = left.filter((s) => worth[s]! > -Infinity).sort((a, b) => worth[b]! - worth[a]! || a - b);
      reserve = [...left.splice(round.keep), ...reserve];
    }
    let kept = 0;
    for (const s of [...left, ...reserve]) {
      if (kept > 0 && !left.includes(s)) break;
      const solution = converge(candidates[s]!);
      if (solution !== null) kept++;
      take(solution, false);
    }
    const off = reserve.filter((s) => !guardBinds(candidates[s]!, rule)).slice(0, plan.offBound ?? 0);
    for (const s of off) take(converge(candidates[s]!), true);
  }

  function converge(parameters: Parameters): Solution | null {
    const found = em.run(parameters, plan);
    return found.effectiveSize >= least ? { ...found, parameters, binds: guardBinds(parameters, rule) } : null;
  }
  return { run };
}

/** A component on fewer rows than this interpolates. */
export const leastSize = (regressors: number, { intercept }: MixtureRule): number => regressors + (intercept ? 2 : 1);

export interface SearchOptions extends BatchPlan {
  readonly batches: number;
  /** Converged runs that must reach the best. */
  readonly replications: number;
  readonly seed: number;
  /** A fit of one component fewer, for starts that split one of its components. */
  readonly fewer?: Parameters;
  /** Coefficients of a component's gate; none where left out. */
  readonly gates?: number;
  /** Told after each batch. */
  readonly onBatch?: (batch: number) => void;
}

export interface SearchResult {
  /** Null where every converged run was set aside. */
  readonly best: Solution | null;
  /** The best that is not on the guard's bound. */
  readonly interior: Solution | null;
  readonly starts: number;
  readonly converged: number;
  readonly reached: number;
  readonly boundHits: number;
  readonly setAside: number;
}

/** Two log-likelihoods that differ by less than this per row are the same optimum. */
export const SAME_PER_ROW = 1e-7;

/** `most` short runs at small n, fewer as n·K grows, never below 10. */
export const startsFor = (rows: number, components: number, most: number): number =>
  Math.max(Math.min(10, most), Math.min(most, Math.floor((2000 * most) / (rows * components))));

/**
 * Batches follow until the best log-likelihood so far has been reached by `replications` converged runs (each has its
 * own start) or `batches` are spent. The starts of a batch depend on the seed, K and the batch's number alone.
 */
export function search(
  data: StandardData,
  em: Em,
  components: number,
  rule: MixtureRule,
  options: SearchOptions,
): SearchResult {
  const sample = sampleRows(data, randomStream(options.seed, 'mixture/sample', components));
  const batches = createBatch(em, sample, components, rule, options, options.gates);
  const same = SAME_PER_ROW * data.rows;
  const reachedBy: number[] = [];
  let best: Solution | null = null;
  let interior: Solution | null = null;
  let [starts, boundHits, setAside, reached] = [0, 0, 0, 0];

  function take(solution: Solution | null, extra: boolean): void {
    if (solution !== null && !solution.binds) interior = better(interior, solution);
    if (extra && !(solution !== null && best !== null && solution.logLikelihood > best.logLikelihood + same)) return;
    if (solution === null) {
      setAside++;
      return;
    }
    reachedBy.push(solution.logLikelihood);
    if (solution.binds) boundHits++;
    best = better(best, solution);
  }

  for (let batch = 0; batch < options.batches && reached < options.replications; batch++) {
    batches.run(randomStream(options.seed, `mixture/starts/${components}`, batch), take, options.fewer);
    starts += options.starts;
    const top = Math.max(...reachedBy);
    reached = reachedBy.filter((value) => value >= top - same).length;
    options.onBatch?.(batch);
  }
  return { best, interior, starts, converged: reachedBy.length, reached, boundHits, setAside };
}

/** The second is copied, since its parameters are overwritten by the next run. */
const better = (known: Solution | null, found: Solution): Solution =>
  known !== null && known.logLikelihood >= found.logLikelihood
    ? known
    : { ...found, parameters: cloneParameters(found.parameters) };

/** The fit that is reported is taken on until nothing but rounding is left, in so many further iterations at most. */
const POLISH = { iterations: 2000, tolerance: 1e-14 } as const;
/** At more rows than this that would cost more than its digits are worth. */
const POLISH_ROWS = 100_000;

export function polished(solution: Solution, em: Em, rows: number): Solution {
  if (rows > POLISH_ROWS || !solution.converged) return solution;
  const parameters = cloneParameters(solution.parameters);
  const run = em.run(parameters, POLISH);
  if (!(run.logLikelihood >= solution.logLikelihood)) return solution;
  return { ...solution, ...run, converged: true, iterations: solution.iterations + run.iterations, parameters };
}
