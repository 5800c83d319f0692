/** The guard's M step for variances: the exact maximum under a bound on their ratio. */

/**
 * Puts `variances` (v_k on entry, K of them) to s_k = clip(v_k, m, m / ratio) with the m that maximises
 *
 *     −½ Σ_k n_k (ln s_k + v_k / s_k)
 *
 * and says whether the bound binds. `sizes` are n_k. Between neighbours among v_1 … v_K and ratio·v_1 … ratio·v_K the
 * sets that are raised to m and lowered to m / ratio stay the same, so in each of the 2K + 1 intervals the best m is
 *
 *     m = (Σ_raised n_k v_k + ratio Σ_lowered n_k v_k) / (Σ_raised n_k + Σ_lowered n_k)
 *
 * The derivative by ln m, (1/m) Σ_k n_k [(ratio v_k − m)₊ − (m − v_k)₊] / 2, falls as m grows, so only one of these
 * candidates lies in its own interval, and that one is the maximum. `space` holds 2K numbers. No allocation.
 *
 * Source: Fritz, García-Escudero and Mayo-Iscar (2013), Comput. Stat. Data Anal. 61:124, proposition 3.2.
 */
export function truncateVariances(
  variances: Float64Array,
  sizes: Float64Array,
  ratio: number,
  space: Float64Array,
): boolean {
  const K = variances.length;
  let least = Infinity;
  let most = 0;
  for (let k = 0; k < K; k++) {
    least = Math.min(least, variances[k]!);
    most = Math.max(most, variances[k]!);
  }
  if (!(least < ratio * most)) return false;
  const bound = bestBound(variances, sizes, ratio, space);
  const ceiling = bound / ratio;
  for (let k = 0; k < K; k++) variances[k] = Math.min(Math.max(variances[k]!, bound), ceiling);
  return true;
}

function bestBound(variances: Float64Array, sizes: Float64Array, ratio: number, edges: Float64Array): number {
  const K = variances.length;
  for (let k = 0; k < K; k++) {
    insert(edges, 2 * k, variances[k]!);
    insert(edges, 2 * k + 1, ratio * variances[k]!);
  }
  let bound = edges[2 * K - 1]!;
  for (let i = 2 * K - 2; i >= 0; i--) {
    const low = edges[i]!;
    const candidate = bestWithin(variances, sizes, ratio, (low + edges[i + 1]!) / 2);
    if (candidate > 0) bound = candidate;
    if (bound >= low) return bound;
  }
  return bound;
}

/** Puts `value` into the first `count` sorted numbers. */
function insert(sorted: Float64Array, count: number, value: number): void {
  let i = count;
  for (; i > 0 && sorted[i - 1]! > value; i--) sorted[i] = sorted[i - 1]!;
  sorted[i] = value;
}

/** The best m while the sets are those at `inside`; 0 where nothing is raised or lowered. */
function bestWithin(variances: Float64Array, sizes: Float64Array, ratio: number, inside: number): number {
  let sum = 0;
  let size = 0;
  for (let k = 0; k < variances.length; k++) {
    const v = variances[k]!;
    if (v < inside) {
      sum += sizes[k]! * v;
      size += sizes[k]!;
    } else if (ratio * v > inside) {
      sum += sizes[k]! * ratio * v;
      size += sizes[k]!;
    }
  }
  return size > 0 ? sum / size : 0;
}
