/** The best one-to-one assignment of at most a few components. */

/**
 * The permutation `to` that maximises Σ_k gain[k · K + to[k]], by dynamic programming over subsets: K 2^K steps, exact.
 *
 * @example
 * assignment(Float64Array.of(1, 5, 4, 2), 2); // => [1, 0]
 */
export function assignment(gain: Float64Array, components: number): number[] {
  const subsets = 2 ** components;
  const best = new Float64Array(subsets).fill(-Infinity);
  const last = new Int8Array(subsets);
  best[0] = 0;
  for (let taken = 1; taken < subsets; taken++) {
    const k = countBits(taken) - 1;
    for (let l = 0; l < components; l++) {
      if ((taken & (1 << l)) === 0) continue;
      const value = best[taken ^ (1 << l)]! + gain[k * components + l]!;
      if (value > best[taken]!) {
        best[taken] = value;
        last[taken] = l;
      }
    }
  }
  const to = new Array<number>(components);
  for (let taken = subsets - 1, k = components - 1; k >= 0; k--) {
    to[k] = last[taken]!;
    taken ^= 1 << to[k]!;
  }
  return to;
}

function countBits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}
