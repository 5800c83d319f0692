/** Mean and standard deviation of a column without gaps. */

/** √(Σ (x − x̄)² / (n − 1)). */
export function standardDeviation(x: Float64Array): number {
  const mean = meanOf(x);
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i]! - mean) ** 2;
  return Math.sqrt(sum / (x.length - 1));
}

/** Σ x / n. */
export function meanOf(x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]!;
  return sum / x.length;
}
