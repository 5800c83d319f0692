/** The standard normal distribution. */
import { log } from '../log.ts';
import { horner } from '../polynomial.ts';
import { checkNumber, checkProbability } from './check.ts';
import { complementaryErrorFunction, scaledComplement } from './error-function.ts';

const ONE_BY_ROOT_2PI = 0.3989422804014327;

/**
 * P(Z ≤ z).
 *
 * Accuracy: relative error below 1e-15 in the lower tail too, down to 1e-300.
 *
 * @example
 * normalLower(1.959963984540054).toFixed(12); // => '0.975000000000'
 */
export const normalLower = (z: number): number => normalUpper(-z);

/** P(Z > z), with its digits in the upper tail: e^(−z²/2) is taken apart, and so z/√2 may be rounded. */
export function normalUpper(z: number): number {
  checkNumber(z);
  const x = z * Math.SQRT1_2;
  if (x < 0.5) return 0.5 * complementaryErrorFunction(x);
  return 0.5 * halfSquare(z) * scaledComplement(x);
}

/** e^(−z²/2) / √(2π). */
export function normalDensity(z: number): number {
  checkNumber(z);
  return ONE_BY_ROOT_2PI * halfSquare(z);
}

/**
 * The z with P(Z ≤ z) = p, by Wichura's rational approximations PPND16: in q = p − 1/2 for |q| ≤ 0.425, in
 * √(−ln min(p, 1 − p)) beyond.
 *
 * Accuracy: relative error below 2e-15 down to p = 1e-300. Only + − × ÷ √ and core's own logarithm are used, so that
 * every engine gives the same bits: random numbers are made by it.
 *
 * Source: Wichura (1988), AS 241, Appl. Statist. 37:477.
 *
 * @example
 * normalQuantile(0.975).toFixed(12); // => '1.959963984540'
 */
export function normalQuantile(p: number): number {
  checkProbability(p);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * horner(CENTRE_ABOVE, r)) / horner(CENTRE_BELOW, r);
  }
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? horner(MIDDLE_ABOVE, r - 1.6) / horner(MIDDLE_BELOW, r - 1.6)
      : horner(FAR_ABOVE, r - 5) / horner(FAR_BELOW, r - 5);
  return q < 0 ? -size : size;
}

/** The z with P(Z > z) = p. */
export const normalUpperQuantile = (p: number): number => -normalQuantile(p);

/** e^(−z²/2), with z²/2 taken apart as in `expOfMinusSquare`. */
function halfSquare(z: number): number {
  if (Math.abs(z) > 50) return 0;
  const h = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * h * h) * Math.exp(-0.5 * (z - h) * (z + h));
}

const CENTRE_ABOVE = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const CENTRE_BELOW = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852546,
];
const MIDDLE_ABOVE = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const MIDDLE_BELOW = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const FAR_ABOVE = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const FAR_BELOW = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
  1.421511758316446e-7, 2.0442631033899397e-15,
];
