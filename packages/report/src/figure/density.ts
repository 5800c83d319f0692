/** A smooth curve over a histogram: a Gaussian kernel with Silverman's bandwidth. */
import { deviation, quantile } from 'd3-array';
import { exp, log } from './arithmetic.ts';

/** 0.9 min(sd, IQR / 1.34) n^(−1/5); null where nothing varies. Silverman (1986), eq. 3.31. */
export function bandwidth(values: readonly number[]): number | null {
  const sd = deviation(values) ?? 0;
  const spread = (quantile(values, 0.75) ?? 0) - (quantile(values, 0.25) ?? 0);
  const scale = spread > 0 ? Math.min(sd, spread / 1.34) : sd;
  return scale > 0 ? 0.9 * scale * exp(-0.2 * log(values.length)) : null;
}

/**
 * Density at each point of `at`, in 1 / unit of the values; zeros where nothing varies.
 *
 * @example
 * density([0, 1, 2, 3, 4], [2]).map((d) => d.toFixed(3)); // => ['0.199']
 */
export function density(values: readonly number[], at: readonly number[]): number[] {
  const h = bandwidth(values);
  if (h === null) return at.map(() => 0);
  const unit = 1 / (values.length * h * Math.sqrt(2 * Math.PI));
  return at.map((x) => {
    let sum = 0;
    for (const v of values) sum += exp(-0.5 * ((x - v) / h) ** 2);
    return unit * sum;
  });
}
