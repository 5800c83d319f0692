/** The statistics of one column that expressions know. Missing rows are passed over; callers count them. */

/** Σ x with the rounding of every addition carried along. Source: Neumaier (1974), ZAMM 54:39. */
export function sum(x: Float64Array): number {
  let total = 0;
  let carried = 0;
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    if (Number.isNaN(value)) continue;
    const next = total + value;
    carried += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + carried;
}

/** Rows with a value. */
export function present(x: Float64Array): number {
  let count = 0;
  for (let i = 0; i < x.length; i++) if (!Number.isNaN(x[i]!)) count++;
  return count;
}

export const mean = (x: Float64Array): number => sum(x) / present(x);

/** √(Σ(x − x̄)² / (n − 1)). */
export function standardDeviation(x: Float64Array): number {
  const centre = mean(x);
  return Math.sqrt(sum(x.map((value) => (value - centre) ** 2)) / (present(x) - 1));
}

export function minimum(x: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < x.length; i++) if (x[i]! < least) least = x[i]!;
  return least;
}

export function maximum(x: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < x.length; i++) if (x[i]! > most) most = x[i]!;
  return most;
}

/** The middle value, or the mean of the two in the middle. */
export function median(x: Float64Array): number {
  const sorted = x.filter((value) => !Number.isNaN(value)).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : sorted[half - 1]! / 2 + sorted[half]! / 2;
}

/** 1 for the smallest; equal values share the mean of their ranks; NaN where missing. */
export function ranks(x: Float64Array): Float64Array {
  const order = Uint32Array.from(x, (_, i) => i)
    .filter((i) => !Number.isNaN(x[i]!))
    .sort((a, b) => x[a]! - x[b]!);
  const ranked = new Float64Array(x.length).fill(Number.NaN);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && x[order[to]!] === x[order[from]!]) to++;
    for (let k = from; k < to; k++) ranked[order[k]!] = (from + 1 + to) / 2;
  }
  return ranked;
}
