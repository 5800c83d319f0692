/** The fitted exponential curve with its confidence band, for drawing. */
import { studentUpperQuantile } from '../numeric/index.ts';
import type { Association } from './schema.ts';

export interface ExponentialBand {
  readonly x: number[];
  readonly fitted: (number | null)[];
  readonly lower: (number | null)[];
  readonly upper: (number | null)[];
}

/**
 * The curve f(x) = a e^(bx) at each of `x`, and its pointwise confidence band by the delta method:
 *
 *     f(x) ± t s(x)      s(x) = |f(x)| √((s_c / f(c))² + (x − c)² s_b²)
 *
 * where c is the fit's `centre`, at which height and steepness are estimated independently, and t the quantile of
 * n − 2 degrees of freedom at `level`. It holds for the curve, not for single values. A value that is no double, or a
 * band of a fit without standard errors, is null.
 *
 * @example
 * const fit = exponentialFit(Float64Array.of(0, 1, 2, 3), Float64Array.of(3, 6, 12, 24), { x: 'year', y: 'co2' });
 * fit.ok && exponentialBand(fit.value, [1, 4]).fitted.map((y) => y?.toFixed(6)); // => ['6.000000', '48.000000']
 */
export function exponentialBand(fit: Association, x: readonly number[], level = 0.95): ExponentialBand {
  if (!(level > 0 && level < 1)) throw new RangeError(`level not in (0, 1): ${level}`);
  const { centre, b, standardErrors, n } = fit;
  const fitted: (number | null)[] = [];
  const lower: (number | null)[] = [];
  const upper: (number | null)[] = [];
  const known = centre.standardError !== null && standardErrors.b !== null && n > 2;
  const t = known ? studentUpperQuantile((1 - level) / 2, n - 2) : Number.NaN;
  for (const at of x) {
    const height = centre.y * Math.exp(b * (at - centre.x));
    const relative = known
      ? Math.hypot(centre.standardError! / centre.y, (at - centre.x) * standardErrors.b!)
      : Number.NaN;
    const half = t * Math.abs(height) * relative;
    fitted.push(finite(height));
    lower.push(finite(height - half));
    upper.push(finite(height + half));
  }
  return { x: [...x], fitted, lower, upper };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
