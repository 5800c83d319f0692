/** Bounds of the information of a column whose cells are only intervals. */
import type { Interval } from './interval.ts';

/**
 * Least and largest d = 1 − e, e = −Σ p ln p / ln n, p = x/Σx, over all x inside their cells; a cell below 0 counts
 * from 0.
 *
 * The derivative of the entropy by x_i is −(ln p_i + H)/Σx: it rises with every p_i below e^−H and falls with every
 * one above. So the largest entropy has every x moved to one level c, or as near to it as its cell allows; between two
 * neighbouring ends of cells the best c is exp(Σ x ln x / Σ x) over the cells that c leaves at an end. The smallest,
 * entropy being quasi-concave, is at a corner that moves all values below some level down and all above it up; every
 * level between two sorted cells is tried.
 *
 * Source: Shannon (1948), Bell Syst. Tech. J. 27:379; derived here.
 */
export function informationOf(cells: readonly Interval[]): Interval {
  const sorted = cells
    .map(({ lo, hi }) => ({ lo: Math.max(0, lo), hi: Math.max(0, hi) }))
    .sort((a, b) => a.lo + a.hi - b.lo - b.hi);
  const n = sorted.length;
  const sums = (pick: 'lo' | 'hi') => {
    const total = new Float64Array(n + 1);
    const logs = new Float64Array(n + 1);
    for (const [i, cell] of sorted.entries()) {
      const x = cell[pick];
      total[i + 1] = total[i]! + x;
      logs[i + 1] = logs[i]! + (x > 0 ? x * Math.log(x) : 0);
    }
    return { total, logs };
  };
  const [low, high] = [sums('lo'), sums('hi')];
  let [least, most] = [Infinity, -Infinity];
  for (let cut = 0; cut <= n; cut++) {
    const joined = (below: typeof low, above: typeof low, what: 'total' | 'logs') =>
      below[what][cut]! + above[what][n]! - above[what][cut]!;
    for (const [below, above] of [
      [low, high],
      [high, low],
    ] as const) {
      const total = joined(below, above, 'total');
      if (!(total > 0)) continue;
      const entropy = (Math.log(total) - joined(below, above, 'logs') / total) / Math.log(n);
      least = Math.min(least, entropy);
      most = Math.max(most, entropy);
    }
  }
  most = Math.max(most, mostLevelled(sorted));
  if (!(most >= least)) return { lo: 0, hi: 1 };
  return { lo: Math.max(0, 1 - most), hi: Math.min(1, Math.max(0, 1 - least)) };
}

/**
 * The largest entropy of cells moved towards one level: at their ends, and at the best level between two ends. Sums
 * over cells below and above a level are differences of running sums over sorted ends, so the time is n log n.
 */
function mostLevelled(cells: readonly Interval[]): number {
  const [lows, highs] = [runningSums(cells.map(({ lo }) => lo)), runningSums(cells.map(({ hi }) => hi))];
  const n = cells.length;
  /** Cells that end by `below` at their upper end, those that begin from `above` on at their lower, the rest at `level`. */
  const sumsAt = (below: number, above: number) => {
    const [under, over] = [countUpTo(highs.sorted, below), countUpTo(lows.sorted, above)];
    return {
      total: highs.total[under]! + lows.total[n]! - lows.total[over]!,
      logs: highs.logs[under]! + lows.logs[n]! - lows.logs[over]!,
      between: n - under - (n - over),
    };
  };
  const entropyAt = (level: number): number => {
    const { total, logs, between } = sumsAt(level, level);
    const sum = total + between * level;
    const sumOfLogs = logs + (level > 0 ? between * level * Math.log(level) : 0);
    return sum > 0 ? (Math.log(sum) - sumOfLogs / sum) / Math.log(n) : -Infinity;
  };
  const ends = Float64Array.from([...lows.sorted, ...highs.sorted]).sort();
  let most = -Infinity;
  for (let i = 0; i < ends.length; i++) {
    const [start, end] = [ends[i]!, ends[i + 1] ?? ends[i]!];
    most = Math.max(most, entropyAt(start));
    if (!(end > start)) continue;
    const { total, logs } = sumsAt(start, start);
    const best = Math.exp(logs / total);
    if (best > start && best < end) most = Math.max(most, entropyAt(best));
  }
  return most;
}

/** Sorted values with the sums of the first of them, of x and of x ln x. */
function runningSums(values: readonly number[]) {
  const sorted = Float64Array.from(values).sort();
  const total = new Float64Array(sorted.length + 1);
  const logs = new Float64Array(sorted.length + 1);
  for (let i = 0; i < sorted.length; i++) {
    const x = sorted[i]!;
    total[i + 1] = total[i]! + x;
    logs[i + 1] = logs[i]! + (x > 0 ? x * Math.log(x) : 0);
  }
  return { sorted, total, logs };
}

/** How many of the sorted values are at most `limit`. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Weights d_j/Σd from intervals of d: each rises with its own d and falls with the others'. */
export function weightsOf(information: readonly Interval[]): Interval[] {
  const total = (pick: 'lo' | 'hi', but: number) =>
    information.reduce((sum, d, j) => sum + (j === but ? 0 : d[pick]), 0);
  const share = (own: number, others: number) => (own + others > 0 ? own / (own + others) : 0);
  return information.map((d, j) => ({ lo: share(d.lo, total('hi', j)), hi: share(d.hi, total('lo', j)) }));
}
