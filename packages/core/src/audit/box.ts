/** What a printed column can be: bounds of its mean and standard deviation when each cell is only an interval. */
import { hull, type Interval, over, scaled, shifted } from './interval.ts';

/**
 * Least and largest standard deviation (divisor n − 1) of values that lie each in its interval.
 *
 * The sum of squares about the mean is convex, so the largest is at a corner; with intervals of one width, as columns
 * have, that corner moves all values below some cut down and all above it up, and every cut is tried. The least has
 * every value moved as far as it can towards one point.
 *
 * @example
 * sdOf([{ lo: 0, hi: 1 }, { lo: 3, hi: 4 }]).lo.toFixed(6); // => '1.414214'
 */
export function sdOf(cells: readonly Interval[]): Interval {
  const n = cells.length;
  if (n < 2) return { lo: 0, hi: 0 };
  const sorted = [...cells].sort((a, b) => a.lo + a.hi - b.lo - b.hi);
  return { lo: Math.sqrt(leastSquares(sorted) / (n - 1)), hi: Math.sqrt(mostSquares(sorted) / (n - 1)) };
}

const squares = (sum: number, sumOfSquares: number, n: number) => Math.max(0, sumOfSquares - (sum * sum) / n);

function mostSquares(sorted: readonly Interval[]): number {
  const n = sorted.length;
  const origin = sorted[n >> 1]!.lo; // keeps the sums small beside the spread
  let sum = 0;
  let sumOfSquares = 0;
  for (const { hi } of sorted) {
    sum += hi - origin;
    sumOfSquares += (hi - origin) ** 2;
  }
  let most = squares(sum, sumOfSquares, n);
  for (const { lo, hi } of sorted) {
    sum += lo - hi;
    sumOfSquares += (lo - origin) ** 2 - (hi - origin) ** 2;
    most = Math.max(most, squares(sum, sumOfSquares, n));
  }
  return most;
}

function leastSquares(sorted: readonly Interval[]): number {
  const nearestTo = (target: number) => sorted.map(({ lo, hi }) => Math.min(hi, Math.max(lo, target)));
  const meanOfAll = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  let centre = meanOfAll(sorted.map(({ lo, hi }) => (lo + hi) / 2));
  for (let i = 0; i < 100; i++) {
    const next = meanOfAll(nearestTo(centre));
    if (next === centre) break;
    centre = next;
  }
  return nearestTo(centre).reduce((sum, v) => sum + (v - centre) ** 2, 0);
}

/** The mean of values that lie each in its interval. */
export const meanOf = (cells: readonly Interval[]): Interval => ({
  lo: cells.reduce((sum, { lo }) => sum + lo, 0) / cells.length,
  hi: cells.reduce((sum, { hi }) => sum + hi, 0) / cells.length,
});

/** What a column is after (x − min)/(max − min): bounds of its mean and sd over all places of its two ends. */
export function minmaxMoments(cells: readonly Interval[]): { mean: Interval; sd: Interval } | null {
  const order = cells.map((_, i) => i).sort((a, b) => cells[a]!.lo + cells[a]!.hi - cells[b]!.lo - cells[b]!.hi);
  const [least, largest] = [order[0]!, order.at(-1)!];
  const corners: { mean: Interval; sd: Interval }[] = [];
  for (const min of [cells[least]!.lo, cells[least]!.hi]) {
    for (const max of [cells[largest]!.lo, cells[largest]!.hi]) {
      if (!(max > min)) return null;
      const ends = cells.map((cell, i) => {
        if (i === least) return { lo: min, hi: min };
        return i === largest ? { lo: max, hi: max } : cell;
      });
      const range = { lo: max - min, hi: max - min };
      corners.push({ mean: over(shifted(meanOf(ends), -min), range), sd: scaled(sdOf(ends), 1 / (max - min)) });
    }
  }
  return { mean: hull(corners.map(({ mean }) => mean))!, sd: hull(corners.map(({ sd }) => sd))! };
}
