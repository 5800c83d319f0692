/** e^x for any x to the last place, the same bits in every engine: for columns; `exp.ts` is for hot loops. */
import { ln } from './logarithms.ts';

/** ln 2 as a sum of two doubles; the first has 32 bits, so an exponent times it is exact. */
const LN2 = 0.6931471803691238;
const LN2_TAIL = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
const LARGEST = 709.782712893384;
const SMALLEST = -745.1332191019411;
const HALF = 512;
/** Of r (e^r + 1)/(e^r − 1) = 2 + P₁ r² + P₂ r⁴ + …, fitted on |r| ≤ ½ ln 2. */
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;

/**
 *     x = k ln 2 + r, |r| ≤ ½ ln 2      e^r = 1 + r + r c / (2 − c),  c = r − r² (P₁ + P₂ r² + … + P₅ r⁸)      e^x = 2^k e^r
 *
 * ∞ above the logarithm of the largest double, 0 below that of the smallest. Accuracy: below 1 unit in the last place.
 *
 * Source: fdlibm's e_exp.c (Sun Microsystems 1993, freely granted), which V8 uses too.
 *
 * @example
 * exp(2); // => 7.38905609893065
 * exp(710); // => Infinity
 */
export function exp(x: number): number {
  if (!(x >= SMALLEST && x <= LARGEST)) return Number.isNaN(x) ? x : x > 0 ? Infinity : 0;
  if (x === 1) return Math.E;
  const size = Math.abs(x);
  if (size < 2 ** -28) return 1 + x;
  const k = size <= 0.5 * LN2 ? 0 : Math.trunc(INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5));
  const high = x - k * LN2;
  const low = k * LN2_TAIL;
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  const power = 1 - (low - (r * c) / (2 - c) - high);
  const first = Math.max(-HALF, Math.min(HALF, k));
  return power * 2 ** first * 2 ** (k - first);
}

/**
 * e^x − 1 without loss near 0. Accuracy: relative error below 1e-15. Source: Kahan, in Higham (2002), Accuracy and
 * Stability of Numerical Algorithms, §1.14.1.
 *
 * @example
 * expMinusOne(1e-12); // => 1.0000000000005e-12
 */
export function expMinusOne(x: number): number {
  const power = exp(x);
  if (power === 1) return x;
  const less = power - 1;
  return less === -1 || power === Infinity ? less : (less * x) / ln(power);
}
