/** EM over a source that answers later, from starts that were found elsewhere: rows in a database. */
import type { Cancellation } from '../numeric/runner.ts';
import { type EmRun, runAsync } from './em.ts';
import { guardBinds, type MixtureRule } from './m-step.ts';
import type { Parameters } from './parameters.ts';
import { leastSize } from './search.ts';
import type { AsyncSufficientStatistics } from './source.ts';

export interface SourceFit extends EmRun {
  readonly parameters: Parameters;
  readonly binds: boolean;
}

export interface SourceOptions {
  readonly iterations: number;
  readonly tolerance: number;
  readonly signal?: Cancellation;
}

/** `interior`: the best that is not on the guard's bound. Null where there is none. */
export interface SourceFits {
  readonly best: SourceFit | null;
  readonly interior: SourceFit | null;
}

/**
 * Takes each start to convergence over all rows; runs that end with a component on fewer rows than it has coefficients
 * and one more are set aside. Parameters are in the coordinates of the source, whose columns should be
 * standardised: the M step stands on its moments. The M step, the guard and the stopping rule are those of the
 * estimator in memory.
 */
export async function fitSource(
  source: AsyncSufficientStatistics,
  starts: readonly Parameters[],
  rule: MixtureRule,
  options: SourceOptions,
): Promise<SourceFits> {
  const least = leastSize(source.regressors, rule);
  let best: SourceFit | null = null;
  let interior: SourceFit | null = null;
  for (const start of starts) {
    const run = await runAsync(source, start, rule, options);
    if (!(run.effectiveSize >= least)) continue;
    const fit = { ...run, binds: guardBinds(run.parameters, rule) };
    if (best === null || fit.logLikelihood > best.logLikelihood) best = fit;
    if (!fit.binds && (interior === null || fit.logLikelihood > interior.logLikelihood)) interior = fit;
  }
  return { best, interior };
}
