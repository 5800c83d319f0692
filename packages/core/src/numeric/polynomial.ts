/** Polynomials by their coefficients, constant first. */

/**
 * c_0 + c_1 x + c_2 x² + … by Horner's rule.
 *
 * @example
 * horner([1, 0, 2], 3); // => 19
 */
export function horner(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i]!;
  return sum;
}
