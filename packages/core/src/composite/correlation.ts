/** Correlation of two columns over the rows where both are there. */

/**
 * Pearson's r = Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²), by two passes; null below 2 common rows or where one
 * column does not vary over them. Kept within [−1, 1].
 *
 * @example
 * correlation(Float64Array.of(1, 2, 3, NaN), Float64Array.of(2, 4, 7, 9))?.toFixed(6); // => '0.993399'
 * correlation(Float64Array.of(1, 2), Float64Array.of(3, 3)); // => null
 */
export function correlation(x: Float64Array, y: Float64Array): number | null {
  const n = Math.min(x.length, y.length);
  let [count, sumX, sumY] = [0, 0, 0];
  let [firstX, firstY, variesX, variesY] = [NaN, NaN, false, false];
  for (let i = 0; i < n; i++) {
    const [a, b] = [x[i]!, y[i]!];
    if (Number.isNaN(a + b)) continue;
    if (count++ === 0) [firstX, firstY] = [a, b];
    variesX ||= a !== firstX; // by the values: their sum of squares may be above 0 by rounding
    variesY ||= b !== firstY;
    sumX += a;
    sumY += b;
  }
  const [meanX, meanY] = [sumX / count, sumY / count];
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [a, b] = [x[i]! - meanX, y[i]! - meanY];
    if (Number.isNaN(a + b)) continue;
    xx += a * a;
    xy += a * b;
    yy += b * b;
  }
  if (!(variesX && variesY && xx > 0 && yy > 0)) return null;
  return Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
}
