/**
 * The middle of the sandwich: what the residuals say about the variance of the coefficients.
 *
 * With Q the orthonormal rows of the design and e the residuals, both times √w,
 *
 *     Var(b) = B S B',   S = Σ_i ω_i q_i q_i',   B = R⁻¹ in units of the data
 *
 *     hc0  ω = e²                    hc1  e² n / (n − q)        hc2  e² / (1 − h)
 *     hc3  e² / (1 − h)²             hc4  e² / (1 − h)^δ,  δ = min(4, h / h̄),  h̄ = q / n
 *     hac  see lagged.ts
 *     cluster  S = G / (G − 1) · (n − 1) / (n − q) · Σ_g s_g s_g',   s_g = Σ_{i in g} e_i q_i
 *
 * S is small and well conditioned whatever the design. Classical: S = σ² I.
 *
 * Source: White (1980), Econometrica 48:817; MacKinnon and White (1985), J. Econometrics 29:305; Cribari-Neto (2004),
 * Comput. Stat. Data Anal. 45:215 (HC4); Liang and Zeger (1986), Biometrika 73:13; factor of clusters as in Stata's
 * `regress, vce(cluster)` and sandwich's `vcovCL` (HC1).
 */
import { ROWS } from '../numeric/qr-standard.ts';
import type { RowBlock } from './row-blocks.ts';
import type { CovarianceKind } from './schema.ts';

/** Leverages this near to 1 leave nothing of a residual but rounding. */
export const LEVERAGE_ONE = 1 - 1e-10;

export interface Middle {
  /** Adds the rows of a block. */
  add(block: RowBlock): void;
  /** S, q × q, both triangles; called once. */
  finish(): Float64Array;
  /** Rows of leverage 1, for which hc2, hc3 and hc4 do not exist. */
  readonly exact: number[];
}

export interface MiddleInput {
  readonly parameters: number;
  /** Rows that count. */
  readonly n: number;
  readonly rootWeights: Float64Array | null;
}

/** S of `hc0` to `hc4`. */
export function heteroscedastic(
  kind: Exclude<CovarianceKind, 'classical' | 'hac' | 'cluster'>,
  input: MiddleInput,
): Middle {
  const { parameters, n, rootWeights } = input;
  const s = new Float64Array(parameters * parameters);
  const omega = new Float64Array(ROWS);
  const exact: number[] = [];
  const power = { hc0: 0, hc1: 0, hc2: 1, hc3: 2, hc4: 4 }[kind];
  const factor = kind === 'hc1' ? n / (n - parameters) : 1;
  return {
    exact,
    add({ from, count, q, residual, leverage }) {
      for (let i = 0; i < count; i++) {
        const e = rootWeights ? residual[i]! * rootWeights[from + i]! : residual[i]!;
        omega[i] = factor * e * e;
        if (power === 0) continue;
        const h = leverage[i]!;
        if (h > LEVERAGE_ONE) exact.push(from + i);
        const delta = kind === 'hc4' ? Math.min(4, (n * h) / parameters) : power;
        omega[i]! /= (1 - h) ** delta;
      }
      for (let a = 0; a < parameters; a++)
        for (let c = 0; c <= a; c++) {
          let sum = 0;
          for (let i = 0; i < count; i++) sum += omega[i]! * q[a * ROWS + i]! * q[c * ROWS + i]!;
          s[a * parameters + c]! += sum;
        }
    },
    finish: () => mirrored(s, parameters),
  };
}

/** S of `cluster`; `clusters` holds the cluster of each row as 0, 1, …, `groups` − 1. */
export function clustered(clusters: Int32Array, groups: number, input: MiddleInput): Middle {
  const { parameters, n, rootWeights } = input;
  const scores = new Float64Array(groups * parameters);
  return {
    exact: [],
    add({ from, count, q, residual }) {
      for (let i = 0; i < count; i++) {
        const e = rootWeights ? residual[i]! * rootWeights[from + i]! : residual[i]!;
        const at = clusters[from + i]! * parameters;
        for (let a = 0; a < parameters; a++) scores[at + a]! += e * q[a * ROWS + i]!;
      }
    },
    finish() {
      const s = new Float64Array(parameters * parameters);
      const factor = ((groups / (groups - 1)) * (n - 1)) / (n - parameters);
      for (let g = 0; g < groups; g++)
        for (let a = 0; a < parameters; a++)
          for (let c = 0; c <= a; c++)
            s[a * parameters + c]! += factor * scores[g * parameters + a]! * scores[g * parameters + c]!;
      return mirrored(s, parameters);
    },
  };
}

function mirrored(s: Float64Array, size: number): Float64Array {
  for (let a = 0; a < size; a++) for (let c = 0; c < a; c++) s[c * size + a] = s[a * size + c]!;
  return s;
}
