/** Weighted least squares of one component from its moments, without allocation. */
import { packed } from './parameters.ts';

/** A pivot below this share of its diagonal is taken for 0: the column adds nothing that rounding does not. */
export const PIVOT_TOLERANCE = 1e-12;

/** Room for one factor; made once, used by every M step. */
export interface SolveSpace {
  readonly factor: Float64Array;
  readonly inverse: Float64Array;
}

export const createSolveSpace = (regressors: number): SolveSpace => ({
  factor: new Float64Array(packed(regressors + 2, 0)),
  inverse: new Float64Array(regressors + 2),
});

/**
 * Minimises Σ w (y − x'b)² given the packed moments of z = (1, x, y) from `at` on; the p + 1 coefficients are written
 * to `b` from `to` on and the minimum is returned. `first` is 0 with an intercept and 1 without.
 *
 * Cholesky of the moments with y as the last row: its last diagonal, squared, is the minimum itself, and the rows
 * above give b by back substitution. Where a pivot vanishes (a component on fewer rows than coefficients) the column is
 * passed over and its coefficient is 0: still a minimum.
 */
export function solve(
  moments: Float64Array,
  at: number,
  regressors: number,
  first: number,
  { factor, inverse }: SolveSpace,
  b: Float64Array,
  to: number,
): number {
  const y = regressors + 1;
  let minimum = 0;
  for (let a = first, row = first; a <= y; a++) {
    const diagonal = moments[at + row + a]!;
    let pivot = diagonal;
    for (let c = first, other = first; c < a; c++) {
      let sum = moments[at + row + c]!;
      for (let j = first; j < c; j++) sum -= factor[row + j]! * factor[other + j]!;
      sum *= inverse[c]!;
      factor[row + c] = sum;
      pivot -= sum * sum;
      other += c + 1;
    }
    if (a === y) minimum = Math.max(pivot, 0);
    else inverse[a] = pivot > PIVOT_TOLERANCE * diagonal ? 1 / Math.sqrt(pivot) : 0;
    row += a + 1;
  }
  const last = packed(y, 0);
  if (first === 1) b[to] = 0;
  for (let a = y - 1; a >= first; a--) {
    let sum = factor[last + a]!;
    for (let j = a + 1, below = packed(j, a); j < y; j++) {
      sum -= factor[below]! * b[to + j]!;
      below += j + 1;
    }
    b[to + a] = sum * inverse[a]!;
  }
  return minimum;
}
