/** The seam: EM asks only for sums over rows, so rows may lie in memory, in another thread or in a database. */
import type { Parameters } from './parameters.ts';

/**
 * What an E step gives. For z = (1, x_1 … x_p, y) and posteriors r_ik at `parameters`, `moments` receives for each
 * component the packed lower triangle of Σ_i r_ik z_i z_i' (`momentCount(p)` numbers each, entry (0, 0) is Σ_i r_ik),
 * and the result is the log-likelihood Σ_i ln Σ_k π_k φ(y_i; x_i'β_k, σ_k²) at the same parameters.
 */
export interface SufficientStatistics {
  readonly rows: number;
  readonly regressors: number;
  sweep(parameters: Parameters, moments: Float64Array): number;
}

/** Rows in memory, whose outcome may be replaced: the same regressors under another draw. */
export interface MemorySource extends SufficientStatistics {
  setOutcome(outcome: Float64Array): void;
}

/** The same of a source that answers later: a thread pool, a SQL engine. */
export interface AsyncSufficientStatistics {
  readonly rows: number;
  readonly regressors: number;
  sweep(parameters: Parameters, moments: Float64Array): Promise<number>;
}
