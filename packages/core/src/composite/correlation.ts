/** Correlation and covariance of two columns over the rows where both are there. */

interface CrossMoments {
  /** Common rows. */
  n: number;
  /** Σ (x − x̄)², Σ (x − x̄)(y − ȳ), Σ (y − ȳ)². */
  xx: number;
  xy: number;
  yy: number;
  /** Both take more than one value: told by the values, since their sum of squares may be above 0 by rounding. */
  vary: boolean;
}

function crossMoments(x: Float64Array, y: Float64Array): CrossMoments {
  let [n, sumX, sumY] = [0, 0, 0];
  let [firstX, firstY, variesX, variesY] = [NaN, NaN, false, false];
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [x[i]!, y[i]!];
    if (Number.isNaN(a + b)) continue;
    if (n++ === 0) [firstX, firstY] = [a, b];
    variesX ||= a !== firstX;
    variesY ||= b !== firstY;
    sumX += a;
    sumY += b;
  }
  const [meanX, meanY] = [sumX / n, sumY / n];
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [x[i]! - meanX, y[i]! - meanY];
    if (Number.isNaN(a + b)) continue;
    xx += a * a;
    xy += a * b;
    yy += b * b;
  }
  return { n, xx, xy, yy, vary: variesX && variesY };
}

/**
 * Pearson's r = Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²), by two passes; null below 2 common rows or where one
 * column does not vary over them. Kept within [−1, 1].
 *
 * @example
 * correlation(Float64Array.of(1, 2, 3, NaN), Float64Array.of(2, 4, 7, 9))?.toFixed(6); // => '0.993399'
 * correlation(Float64Array.of(1, 2), Float64Array.of(3, 3)); // => null
 */
export function correlation(x: Float64Array, y: Float64Array): number | null {
  const { xx, xy, yy, vary } = crossMoments(x, y);
  if (!(vary && xx > 0 && yy > 0)) return null;
  return Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
}

/** Σ (x − x̄)(y − ȳ) / (n − 1); NaN below 2 common rows. */
export function covariance(x: Float64Array, y: Float64Array): number {
  const { n, xy } = crossMoments(x, y);
  return n < 2 ? NaN : xy / (n - 1);
}
