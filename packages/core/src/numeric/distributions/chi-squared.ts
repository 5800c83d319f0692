/** The χ² distribution with `df` degrees of freedom, which need not be whole: twice a gamma variable of shape df/2. */
import { gammaDensity, gammaLower, gammaQuantile, gammaUpper, gammaUpperQuantile } from './gamma.ts';

/** P(X ≤ x). */
export const chiSquaredLower = (x: number, df: number): number => gammaLower(x / 2, df / 2);

/**
 * P(X > x), taken directly.
 *
 * Accuracy: that of `gammaUpper`.
 *
 * @example
 * chiSquaredUpper(2, 2).toPrecision(12); // => '0.367879441171'
 */
export const chiSquaredUpper = (x: number, df: number): number => gammaUpper(x / 2, df / 2);

/** The density. */
export const chiSquaredDensity = (x: number, df: number): number => gammaDensity(x / 2, df / 2) / 2;

/** The x with P(X ≤ x) = p. */
export const chiSquaredQuantile = (p: number, df: number): number => 2 * gammaQuantile(p, df / 2);

/**
 * The x with P(X > x) = p.
 *
 * @example
 * chiSquaredUpperQuantile(0.05, 1).toFixed(9); // => '3.841458821'
 */
export const chiSquaredUpperQuantile = (p: number, df: number): number => 2 * gammaUpperQuantile(p, df / 2);
