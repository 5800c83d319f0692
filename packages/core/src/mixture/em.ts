/** EM: sums at the parameters, parameters from the sums, until the log-likelihood has nothing left to gain. */
import type { Cancellation } from '../numeric/runner.ts';
import { createMaximiser, type MixtureRule } from './m-step.ts';
import { cloneParameters, momentCount, type Parameters, type Shape } from './parameters.ts';
import type { AsyncSufficientStatistics, SufficientStatistics } from './source.ts';
import { createStopping, type EmOptions, type Stopping } from './stopping.ts';

export interface EmRun {
  /** At the parameters that the run ended with. */
  logLikelihood: number;
  iterations: number;
  converged: boolean;
  /** The smallest Σ_i r_ik at the end. */
  effectiveSize: number;
}

/** One EM engine per source and number of components: all its room is made here. */
export interface Em {
  /** Completes the parameters of a start, where they hold more than a start writes. */
  begin?(parameters: Parameters): void;
  /** Improves `parameters` in place. */
  run(parameters: Parameters, options: EmOptions): EmRun;
}

/**
 * EM over a synchronous source. Each iteration takes the sums at the parameters (E) and maximises with them (M); the
 * log-likelihood of a run belongs to the parameters that it leaves. Under `ml` and `common` it never falls.
 */
export function createEm(source: SufficientStatistics, components: number, rule: MixtureRule): Em {
  const shape: Shape = { rows: source.rows, regressors: source.regressors, components };
  const { maximise } = createMaximiser(shape, rule);
  const moments = new Float64Array(components * momentCount(source.regressors));
  const stopping = createStopping(source.rows);

  function run(parameters: Parameters, options: EmOptions): EmRun {
    stopping.start(options);
    for (;;) {
      const logLikelihood = source.sweep(parameters, moments);
      const size = smallest(moments, components);
      if (stopping.stops(logLikelihood, size)) return ended(stopping, logLikelihood, size);
      maximise(moments, parameters);
    }
  }
  return { run };
}

/** The same over a source that answers later; M step and stopping rule are shared. Aborts between sweeps. */
export async function runAsync(
  source: AsyncSufficientStatistics,
  start: Parameters,
  rule: MixtureRule,
  options: EmOptions & { readonly signal?: Cancellation },
): Promise<EmRun & { readonly parameters: Parameters }> {
  const components = start.proportions.length;
  const { maximise } = createMaximiser({ rows: source.rows, regressors: source.regressors, components }, rule);
  const moments = new Float64Array(components * momentCount(source.regressors));
  const stopping = createStopping(source.rows);
  const parameters = cloneParameters(start);
  stopping.start(options);
  for (;;) {
    options.signal?.throwIfAborted();
    const logLikelihood = await source.sweep(parameters, moments);
    const size = smallest(moments, components);
    if (stopping.stops(logLikelihood, size)) return { ...ended(stopping, logLikelihood, size), parameters };
    maximise(moments, parameters);
  }
}

const ended = ({ iterations, converged }: Stopping, logLikelihood: number, effectiveSize: number): EmRun => ({
  logLikelihood,
  iterations,
  converged,
  effectiveSize,
});

function smallest(moments: Float64Array, components: number): number {
  const count = moments.length / components;
  let size = Infinity;
  for (let k = 0; k < components; k++) size = Math.min(size, moments[k * count]!);
  return size;
}
