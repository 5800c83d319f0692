/** Normalised columns: indicators in different units, brought to one scale on which larger is better. */

/** Smallest and largest value that is there; NaN for both where none is. */
export function boundsOf(x: Float64Array): [min: number, max: number] {
  let [min, max] = [Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? [min, max] : [NaN, NaN];
}

/**
 * Min-max: x̃ = lo + (hi − lo)·(x − min)/(max − min), and for a cost indicator (max − x) in place of (x − min).
 * A constant column has no min-max value: it becomes NaN throughout.
 */
export function minMax(
  x: Float64Array,
  direction: 'up' | 'down' = 'up',
  [lo, hi]: readonly [number, number] = [0, 1],
): Float64Array {
  const [min, max] = boundsOf(x);
  if (!(min < max)) return new Float64Array(x.length).fill(NaN);
  const half = max - min === Infinity ? 0.5 : 1; // the range of doubles is twice the largest double
  const span = max * half - min * half;
  const from = (direction === 'up' ? min : max) * half;
  const width = direction === 'up' ? hi - lo : lo - hi;
  const result = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) result[i] = lo + width * ((x[i]! * half - from) / span);
  return result;
}
