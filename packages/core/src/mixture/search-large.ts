/** The search where there are many rows: on a seeded sample of them first, then on all. */
import { randomStream } from '../numeric/random.ts';
import type { StandardData } from './design.ts';
import { createEm, type Em } from './em.ts';
import { guardBinds, type MixtureRule } from './m-step.ts';
import { cloneParameters } from './parameters.ts';
import { sampleRows } from './row-sample.ts';
import {
  createBatch,
  createSource,
  leastSize,
  SAME_PER_ROW,
  type SearchOptions,
  type SearchResult,
  type Solution,
} from './search.ts';

/** From more rows than this the search begins on a sample. */
export const LARGE_ROWS = 50_000;
const SAMPLE = 10_000;
/** Optima of the sample that are taken to convergence on all rows. */
const OPTIMA = 3;

/** An optimum of the sample and how many runs, each from its own start, ended there. */
interface Optimum {
  readonly solution: Solution;
  reached: number;
}

/**
 * Batches of short runs over 10 000 seeded rows, until the best optimum of the sample has been reached by `replications`
 * runs or `batches` are spent; then EM over all rows from the best three of its optima. What the result counts as starts,
 * converged and reached are runs on the sample: at so many rows it has the optima of the whole, and `reached` is that of
 * the optimum which ends highest on all rows. `sample`: those rows and an EM over them, where it is not the plain one.
 */
export function searchLarge(
  data: StandardData,
  em: Em,
  components: number,
  rule: MixtureRule,
  options: SearchOptions,
  sample?: { readonly data: StandardData; readonly em: Em },
): SearchResult {
  const part = sample?.data ?? partOf(data, options.seed);
  const rows = sampleRows(part, randomStream(options.seed, 'mixture/sample', components));
  const partEm = sample?.em ?? createEm(createSource(part, components), components, rule);
  const batches = createBatch(partEm, rows, components, rule, options, options.gates);
  const optima: Optimum[] = [];
  let [starts, converged, boundHits, setAside] = [0, 0, 0, 0];

  function take(solution: Solution | null, extra: boolean): void {
    if (extra) return;
    if (solution === null) {
      setAside++;
      return;
    }
    converged++;
    if (solution.binds) boundHits++;
    const known = optima.find(
      (o) => Math.abs(o.solution.logLikelihood - solution.logLikelihood) < SAME_PER_ROW * part.rows,
    );
    if (known !== undefined) known.reached++;
    else optima.push({ solution: { ...solution, parameters: cloneParameters(solution.parameters) }, reached: 1 });
    optima.sort((a, b) => b.solution.logLikelihood - a.solution.logLikelihood);
  }

  for (let batch = 0; batch < options.batches && (optima[0]?.reached ?? 0) < options.replications; batch++) {
    batches.run(randomStream(options.seed, `mixture/starts/${components}`, batch), take, options.fewer);
    starts += options.starts;
    options.onBatch?.(batch);
  }

  const least = leastSize(data.regressors, rule);
  let [best, interior, reached]: [Solution | null, Solution | null, number] = [null, null, 0];
  for (const optimum of optima.slice(0, OPTIMA)) {
    const { parameters } = optimum.solution;
    const run = em.run(parameters, options);
    if (!(run.effectiveSize >= least)) continue;
    const solution = { ...run, parameters, binds: guardBinds(parameters, rule) };
    if (!solution.binds && !(interior && interior.logLikelihood >= run.logLikelihood)) interior = solution;
    if (best && best.logLikelihood >= run.logLikelihood) continue;
    [best, reached] = [solution, optimum.reached];
  }
  return { best, interior, starts, converged, reached, boundHits, setAside };
}

/**
 * What a search begins on: the data, or where they are large 10 000 seeded rows of them, drawn with replacement (of five
 * times as many few come twice).
 */
export function partOf(data: StandardData, seed: number): StandardData {
  const { rows, regressors, intercept, columns, outcome } = data;
  if (rows <= LARGE_ROWS) return data;
  const random = randomStream(seed, 'mixture/part', 0);
  const chosen = Int32Array.from({ length: SAMPLE }, () => random.integer(rows)).sort();
  const part = (column: Float64Array) => Float64Array.from(chosen, (row) => column[row]!);
  return { rows: SAMPLE, regressors, intercept, columns: columns.map(part), outcome: part(outcome) };
}
