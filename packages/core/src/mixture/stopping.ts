/** When EM has nothing left to gain. */

export interface EmOptions {
  /** E and M steps at most. */
  readonly iterations: number;
  /** Stop when the log-likelihood still to be gained, per row, is estimated below this; 0 never stops. */
  readonly tolerance: number;
}

/** A component on less than one row is on its way to none: its run is ended. */
const VANISHED = 1;

export interface Stopping {
  iterations: number;
  converged: boolean;
  start(options: EmOptions): void;
  /** Told the log-likelihood and the smallest effective size at the current parameters; true ends the run. */
  stops(logLikelihood: number, effectiveSize: number): boolean;
}

/**
 * Aitken's acceleration of the log-likelihoods l_0, l_1, l_2 of three iterations,
 *
 *     a = (l_2 − l_1) / (l_1 − l_0)      l_∞ = l_1 + (l_2 − l_1) / (1 − a)
 *
 * and EM has converged when |l_∞ − l_2| is below `tolerance` × rows. Per row and not per unit of l, so that the units of
 * measure of the outcome, which move l by a constant, do not matter. A gain below the rounding of l ends a run as well.
 *
 * Source: Böhning and others (1994), Ann. Inst. Stat. Math. 46:373.
 */
export function createStopping(rows: number): Stopping {
  let options: EmOptions = { iterations: 0, tolerance: 0 };
  /** The last two log-likelihoods, the later first; an array, since a closure's numbers are boxed at each change. */
  const history = new Float64Array(2);

  const stopping: Stopping = {
    iterations: 0,
    converged: false,
    start(given) {
      options = given;
      history.fill(Number.NaN);
      stopping.iterations = 0;
      stopping.converged = false;
    },
    stops(logLikelihood, effectiveSize) {
      stopping.iterations++;
      if (options.tolerance > 0) {
        const last = history[0]!;
        const gain = logLikelihood - last;
        const ratio = gain / (last - history[1]!);
        const left = Math.abs(last + gain / (1 - ratio) - logLikelihood);
        const rounding = 4e-16 * (rows + Math.abs(logLikelihood));
        stopping.converged = Math.abs(gain) <= rounding || (ratio < 1 && left < options.tolerance * rows);
      }
      history[1] = history[0]!;
      history[0] = logLikelihood;
      return stopping.converged || stopping.iterations >= options.iterations || !(effectiveSize >= VANISHED);
    },
  };
  return stopping;
}
