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
  for (const level of levelsOf(sorted)) most = Math.max(most, entropyAt(sorted, level));
  if (!(most >= least)) return { lo: 0, hi: 1 };
  return { lo: Math.max(0, 1 - most), hi: Math.min(1, Math.max(0, 1 - least)) };
}

/** Levels at which the entropy of cells moved towards them may be largest: their ends, and the best between two ends. */
function levelsOf(cells: readonly Interval[]): number[] {
  const ends = [...new Set(cells.flatMap(({ lo, hi }) => [lo, hi]))].sort((a, b) => a - b);
  const between = ends.slice(1).flatMap((end, i) => {
    const start = ends[i]!;
    let [total, logs] = [0, 0];
    for (const { lo, hi } of cells) {
      const x = hi <= start ? hi : lo >= end ? lo : 0;
      total += x;
      if (x > 0) logs += x * Math.log(x);
    }
    const best = Math.exp(logs / total);
    return best > start && best < end ? [best] : [];
  });
  return [...ends, ...between];
}

/** e with every value at `level`, or at the end of its cell that is nearest; −∞ where all are 0. */
function entropyAt(cells: readonly Interval[], level: number): number {
  let [total, logs] = [0, 0];
  for (const { lo, hi } of cells) {
    const x = Math.min(hi, Math.max(lo, level));
    total += x;
    if (x > 0) logs += x * Math.log(x);
  }
  return total > 0 ? (Math.log(total) - logs / total) / Math.log(cells.length) : -Infinity;
}

/** Weights d_j/Σd from intervals of d: each rises with its own d and falls with the others'. */
export function weightsOf(information: readonly Interval[]): Interval[] {
  const total = (pick: 'lo' | 'hi', but: number) =>
    information.reduce((sum, d, j) => sum + (j === but ? 0 : d[pick]), 0);
  const share = (own: number, others: number) => (own + others > 0 ? own / (own + others) : 0);
  return information.map((d, j) => ({ lo: share(d.lo, total('hi', j)), hi: share(d.hi, total('lo', j)) }));
}
