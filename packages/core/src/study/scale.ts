/** Regressors on a common scale. */

export type Scale = 'none' | 'minmax' | 'zscore';

/**
 * (x − min)/(max − min), or (x − mean)/sd with n − 1, or x itself. A constant column is returned as it is: the
 * regression names it. Missing values stay missing.
 *
 * @example
 * [...scaled(Float64Array.of(1, 2, 5), 'minmax')]; // => [0, 0.25, 1]
 */
export function scaled(values: Float64Array, scale: Scale): Float64Array {
  if (scale === 'none') return values;
  const [from, by] = scale === 'minmax' ? range(values) : moments(values);
  return by > 0 ? values.map((v) => (v - from) / by) : values;
}

function range(values: Float64Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const v = values[i]!;
    if (v < low) low = v;
    if (v > high) high = v;
  }
  return [low, high - low];
}

function moments(values: Float64Array): [number, number] {
  let n = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue;
    n++;
    sum += values[i]!;
  }
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) squares += (values[i]! - mean) ** 2;
  return [mean, Math.sqrt(squares / (n - 1))];
}
