/** The inverse of a symmetric positive definite matrix. */

/** Inverse by Cholesky of the matrix scaled to a unit diagonal; null if it is not positive definite. */
export function symmetricInverse(matrix: Float64Array, size: number): Float64Array | null {
  const scale = new Float64Array(size);
  for (let a = 0; a < size; a++) {
    if (!(matrix[a * size + a]! > 0)) return null;
    scale[a] = 1 / Math.sqrt(matrix[a * size + a]!);
  }
  const l = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let c = 0; c <= a; c++) {
      let sum = matrix[a * size + c]! * scale[a]! * scale[c]!;
      for (let j = 0; j < c; j++) sum -= l[a * size + j]! * l[c * size + j]!;
      if (c < a) l[a * size + c] = sum / l[c * size + c]!;
      else if (sum > 1e-13) l[a * size + a] = Math.sqrt(sum);
      else return null;
    }
  }
  const inverse = new Float64Array(size * size);
  const column = new Float64Array(size);
  for (let c = 0; c < size; c++) {
    for (let a = 0; a < size; a++) {
      let sum = a === c ? 1 : 0;
      for (let j = 0; j < a; j++) sum -= l[a * size + j]! * column[j]!;
      column[a] = sum / l[a * size + a]!;
    }
    for (let a = size - 1; a >= 0; a--) {
      let sum = column[a]!;
      for (let j = a + 1; j < size; j++) sum -= l[j * size + a]! * column[j]!;
      column[a] = sum / l[a * size + a]!;
    }
    for (let a = 0; a < size; a++) inverse[a * size + c] = column[a]! * scale[a]! * scale[c]!;
  }
  return inverse;
}
