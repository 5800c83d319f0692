/** The guard's M step for variances: the exact maximum under a bound on their ratio. */
import { log } from '../numeric/log.ts';

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
 * and the best of these candidates is the maximum. `space` holds 2K numbers. No allocation.
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
  let [least, most] = [Infinity, 0];
  for (let k = 0; k < K; k++) {
    least = Math.min(least, variances[k]!);
    most = Math.max(most, variances[k]!);
  }
  if (!(least < ratio * most)) return false;
  for (let k = 0; k < K; k++) {
    insert(space, 2 * k, variances[k]!);
    insert(space, 2 * k + 1, ratio * variances[k]!);
  }
  let bound = 0;
  let worth = -Infinity;
  for (let i = 0; i <= 2 * K; i++) {
    const low = i === 0 ? 0 : space[i - 1]!;
    const inside = i === 2 * K ? 2 * low : (low + space[i]!) / 2;
    const candidate = bestWithin(variances, sizes, ratio, inside);
    if (!(candidate > 0)) continue;
    const found = objective(variances, sizes, ratio, candidate);
    if (found > worth) [worth, bound] = [found, candidate];
  }
  const ceiling = bound / ratio;
  for (let k = 0; k < K; k++) variances[k] = Math.min(Math.max(variances[k]!, bound), ceiling);
  return true;
}

/** Puts `value` into the first `count` sorted numbers. */
function insert(sorted: Float64Array, count: number, value: number): void {
  let i = count;
  for (; i > 0 && sorted[i - 1]! > value; i--) sorted[i] = sorted[i - 1]!;
  sorted[i] = value;
}

function bestWithin(variances: Float64Array, sizes: Float64Array, ratio: number, inside: number): number {
  let [sum, size] = [0, 0];
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

function objective(variances: Float64Array, sizes: Float64Array, ratio: number, bound: number): number {
  let sum = 0;
  for (let k = 0; k < variances.length; k++) {
    const s = Math.min(Math.max(variances[k]!, bound), bound / ratio);
    sum -= sizes[k]! * (log(s) + variances[k]! / s);
  }
  return sum;
}
