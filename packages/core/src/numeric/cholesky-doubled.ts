/** Least squares from moments of 32 digits: Cholesky's factor, its inverse, the solution, and which columns depend on others. */
import { addDot, type Doubled, divide, doubled, squareRoot } from './double-double.ts';

/**
 * A column depends on those before it when the best combination of them leaves no more of it than this share of the
 * numbers that went in: |x_j − Σ c_k x_k| ≤ RANK_TOLERANCE · (|x_j| + Σ |c_k| |x_k|), lengths about 0, not about the
 * mean. 2^-42 is a thousand roundings. The rule does not depend on units of measure.
 */
export const RANK_TOLERANCE = 2 ** -42;

/**
 * Moments M = Z'Z of `size` columns, the outcome last; `lengths` are the columns' lengths about 0, in Z's scale.
 * Both M and U are stored by columns: element (i, j), i ≤ j, at [j · size + i].
 */
export interface MomentFactor {
  readonly size: number;
  /** U with U'U = M, rounded; rows and columns of dependent columns are 0. */
  readonly triangle: Float64Array;
  /** U⁻¹ of the regressors, rounded. */
  readonly inverse: Float64Array;
  /** Coefficients of the outcome on the regressors: 0 for dependent ones. */
  readonly solution: Doubled;
  /** What the regressors leave of the outcome, squared. */
  readonly residual: number;
  /** Of each column: what those before it leave, as a share of the numbers that went in (see RANK_TOLERANCE). */
  readonly shares: Float64Array;
  /** Dependent columns in order, each with its coefficients on the columns before it. */
  readonly dependent: readonly { readonly column: number; readonly coefficients: Float64Array }[];
}

/**
 *     u_ij = (M_ij − Σ_{k<i} u_ki u_kj) / u_ii,   u_jj² = M_jj − Σ_{k<j} u_kj²,   c_j = U⁻¹ u_j
 *
 * Columns are taken in order, so the last of a dependent set is the one that is named. The squared condition number
 * costs half of the 32 digits, which leaves the 16 that are asked for up to condition numbers of 1e8.
 *
 * Source: Golub and Van Loan, Matrix Computations (4th ed.), §4.2 and §5.3; limited pivoting as LINPACK's dqrdc2 in R.
 */
export function factorMoments(moments: Doubled, lengths: Float64Array, size: number): MomentFactor {
  const u = doubled(size * size);
  const inverse = doubled(size * size);
  const solution = doubled(size);
  const shares = new Float64Array(size);
  const dependent: { column: number; coefficients: Float64Array }[] = [];
  const free = new Uint8Array(size);
  const sum = new Float64Array(2);
  let residual = 0;
  for (let j = 0; j < size; j++) {
    const at = j * size;
    eliminate(moments, u, free, j, size, sum);
    const [left, leftLow] = [sum[0]!, sum[1]!];
    solve(inverse, u, free, at, j, size, solution, sum);
    let scale = lengths[j]!;
    for (let k = 0; k < j; k++) scale += Math.abs(solution.hi[k]!) * lengths[k]!;
    shares[j] = scale > 0 ? Math.sqrt(Math.max(0, left)) / scale : 0;
    if (j === size - 1) {
      residual = Math.max(0, left);
    } else if (shares[j]! <= RANK_TOLERANCE) {
      dependent.push({ column: j, coefficients: solution.hi.slice(0, j) });
      u.hi.fill(0, at, at + j);
      u.lo.fill(0, at, at + j);
    } else {
      free[j] = 1;
      squareRoot(sum, left, leftLow);
      u.hi[at + j] = sum[0]!;
      u.lo[at + j] = sum[1]!;
      invertColumn(inverse, solution, at, j, u.hi[at + j]!, u.lo[at + j]!, sum);
    }
  }
  return { size, triangle: u.hi, inverse: inverse.hi, solution, residual, shares, dependent };
}

/** Column j of U above its diagonal; leaves in `sum` what is left of M_jj. */
function eliminate(m: Doubled, u: Doubled, free: Uint8Array, j: number, size: number, sum: Float64Array): void {
  const at = j * size;
  const negated = doubled(j);
  for (let i = 0; i < j; i++) {
    if (free[i] === 0) continue;
    const line = i * size;
    sum[0] = m.hi[at + i]!;
    sum[1] = m.lo[at + i]!;
    addDot(sum, negated, 0, u, line, i);
    divide(sum, sum[0]!, sum[1]!, u.hi[line + i]!, u.lo[line + i]!);
    u.hi[at + i] = sum[0]!;
    u.lo[at + i] = sum[1]!;
    negated.hi[i] = -sum[0]!;
    negated.lo[i] = -sum[1]!;
  }
  sum[0] = m.hi[at + j]!;
  sum[1] = m.lo[at + j]!;
  addDot(sum, negated, 0, u, at, j);
}

/** c = U⁻¹ u_j into `c`, by rows of U⁻¹ (stored by columns: the row is gathered). */
function solve(
  inverse: Doubled,
  u: Doubled,
  free: Uint8Array,
  at: number,
  j: number,
  size: number,
  c: Doubled,
  sum: Float64Array,
): void {
  const row = doubled(j);
  for (let i = 0; i < j; i++) {
    c.hi[i] = 0;
    c.lo[i] = 0;
    if (free[i] === 0) continue;
    for (let k = i; k < j; k++) {
      row.hi[k] = inverse.hi[k * size + i]!;
      row.lo[k] = inverse.lo[k * size + i]!;
    }
    sum.fill(0);
    addDot(sum, row, i, u, at + i, j - i);
    c.hi[i] = sum[0]!;
    c.lo[i] = sum[1]!;
  }
}

/** Column j of U⁻¹ is (−c, 1) / u_jj. */
function invertColumn(
  inverse: Doubled,
  c: Doubled,
  at: number,
  j: number,
  hi: number,
  lo: number,
  pair: Float64Array,
): void {
  for (let i = 0; i < j; i++) {
    divide(pair, -c.hi[i]!, -c.lo[i]!, hi, lo);
    inverse.hi[at + i] = pair[0]!;
    inverse.lo[at + i] = pair[1]!;
  }
  divide(pair, 1, 0, hi, lo);
  inverse.hi[at + j] = pair[0]!;
  inverse.lo[at + j] = pair[1]!;
}
