/** CRITIC weights: an indicator weighs by its spread and by what the others do not already say. */
import type { Outcome } from '../diagnostics/index.ts';
import { correlation } from './correlation.ts';
import { present } from './scan.ts';
import { standardDeviation } from './spread.ts';
import { weighColumns } from './weigh-columns.ts';

/** Below this sum of 1 − r an indicator is a copy of the others, by rounding. */
const COPY = 1e-12;

/**
 * For m min-max columns, larger is better, with standard deviations s_j and correlations r_jk:
 *
 *     c_j = s_j Σ_k (1 − r_jk)      w_j = c_j / Σ c
 *
 * Shapes: m columns of n values, m weights that sum to 1. Whether s has n or n − 1 below makes no difference.
 * Constant columns get weight 0 and a note.
 *
 * Faults: those of columns, `weights/all_constant`; `weights/undefined` where all are perfectly correlated.
 *
 * Source: Diakoulaki, Mavrotas and Papayannakis (1995), Comput. Oper. Res. 22:763. Some programs correlate raw
 * columns and so take costs with the wrong sign.
 *
 * @example
 * const fit = criticWeights([Float64Array.of(0, 0.5, 1), Float64Array.of(0, 1, 0.5), Float64Array.of(1, 0.5, 0)]);
 * fit.ok && [...fit.value].map((w) => w.toFixed(4)); // => ['0.3125', '0.2500', '0.4375']
 */
export function criticWeights(columns: readonly Float64Array[]): Outcome<Float64Array> {
  return weighColumns(columns, 'critic', critic);
}

/** Without checks; pairwise where values are missing. */
export function critic(columns: readonly Float64Array[]): Float64Array {
  const conflict = new Float64Array(columns.length);
  for (let j = 0; j < columns.length; j++) {
    for (let k = 0; k < j; k++) {
      const less = 1 - (correlation(columns[j]!, columns[k]!) ?? 0);
      conflict[j]! += less;
      conflict[k]! += less;
    }
  }
  return conflict.map((c, j) => (c > COPY ? c * standardDeviation(present(columns[j]!)) : 0));
}
