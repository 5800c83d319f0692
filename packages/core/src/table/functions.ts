/**
 * What each function of an expression computes, in core's own exp and log: the same digits in every engine. The names
 * and numbers of arguments are those of `function-names.ts`.
 */
import { exp, expMinusOne } from '../numeric/exponential.ts';
import { ln, log1p, log2, log10 } from '../numeric/logarithms.ts';
import type { COLUMNWISE, ROWWISE, SUMMARIES } from './function-names.ts';
import { maximum, mean, median, minimum, ranks, standardDeviation, sum } from './statistics.ts';

/** Of the values of one row, NaN where one is missing. */
export const rowwise: Record<keyof typeof ROWWISE, (...values: number[]) => number> = {
  I: (x) => x!,
  abs: (x) => Math.abs(x!),
  exp: (x) => exp(x!),
  expm1: (x) => expMinusOne(x!),
  log: (x, base) => logarithm(x!, base),
  log10: (x) => log10(x!),
  log1p: (x) => log1p(x!),
  log2: (x) => log2(x!),
  pmax: (...values) => Math.max(...values),
  pmin: (...values) => Math.min(...values),
  sqrt: (x) => Math.sqrt(x!),
};

/** Bases 2 and 10 by their own functions, which are exact at powers of the base, as in R. */
function logarithm(x: number, base: number | undefined): number {
  if (base === undefined) return ln(x);
  if (base === 2) return log2(x);
  return base === 10 ? log10(x) : ln(x) / ln(base);
}

/** How many rows with a value each needs, and what it makes of them. */
export const summaries: Record<keyof typeof SUMMARIES, { needs: number; of: (x: Float64Array) => number }> = {
  max: { needs: 1, of: maximum },
  mean: { needs: 1, of: mean },
  median: { needs: 1, of: median },
  min: { needs: 1, of: minimum },
  sd: { needs: 2, of: standardDeviation },
  sum: { needs: 1, of: sum },
};

/** `varies`: a column of one value has no such transform. */
export const columnwise: Record<
  keyof typeof COLUMNWISE,
  { needs: number; varies: boolean; of: (x: Float64Array) => Float64Array }
> = {
  minmax: {
    needs: 2,
    varies: true,
    of: (x) => {
      const least = minimum(x);
      const range = maximum(x) - least;
      return x.map((value) => (value - least) / range);
    },
  },
  rank: { needs: 1, varies: false, of: ranks },
  scale: {
    needs: 2,
    varies: true,
    of: (x) => {
      const [centre, spread] = [mean(x), standardDeviation(x)];
      return x.map((value) => (value - centre) / spread);
    },
  },
};
