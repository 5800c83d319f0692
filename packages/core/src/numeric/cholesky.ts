/** Cholesky's factor of a symmetric positive definite matrix at work. */

/** A share of its diagonal below which a pivot counts as 0. */
const TOLERANCE = 1e-13;

/**
 * x' A⁻¹ x = |L⁻¹ D x|², where L L' = D A D and D = diag(A)^-1/2 makes A a correlation matrix, so that units
 * of measure do not matter. Null where A is not positive definite to working accuracy.
 *
 * @example
 * quadraticForm(Float64Array.of(4, 0, 0, 4), Float64Array.of(2, 4)); // => 5
 */
export function quadraticForm(a: Float64Array, x: Float64Array): number | null {
  const n = x.length;
  const scale = Float64Array.from(x, (_, i) => 1 / Math.sqrt(a[i * n + i]!));
  const l = new Float64Array(n * n);
  const solved = new Float64Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    if (!(scale[i]! > 0 && scale[i]! < Infinity)) return null;
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]! * scale[i]! * scale[j]!;
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!;
      if (j < i) l[i * n + j] = sum / l[j * n + j]!;
      else if (sum > TOLERANCE) l[i * n + i] = Math.sqrt(sum);
      else return null;
    }
    let right = x[i]! * scale[i]!;
    for (let k = 0; k < i; k++) right -= l[i * n + k]! * solved[k]!;
    solved[i] = right / l[i * n + i]!;
    total += solved[i]! * solved[i]!;
  }
  return total;
}
