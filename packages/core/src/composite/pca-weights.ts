/** Weights by principal components: an indicator weighs as much of the common variance as it carries. */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { Outcome } from '../diagnostics/index.ts';
import { correlation } from './correlation.ts';
import { weighColumns } from './weigh-columns.ts';

/** A component is kept where its eigenvalue is above that of one indicator alone, by more than rounding. */
const KAISER = 1 + 1e-9;

/**
 * With eigenvalues λ_1 ≥ … ≥ λ_m and unit eigenvectors v_k of the correlation matrix of m columns, the components with
 * λ_k > 1 kept (all, where none is: the columns are uncorrelated), and squared loadings λ_k v_jk²,
 *
 *     w_j = Σ_{k kept} λ_k v_jk² / Σ_{k kept} λ_k
 *
 * which sum to 1, are never negative, and do not depend on the signs of eigenvectors or on the directions of indicators.
 * Shapes: m columns of n values, m weights. Constant columns get weight 0 and a note.
 *
 * Faults: those of columns, `weights/all_constant`.
 *
 * Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, §6.1 (Nicoletti et al. 2000), without
 * rotation. Others take the first eigenvector as it stands (COINr), or Σ λ_k v_jk over the kept (SPSS users), and may
 * return negative weights.
 *
 * @example
 * const fit = pcaWeights([Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 3, 2, 4), Float64Array.of(2, 1, 1, 2)]);
 * fit.ok && [...fit.value].map((w) => w.toFixed(4)); // => ['0.5000', '0.5000', '0.0000']
 */
export function pcaWeights(columns: readonly Float64Array[]): Outcome<Float64Array> {
  return weighColumns(columns, 'pca', squaredLoadings);
}

/** Without checks; correlations are pairwise where values are missing. */
export function squaredLoadings(columns: readonly Float64Array[]): Float64Array {
  const m = columns.length;
  const matrix = Matrix.eye(m);
  for (let j = 0; j < m; j++) {
    for (let k = 0; k < j; k++) {
      const r = correlation(columns[j]!, columns[k]!) ?? 0;
      matrix.set(j, k, r);
      matrix.set(k, j, r);
    }
  }
  const { realEigenvalues: eigenvalues, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const above = eigenvalues.flatMap((value, k) => (value > KAISER ? [k] : []));
  const kept = above.length > 0 ? above : eigenvalues.map((_, k) => k);
  return Float64Array.from(columns, (_, j) =>
    kept.reduce((sum, k) => sum + eigenvalues[k]! * vectors.get(j, k) ** 2, 0),
  );
}
