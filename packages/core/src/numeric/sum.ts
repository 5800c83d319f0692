/** Sums whose error does not grow with the number of terms. */

/**
 * Σ x_i, with what each addition loses carried along and added at the end.
 *
 * Accuracy: relative to Σ|x_i| about 1e-16, whatever n and the order; values beyond about 1e300 may overflow.
 *
 * Source: Neumaier (1974), Z. Angew. Math. Mech. 54:39.
 *
 * @example
 * sum([1, 1e100, 1, -1e100]); // => 2
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
