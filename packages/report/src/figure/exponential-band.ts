/** How far the curve a·exp(bx) may lie off: two standard errors of its value. */
import type { Association } from '@cedu/core';
import { distance, exp } from './arithmetic.ts';

type Curve = Pick<Association, 'b' | 'centre' | 'standardErrors'>;

/** Height of the curve, from the point where it is best known. */
export const heightAt = ({ b, centre }: Curve, x: number): number => centre.y * exp(b * (x - centre.x));

/**
 * Half width of the band at x by the delta method. The height at the centre and b are estimated independently, so
 *
 *     se(ŷ) = |ŷ| √((se_c / y_c)² + ((x − x_c) se_b)²)
 *
 * Null where a standard error is unknown.
 *
 * @example
 * const fit = { b: 0, centre: { x: 1.5, y: 2, standardError: 0.5 }, standardErrors: { a: 1, b: 0.2 } };
 * [exponentialBand(fit, 1.5), exponentialBand(fit, 2.5)?.toFixed(3)]; // => [1, '1.281']
 */
export function exponentialBand(fit: Curve, x: number): number | null {
  const { centre, standardErrors } = fit;
  if (centre.standardError === null || standardErrors.b === null || centre.y === 0) return null;
  const relative = distance(centre.standardError / centre.y, (x - centre.x) * standardErrors.b);
  return 2 * Math.abs(heightAt(fit, x)) * relative;
}
