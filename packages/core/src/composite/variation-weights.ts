/** Weights by the coefficient of variation: an indicator weighs as much as it spreads around its mean. */
import type { Outcome } from '../diagnostics/index.ts';
import { present } from './scan.ts';
import { meanOf, standardDeviation } from './spread.ts';
import { weighColumns } from './weigh-columns.ts';

/**
 * For m columns, w_j = v_j / Σ v with v_j = s_j / x̄_j and s with n − 1.
 *
 * Shapes: m columns of n values, m weights that sum to 1. The coefficient follows the zero point: an index computes it
 * on the min-max columns, other programs on the raw ones, which gives other weights. Constant columns get weight 0
 * and a note.
 *
 * Faults: those of columns, `weights/all_constant`; `weights/undefined` where a mean is not above 0.
 *
 * @example
 * const fit = variationWeights([Float64Array.of(0, 0.5, 1), Float64Array.of(0, 0, 1)]);
 * fit.ok && [...fit.value].map((w) => w.toFixed(4)); // => ['0.3660', '0.6340']
 */
export function variationWeights(columns: readonly Float64Array[]): Outcome<Float64Array> {
  return weighColumns(columns, 'cv', variation);
}

/** Without checks, over what is there. */
export function variation(columns: readonly Float64Array[]): number[] | null {
  const weights = columns.map((column) => {
    const x = present(column);
    return standardDeviation(x) / meanOf(x);
  });
  return weights.every((w) => w > 0 && w < Infinity) ? weights : null;
}
