/** The middle of the sandwich where residuals of rows that follow one another may be correlated. */
import { ROWS } from '../numeric/qr-standard.ts';
import type { Middle, MiddleInput } from './covariance.ts';

/**
 * The lag where none is asked for, by a rule of thumb that does not look at the data.
 *
 *     ⌊4 (n / 100)^(2/9)⌋
 *
 * Source: Newey and West (1994), Rev. Econ. Stud. 61:631, with Bartlett's weights.
 *
 * @example
 * usualLag(100); // => 4
 */
export const usualLag = (n: number): number => Math.min(n - 1, Math.floor(4 * (n / 100) ** (2 / 9)));

/**
 * S of `hac`. With s_t = e_t q_t (both times √w) for rows in the order of the data and L lags,
 *
 *     S = Σ_t s_t s_t' + Σ_{l=1}^{L} (1 − l / (L + 1)) Σ_t (s_t s_{t−l}' + s_{t−l} s_t')
 *
 * Time is n (L q + q²), memory L q: the scores of the last L rows go round in a ring.
 *
 * Source: Newey and West (1987), Econometrica 55:703; sandwich's `NeweyWest(lag, prewhite = FALSE)`, Stata's `newey` but
 * for its factor n / (n − q).
 */
export function lagged(lag: number, { parameters, rootWeights }: MiddleInput): Middle {
  const q = parameters;
  const s = new Float64Array(q * q);
  const ring = new Float64Array(lag * q);
  const past = new Float64Array(q);
  const score = new Float64Array(q);
  let row = 0;
  return {
    exact: [],
    add({ from, count, q: lines, residual }) {
      for (let i = 0; i < count; i++, row++) {
        const e = rootWeights ? residual[i]! * rootWeights[from + i]! : residual[i]!;
        past.fill(0);
        for (let l = 1; l <= lag && l <= row; l++) {
          const at = ((row - l) % lag) * q;
          const weight = 1 - l / (lag + 1);
          for (let a = 0; a < q; a++) past[a]! += weight * ring[at + a]!;
        }
        for (let a = 0; a < q; a++) score[a] = e * lines[a * ROWS + i]!;
        for (let a = 0; a < q; a++) {
          const [own, before] = [score[a]!, past[a]!];
          for (let c = 0; c < q; c++) s[a * q + c]! += own * (score[c]! + past[c]!) + before * score[c]!;
        }
        if (lag > 0) ring.set(score, (row % lag) * q);
      }
    },
    finish: () => s,
  };
}
