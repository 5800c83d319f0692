/** Do neighbouring residuals resemble each other? Only where the order of rows means something. */
import { normalUpper } from '../numeric/distributions/index.ts';
import { symmetricEigenvalues } from '../numeric/eigen.ts';
import { ROWS } from '../numeric/qr-standard.ts';
import type { LinearModel } from './linear-model.ts';
import { lowerByDeterminant } from './neighbour-determinant.ts';
import { sweepRows } from './row-blocks.ts';
import type { DurbinWatson } from './schema.ts';
import { negativeShare } from './signed-squares.ts';

/** Above this number of rows p is the normal approximation, which is then good to three digits. */
export const EXACT_ROWS = 300;
/** Up to so many rows eigenvalues are had at once. */
const FEW_ROWS = 40;

/**
 *     d = Σ (e_i − e_{i−1})² / Σ e²,    P(d < found) = P(Σ (ν_j − found) ξ_j² < 0)
 *
 * with ν the eigenvalues of the differences' matrix A between the regressors' residuals, M A M, the q zeros of M left
 * out. `p` is one-sided, against positive autocorrelation (small d); `pTwoSided` doubles the smaller tail. Exact for
 * normal errors up to `EXACT_ROWS` rows (`method: exact`, to more digits than Pan's sum, which R uses), above that d is
 * taken as normal with its exact mean and variance (`method: normal`). With weights e is √w e. Null for a perfect fit.
 *
 * Source: Durbin and Watson (1950, 1971), Biometrika 37:409 and 58:1; R's `lmtest::dwtest`.
 *
 * @example
 * const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) };
 * const y = { name: 'y', values: Float64Array.of(2.1, 3.9, 6.2, 7.8, 10.1, 11.8, 14.3, 15.9) };
 * const model = linearModel(y, [x]);
 * const found = model.ok && durbinWatson(model.value);
 * found && [found.statistic.toFixed(6), found.p.toFixed(6)]; // => ['3.539928', '0.992653']
 */
export function durbinWatson(model: LinearModel): DurbinWatson | null {
  if (model.perfect) return null;
  const { residuals, q, parameters } = orthogonalRows(model);
  const n = residuals.length;
  let [square, difference] = [residuals[0]! ** 2, 0];
  for (let i = 1; i < n; i++) {
    square += residuals[i]! ** 2;
    difference += (residuals[i]! - residuals[i - 1]!) ** 2;
  }
  const statistic = difference / square;
  const exact = n <= EXACT_ROWS;
  const p = exact ? exactLower(q, n, parameters, statistic) : normalLower(q, n, parameters, statistic);
  return { statistic, p, pTwoSided: Math.min(1, 2 * Math.min(p, 1 - p)), method: exact ? 'exact' : 'normal' };
}

/** Weighted residuals and the orthonormal design, row by row, of the rows that count. */
function orthogonalRows(model: LinearModel) {
  const { n, terms, fit } = model;
  const parameters = terms.length;
  const { rootWeights } = fit.standard;
  const residuals = new Float64Array(n);
  const q = new Float64Array(n * parameters);
  let row = 0;
  sweepRows(fit, (block) => {
    for (let i = 0; i < block.count; i++) {
      const root = rootWeights ? rootWeights[block.from + i]! : 1;
      if (root === 0) continue;
      residuals[row] = root * block.residual[i]!;
      for (let a = 0; a < parameters; a++) q[row * parameters + a] = block.q[a * ROWS + i]!;
      row++;
    }
  });
  return { residuals, q, parameters };
}

/** A q_a at row i: A has 2 on its diagonal (1 at both ends) and −1 beside it. */
function differences(q: Float64Array, n: number, parameters: number, i: number, a: number): number {
  const at = i * parameters + a;
  let value = (i === 0 || i === n - 1 ? 1 : 2) * q[at]!;
  if (i > 0) value -= q[at - parameters]!;
  if (i < n - 1) value -= q[at + parameters]!;
  return value;
}

/** P(d < found): by determinants where they serve, else by eigenvalues, which few rows have at once. */
function exactLower(q: Float64Array, n: number, parameters: number, found: number): number {
  const quick = n > FEW_ROWS ? lowerByDeterminant(q, n, parameters, found) : null;
  return quick ?? lowerByEigenvalues(q, n, parameters, found);
}

/** P(d < found) from the eigenvalues of M A M = A − Q Q'A − A Q Q' + Q (Q'AQ) Q'. */
export function lowerByEigenvalues(q: Float64Array, n: number, parameters: number, found: number): number {
  const { aq, qaq } = projected(q, n, parameters);
  const m = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let value = i === j ? (i === 0 || i === n - 1 ? 1 : 2) : i - j === 1 ? -1 : 0;
      for (let a = 0; a < parameters; a++) {
        const qi = q[i * parameters + a]!;
        value -= qi * aq[j * parameters + a]! + aq[i * parameters + a]! * q[j * parameters + a]!;
        for (let b = 0; b < parameters; b++) value += qi * qaq[a * parameters + b]! * q[j * parameters + b]!;
      }
      m[i * n + j] = value;
      m[j * n + i] = value;
    }
  const eigenvalues = symmetricEigenvalues(m, n).subarray(parameters); // M A M ≥ 0, so M's zeros come first
  return negativeShare(eigenvalues.map((v) => v - found));
}

/** A Q and Q'AQ. */
function projected(q: Float64Array, n: number, parameters: number) {
  const aq = new Float64Array(n * parameters);
  const qaq = new Float64Array(parameters * parameters);
  for (let i = 0; i < n; i++)
    for (let a = 0; a < parameters; a++) {
      const value = differences(q, n, parameters, i, a);
      aq[i * parameters + a] = value;
      for (let b = 0; b < parameters; b++) qaq[b * parameters + a]! += q[i * parameters + b]! * value;
    }
  return { aq, qaq };
}

/** Mean tr(MA) / ν and variance 2 (tr(MAMA) − tr(MA) mean) / (ν (ν + 2)), ν = n − q. */
function normalLower(q: Float64Array, n: number, parameters: number, found: number): number {
  const { aq, qaq } = projected(q, n, parameters);
  let [inside, outer, square] = [0, 0, 0];
  for (let a = 0; a < parameters; a++) {
    inside += qaq[a * parameters + a]!;
    for (let b = 0; b < parameters; b++) square += qaq[a * parameters + b]! * qaq[b * parameters + a]!;
  }
  for (let i = 0; i < aq.length; i++) outer += aq[i]! * aq[i]!;
  const trace = 2 * (n - 1) - inside;
  const traceOfSquare = 2 * (3 * n - 4) - 2 * outer + square;
  const df = n - parameters;
  const mean = trace / df;
  const variance = (2 * (traceOfSquare - trace * mean)) / (df * (df + 2));
  return normalUpper((mean - found) / Math.sqrt(variance));
}
