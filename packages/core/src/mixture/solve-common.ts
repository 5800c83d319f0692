/** Weighted least squares of all components at once, the last coefficients being the same in each. */
import { momentCount, packed } from './parameters.ts';
import { createSolveSpace, PIVOT_TOLERANCE, solve } from './solve.ts';

export interface CommonSolver {
  /**
   * Minimises Σ_k (1/σ_k²) Σ_i r_ik (y_i − x_i'b_k)² over b with the last `common` coefficients equal in all k, at the
   * given variances, and writes each component's Σ_i r_ik e_ik² to `rss`.
   */
  solve(moments: Float64Array, variances: Float64Array, coefficients: Float64Array, rss: Float64Array): void;
}

/**
 * The coefficients that vary are eliminated component by component; what is left of the common columns and y, S_k, is
 * added up over components with weights 1/σ_k² and solved; then each component's own follow by back substitution, and
 *
 *     rss_k = s_yy − 2 c's_cy + c'S_cc c        (S_k's parts, c the common coefficients)
 *
 * `common` counts from the last regressor back and leaves at least the first coefficient to vary. No allocation in `solve`.
 */
export function createCommonSolver(
  regressors: number,
  components: number,
  first: number,
  common: number,
): CommonSolver {
  const count = momentCount(regressors);
  const q = regressors + 1;
  const varying = q - common;
  const left = packed(common + 1, 0);
  const factors = Array.from({ length: components }, () => createSolveSpace(regressors));
  const schur = new Float64Array(components * left);
  /** z = (1, c, y) as `solve` wants it; its intercept is unused. */
  const total = new Float64Array(momentCount(common));
  const space = createSolveSpace(common);
  const shared = new Float64Array(common + 1);

  /** Rows a ≥ varying keep what the varying columns leave of them. */
  function eliminate(moments: Float64Array, k: number): void {
    const { factor, inverse } = factors[k]!;
    for (let a = first; a <= q; a++) {
      const row = packed(a, 0);
      for (let c = first; c <= a; c++) {
        const other = packed(c, 0);
        let sum = moments[k * count + row + c]!;
        for (let j = first; j < Math.min(c, varying); j++) sum -= factor[row + j]! * factor[other + j]!;
        if (c >= varying) schur[k * left + packed(a - varying, c - varying)] = sum;
        else if (c < a) factor[row + c] = sum * inverse[c]!;
        else inverse[c] = sum > PIVOT_TOLERANCE * moments[k * count + row + c]! ? 1 / Math.sqrt(sum) : 0;
      }
    }
  }

  function substitute(k: number, coefficients: Float64Array): void {
    const { factor, inverse } = factors[k]!;
    const last = packed(q, 0);
    for (let j = 0; j < common; j++) coefficients[k * q + varying + j] = shared[j + 1]!;
    if (first === 1) coefficients[k * q] = 0;
    for (let a = varying - 1; a >= first; a--) {
      let sum = factor[last + a]!;
      for (let j = a + 1; j < q; j++) sum -= factor[packed(j, a)]! * coefficients[k * q + j]!;
      coefficients[k * q + a] = sum * inverse[a]!;
    }
  }

  function residualSum(k: number): number {
    const at = k * left;
    let sum = schur[at + packed(common, common)]!;
    for (let a = 0; a < common; a++) {
      sum -= 2 * shared[a + 1]! * schur[at + packed(common, a)]!;
      for (let c = 0; c < common; c++) {
        const entry = a > c ? packed(a, c) : packed(c, a);
        sum += shared[a + 1]! * shared[c + 1]! * schur[at + entry]!;
      }
    }
    return Math.max(sum, 0);
  }

  return {
    solve(moments, variances, coefficients, rss) {
      total.fill(0);
      for (let k = 0; k < components; k++) {
        eliminate(moments, k);
        for (let a = 0; a <= common; a++) {
          for (let c = 0; c <= a; c++) {
            total[packed(a + 1, c + 1)]! += schur[k * left + packed(a, c)]! / variances[k]!;
          }
        }
      }
      solve(total, 0, common, 1, space, shared, 0);
      for (let k = 0; k < components; k++) {
        substitute(k, coefficients);
        rss[k] = residualSum(k);
      }
    },
  };
}
