/** Gini weights: an indicator weighs as much as it is unevenly spread over the units. */
import type { Outcome } from '../diagnostics/index.ts';
import { present } from './scan.ts';
import { meanOf } from './spread.ts';
import { weighColumns } from './weigh-columns.ts';

/**
 * For m columns of values not below 0, w_j = g_j / Σ g with the mean difference relative to the mean,
 *
 *     g_j = Σ_i Σ_k |x_i − x_k| / (2 n² x̄) = Σ_i (2i − n − 1) x_(i) / (n² x̄),   x_(1) ≤ … ≤ x_(n)
 *
 * Shapes: m columns of n values, m weights that sum to 1. Time m n log n. Constant columns get weight 0 and a note.
 *
 * Faults: those of columns, `weights/all_constant`; `weights/undefined` where a mean is not above 0.
 *
 * Source: Gini (1912), Variabilità e mutabilità; the sorted form is Sen (1973), On Economic Inequality, ch. 2.
 *
 * @example
 * const fit = giniWeights([Float64Array.of(0, 0.5, 1), Float64Array.of(0, 0, 1)]);
 * fit.ok && [...fit.value].map((w) => w.toFixed(4)); // => ['0.4000', '0.6000']
 */
export function giniWeights(columns: readonly Float64Array[]): Outcome<Float64Array> {
  return weighColumns(columns, 'gini', gini);
}

/** Without checks, over what is there. */
export function gini(columns: readonly Float64Array[]): number[] | null {
  const weights = columns.map((column) => {
    const x = present(column).slice().sort();
    const n = x.length;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (2 * i + 1 - n) * x[i]!;
    return sum / n ** 2 / meanOf(x);
  });
  return weights.every((w) => w > 0 && w < Infinity) ? weights : null;
}
