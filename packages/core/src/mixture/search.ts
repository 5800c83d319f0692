/** The search for the best optimum: many short runs, the best of them to convergence, until the best comes back. */
import { randomStream } from '../numeric/random.ts';
import type { Design } from './design.ts';
import { createEm, type Em, type EmRun } from './em.ts';
import { guardBinds, type MixtureRule } from './m-step.ts';
import { cloneParameters, createParameters, type Parameters } from './parameters.ts';
import { createSmallSource, SMALL_PRODUCTS, SMALL_ROWS } from './small-sweep.ts';
import type { SufficientStatistics } from './source.ts';
import { createStarts, sampleRows } from './starts.ts';
import { createBlockSource } from './sweep.ts';

export interface SearchOptions {
  /** Short runs in a batch. */
  readonly starts: number;
  /** Iterations of a short run. */
  readonly shortIterations: number;
  /** Short runs of a batch that go on to convergence. */
  readonly keep: number;
  readonly batches: number;
  /** Converged runs that must reach the best. */
  readonly replications: number;
  readonly iterations: number;
  readonly tolerance: number;
  readonly seed: number;
  /** Told after each batch. */
  readonly onBatch?: (batch: number) => void;
}

export interface Solution extends EmRun {
  readonly parameters: Parameters;
  readonly binds: boolean;
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
  /** Runs taken to convergence whose smallest effective size is below p + 2. */
  readonly setAside: number;
}

/** Two log-likelihoods that differ by less than this per row are the same optimum. */
const SAME_PER_ROW = 1e-7;

/** 1000 short runs at small n, fewer as n·K grows, never below 10. */
export const startsFor = (rows: number, components: number): number =>
  Math.max(10, Math.min(1000, Math.floor(2_000_000 / (rows * components))));

export function createSource(design: Design, components: number): SufficientStatistics {
  const { columns, outcome, rows, regressors: p } = design;
  const small = rows <= SMALL_ROWS && rows * (p + 2) * (p + 3) <= 2 * SMALL_PRODUCTS;
  return small ? createSmallSource(columns, outcome, components) : createBlockSource(columns, outcome, components);
}

/**
 * Batches of `starts` short runs of EM; the best `keep` of a batch go on to convergence; batches follow until the best
 * log-likelihood so far has been reached by `replications` converged runs (each has its own start) or `batches` are
 * spent. Runs that end with a component on fewer than p + 2 rows are set aside: such a component interpolates.
 * Start number s of batch b depends on (seed, K, b, s) alone.
 */
export function search(
  design: Design,
  source: SufficientStatistics,
  components: number,
  rule: MixtureRule,
  options: SearchOptions,
): SearchResult {
  const em = createEm(source, components, rule);
  const shape = { regressors: design.regressors, components };
  const smallest = design.regressors + (rule.intercept ? 2 : 1);
  const same = SAME_PER_ROW * design.rows;
  const starts = createStarts(
    sampleRows(design, randomStream(options.seed, 'mixture/sample', components)),
    components,
    rule,
  );
  const shorts = Array.from({ length: options.starts }, () => createParameters(shape));
  const worth = new Float64Array(options.starts);
  const reachedBy: number[] = [];
  let [best, interior]: [Solution | null, Solution | null] = [null, null];
  let [made, boundHits, setAside, reached] = [0, 0, 0, 0];

  for (let batch = 0; batch < options.batches && reached < options.replications; batch++) {
    const random = randomStream(options.seed, `mixture/starts/${components}`, batch);
    runShort(em, shorts, worth, (s, parameters) => starts.draw(s, random, parameters), options, smallest);
    made += options.starts;
    for (const s of bestOf(worth, options.keep)) {
      const parameters = shorts[s]!;
      const run = em.run(parameters, options);
      if (!(run.effectiveSize >= smallest)) {
        setAside++;
        continue;
      }
      const binds = guardBinds(parameters, rule);
      if (binds) boundHits++;
      reachedBy.push(run.logLikelihood);
      const solution = { ...run, parameters, binds };
      if (best === null || run.logLikelihood > best.logLikelihood) best = keep(solution);
      if (!binds && (interior === null || run.logLikelihood > interior.logLikelihood)) interior = keep(solution);
    }
    const top = best?.logLikelihood ?? Number.NaN;
    reached = reachedBy.filter((value) => value >= top - same).length;
    options.onBatch?.(batch);
  }
  return { best, interior, starts: made, converged: reachedBy.length, reached, boundHits, setAside };
}

const keep = (solution: Solution): Solution => ({ ...solution, parameters: cloneParameters(solution.parameters) });

function runShort(
  em: Em,
  shorts: readonly Parameters[],
  worth: Float64Array,
  draw: (start: number, parameters: Parameters) => void,
  { shortIterations }: SearchOptions,
  smallest: number,
): void {
  const short = { iterations: shortIterations, tolerance: 0 };
  for (let s = 0; s < shorts.length; s++) {
    draw(s, shorts[s]!);
    const run = em.run(shorts[s]!, short);
    worth[s] = run.effectiveSize >= smallest ? run.logLikelihood : -Infinity;
  }
}

/** Indices of the largest values, the largest first; ties by index. Runs set aside are left out. */
function bestOf(worth: Float64Array, count: number): number[] {
  return Array.from(worth.keys())
    .filter((s) => worth[s]! > -Infinity)
    .sort((a, b) => worth[b]! - worth[a]! || a - b)
    .slice(0, count);
}
