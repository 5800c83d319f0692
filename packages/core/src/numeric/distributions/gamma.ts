/** The gamma distribution of a shape and scale 1, that is the regularised incomplete gamma functions P and Q. */
import { checkNumber, checkPositive, checkProbability } from './check.ts';
import { invert } from './invert.ts';
import { logGamma } from './log-gamma.ts';
import { gammaPower } from './saddle-point.ts';

/**
 * P(a, x) = 1/Γ(a) ∫₀ˣ t^(a−1) e^−t dt.
 *
 * By its power series up to x = a + 1, beyond it as 1 − Q. Both have about √a terms near the mean.
 *
 * Accuracy: relative error below 1e-12 for shapes up to 1e4, 1e-10 in tails of 1e-300.
 *
 * Source: Abramowitz and Stegun (1964) 6.5.29 and 6.5.31, with the factor before the sum taken by deviances.
 *
 * @example
 * gammaLower(1, 1).toPrecision(12); // => '0.632120558829'
 */
export function gammaLower(x: number, shape: number): number {
  checkNumber(x);
  checkPositive('shape', shape);
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return x < shape + 1 ? lowerSeries(x, shape) : 1 - upperFraction(x, shape);
}

/** Q(a, x) = 1 − P(a, x), by a continued fraction beyond x = a + 1: small values keep their digits. */
export function gammaUpper(x: number, shape: number): number {
  checkNumber(x);
  checkPositive('shape', shape);
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < shape + 1 ? 1 - lowerSeries(x, shape) : upperFraction(x, shape);
}

/** x^(a−1) e^−x / Γ(a). */
export function gammaDensity(x: number, shape: number): number {
  checkNumber(x);
  checkPositive('shape', shape);
  if (x < 0 || x === Infinity) return 0;
  if (x === 0) return shape < 1 ? Infinity : shape === 1 ? 1 : 0;
  return gammaPower(shape, x) / x;
}

/**
 * The x with P(shape, x) = p.
 *
 * @example
 * gammaQuantile(0.5, 1).toPrecision(12); // => '0.693147180560'
 */
export function gammaQuantile(p: number, shape: number): number {
  checkProbability(p);
  checkPositive('shape', shape);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  return p <= 0.5 ? solve(p, shape, true) : solve(1 - p, shape, false);
}

/** The x with Q(shape, x) = p. */
export function gammaUpperQuantile(p: number, shape: number): number {
  checkProbability(p);
  checkPositive('shape', shape);
  if (p === 0) return Infinity;
  if (p === 1) return 0;
  return p <= 0.5 ? solve(p, shape, false) : solve(1 - p, shape, true);
}

/** From the mean, or, where that is the better of the two, from the first term of the series. */
function solve(p: number, shape: number, rising: boolean): number {
  const tail = rising ? gammaLower : gammaUpper;
  const first = rising ? Math.exp((Math.log(p) + logGamma(shape + 1)) / shape) : shape;
  return invert(
    (x) => tail(x, shape),
    (x) => gammaPower(shape, x),
    p,
    rising,
    Math.min(Math.max(first, Number.MIN_VALUE), shape),
  );
}

/** x^a e^−x / Γ(a + 1) · (1 + x/(a + 1) + x²/((a + 1)(a + 2)) + …). */
function lowerSeries(x: number, shape: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; ; k++) {
    term *= x / (shape + k);
    const next = sum + term;
    if (next === sum) return Math.min(1, (gammaPower(shape, x) / shape) * sum);
    sum = next;
  }
}

/** x^a e^−x / Γ(a) · 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))), by Lentz's method. */
function upperFraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let fraction = 1 / b;
  let c = Infinity;
  let d = fraction;
  for (let k = 1; ; k++) {
    const a = k * (shape - k);
    b += 2;
    d = 1 / (b + a * d);
    c = b + a / c;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) <= 4e-16) return Math.min(1, gammaPower(shape, x) * fraction);
  }
}
