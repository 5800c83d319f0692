/** Weighted least squares of one component from its moments, without allocation. */
import { packed } from './parameters.ts';

/** A pivot below this share of its diagonal is taken for 0: the column adds nothing that rounding does not. */
const PIVOT_TOLERANCE = 1e-12;

/** Room for one factor; made once, used by every M step. */
export interface SolveSpace {
  readonly factor: Float64Array;
  readonly inverse: Float64Array;
  readonly order: Int32Array;
}

export const createSolveSpace = (regressors: number): SolveSpace => ({
  factor: new Float64Array(packed(regressors + 2, 0)),
  inverse: new Float64Array(regressors + 2),
  order: new Int32Array(regressors + 2),
});

/**
 * Minimises Σ w (y − x'b)² given the packed moments of z = (1, x, y) from `at` on; the p + 1 coefficients are written
 * to `b` from `to` on and the minimum is returned. `first` is 0 with an intercept and 1 without.
 *
 * Cholesky of the moments with y as the last row: its last diagonal, squared, is the minimum itself, and the rows
 * above give b by back substitution. Where a pivot vanishes (a component on fewer rows than coefficients) the columns
 * are taken in the order of the largest pivot left and those that add nothing get coefficient 0: still a minimum.
 */
export function solve(
  moments: Float64Array,
  at: number,
  regressors: number,
  first: number,
  space: SolveSpace,
  b: Float64Array,
  to: number,
): number {
  const { factor, inverse } = space;
  const y = regressors + 1;
  let row = first === 0 ? 0 : 1;
  for (let a = first; a <= y; a++) {
    const diagonal = moments[at + row + a]!;
    let pivot = diagonal;
    let other = first === 0 ? 0 : 1;
    for (let c = first; c < a; c++) {
      let sum = moments[at + row + c]!;
      for (let j = first; j < c; j++) sum -= factor[row + j]! * factor[other + j]!;
      sum *= inverse[c]!;
      factor[row + c] = sum;
      pivot -= sum * sum;
      other += c + 1;
    }
    if (a === y) {
      substitute(factor, inverse, row, y, first, b, to);
      return Math.max(pivot, 0);
    }
    if (!(pivot > PIVOT_TOLERANCE * diagonal)) return solvePivoted(moments, at, regressors, first, space, b, to);
    const root = Math.sqrt(pivot);
    factor[row + a] = root;
    inverse[a] = 1 / root;
    row += a + 1;
  }
  return 0;
}

function substitute(
  factor: Float64Array,
  inverse: Float64Array,
  last: number,
  y: number,
  first: number,
  b: Float64Array,
  to: number,
): void {
  if (first === 1) b[to] = 0;
  for (let a = y - 1; a >= first; a--) {
    let sum = factor[last + a]!;
    for (let j = a + 1; j < y; j++) sum -= factor[packed(j, a)]! * b[to + j]!;
    b[to + a] = sum * inverse[a]!;
  }
}

/** The same with diagonal pivoting; rare, so it may be slower. `factor` holds the Schur complement in place. */
function solvePivoted(
  moments: Float64Array,
  at: number,
  regressors: number,
  first: number,
  { factor, inverse, order }: SolveSpace,
  b: Float64Array,
  to: number,
): number {
  const y = regressors + 1;
  const entry = (a: number, c: number) => (a > c ? packed(a, c) : packed(c, a));
  for (let i = 0; i < packed(y + 1, 0); i++) factor[i] = moments[at + i]!;
  for (let a = 0; a <= y; a++) order[a] = a;
  let rank = first;
  for (; rank < y; rank++) {
    let best = rank;
    let share = 0;
    for (let i = rank; i < y; i++) {
      const a = order[i]!;
      const scale = moments[at + entry(a, a)]!;
      const left = scale > 0 ? factor[entry(a, a)]! / scale : 0;
      if (left > share) [best, share] = [i, left];
    }
    if (!(share > PIVOT_TOLERANCE)) break;
    const chosen = order[best]!;
    order[best] = order[rank]!;
    order[rank] = chosen;
    const root = Math.sqrt(factor[entry(chosen, chosen)]!);
    inverse[chosen] = 1 / root;
    for (let i = rank + 1; i <= y; i++) factor[entry(order[i]!, chosen)]! *= inverse[chosen]!;
    for (let i = rank + 1; i <= y; i++) {
      for (let j = rank + 1; j <= i; j++) {
        const [a, c] = [order[i]!, order[j]!];
        factor[entry(a, c)]! -= factor[entry(a, chosen)]! * factor[entry(c, chosen)]!;
      }
    }
  }
  for (let a = 0; a < y; a++) b[to + a] = 0;
  for (let i = rank - 1; i >= first; i--) {
    const a = order[i]!;
    let sum = factor[entry(y, a)]!;
    for (let j = i + 1; j < rank; j++) sum -= factor[entry(order[j]!, a)]! * b[to + order[j]!]!;
    b[to + a] = sum * inverse[a]!;
  }
  return Math.max(0, factor[entry(y, y)]!);
}
