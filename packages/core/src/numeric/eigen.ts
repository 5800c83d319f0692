/** Eigenvalues of symmetric matrices. */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/**
 * All eigenvalues of a symmetric n × n matrix, smallest first. `a` is row by row, both triangles; it is left alone.
 * Accuracy: about 1e-15 of the largest. Cost: n³.
 *
 * @example
 * [...symmetricEigenvalues(Float64Array.of(2, 1, 1, 2), 2)].map((v) => v.toFixed(12)); // => ['1.000000000000', '3.000000000000']
 */
export function symmetricEigenvalues(a: Float64Array, n: number): Float64Array {
  const matrix = Matrix.from1DArray(n, n, a);
  return Float64Array.from(new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues).sort();
}
