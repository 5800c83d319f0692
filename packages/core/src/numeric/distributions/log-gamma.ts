/** The logarithm of the gamma function, and the remainder of Stirling's formula. */
import { horner } from '../polynomial.ts';
import { checkPositive } from './check.ts';

/** ½ ln 2π. */
export const HALF_LOG_2PI = 0.9189385332046728;

/** From here on Stirling's series, cut after the term in a⁻¹³, errs by less than 3e-17. */
const STIRLING_FROM = 10;

/**
 * ln Γ(x) for x > 0.
 *
 * On [1/2, 5/2] by the Taylor series about 2, whose first coefficients are 1 − γ and (ζ(k) − 1)/k; the zeros at 1 and
 * 2 therefore keep their relative accuracy. Down to 0 and up to 10 by Γ(x + 1) = x Γ(x), from 10 on by Stirling.
 *
 * Accuracy: relative error below 2e-15. Throws where x is not in (0, ∞).
 *
 * Source: Abramowitz and Stegun (1964) 6.1.33 and 6.1.41.
 *
 * @example
 * logGamma(0.5) - Math.log(Math.PI) / 2; // => 0
 */
export function logGamma(x: number): number {
  checkPositive('x', x);
  if (x >= STIRLING_FROM) return (x - 0.5) * Math.log(x) - x + HALF_LOG_2PI + stirlingError(x);
  if (x < 0.5) return aboutTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return aboutTwo(x - 1) - Math.log1p(x - 1);
  let y = x;
  let product = 1;
  while (y > 2.5) {
    y--;
    product *= y;
  }
  return aboutTwo(y - 2) + Math.log(product);
}

/**
 * S(a) in Γ(a + 1) = √(2πa) (a/e)^a e^S(a), for a > 0: near 1/(12a).
 *
 * Accuracy: absolute error below 4e-15, which is what an exponent needs.
 *
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities.
 *
 * @example
 * stirlingError(1).toFixed(12); // => '0.081061466795'
 */
export function stirlingError(a: number): number {
  if (a < STIRLING_FROM) return logGamma(a + 1) - (a + 0.5) * Math.log(a) + a - HALF_LOG_2PI;
  return horner(STIRLING, 1 / (a * a)) / a;
}

/** ln Γ(2 + z) for |z| ≤ 1/2. */
const aboutTwo = (z: number): number => z * horner(TAYLOR, z);

/** B_2k / (2k (2k − 1)), k = 1 … 7. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** 1 − γ, then (−1)^k (ζ(k) − 1)/k for k = 2 … 28. */
const TAYLOR = [
  0.42278433509846713, 0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986,
  0.0028905103307415234, -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-5,
  -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6, 4.374866789907488e-6, -2.039215753801366e-6,
  9.55141213040742e-7, -4.492469198764566e-7, 2.1207184805554665e-7, -1.0043224823968099e-7, 4.7698101693639804e-8,
  -2.2711094608943164e-8, 1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9,
  5.731367241678862e-10, -2.7595228851242334e-10, 1.330476437424449e-10,
];
