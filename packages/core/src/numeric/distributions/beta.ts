/** The beta distribution, that is the regularised incomplete beta function I. */
import { checkNumber, checkPositive, checkProbability } from './check.ts';
import { invert } from './invert.ts';
import { betaPower } from './saddle-point.ts';

/**
 * I_x(a, b) = 1/B(a, b) ∫₀ˣ t^(a−1) (1 − t)^(b−1) dt.
 *
 * Accuracy: relative error below 1e-12 for a and b up to 1e5, 1e-10 in tails of 1e-300.
 *
 * Source: Didonato and Morris (1992), TOMS 708, ACM Trans. Math. Softw. 18:360, the continued fraction (10), with the
 * factor before it taken by deviances.
 *
 * @example
 * betaLower(0.25, 2, 1).toPrecision(12); // => '0.0625000000000'
 */
export function betaLower(x: number, a: number, b: number): number {
  checkNumber(x);
  return betaTail(a, b, x, 1 - x);
}

/** 1 − I_x(a, b), which is I_(1−x)(b, a): small values keep their digits. */
export function betaUpper(x: number, a: number, b: number): number {
  checkNumber(x);
  return betaTail(b, a, 1 - x, x);
}

/** x^(a−1) (1 − x)^(b−1) / B(a, b). */
export function betaDensity(x: number, a: number, b: number): number {
  checkNumber(x);
  checkPositive('a', a);
  checkPositive('b', b);
  if (x < 0 || x > 1) return 0;
  if (x === 0) return a < 1 ? Infinity : a === 1 ? b : 0;
  if (x === 1) return b < 1 ? Infinity : b === 1 ? a : 0;
  return betaPower(a, b, x, 1 - x) / x / (1 - x);
}

/**
 * The x with I_x(a, b) = p.
 *
 * @example
 * betaQuantile(0.0625, 2, 1).toPrecision(12); // => '0.250000000000'
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const odds = betaOdds(p, a, b);
  return odds <= 1 ? odds / (1 + odds) : 1 / (1 + 1 / odds);
}

/** The x with 1 − I_x(a, b) = p. */
export function betaUpperQuantile(p: number, a: number, b: number): number {
  const odds = betaUpperOdds(p, a, b);
  return odds <= 1 ? odds / (1 + odds) : 1 / (1 + 1 / odds);
}

/** I_x(a, b) for x and y = 1 − x, both given: whichever is small has digits that the other cannot show. */
export function betaTail(a: number, b: number, x: number, y: number): number {
  checkPositive('a', a);
  checkPositive('b', b);
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x * (a + b) <= a ? lowerFraction(a, b, x, y) : 1 - lowerFraction(b, a, y, x);
}

/** The odds x/(1 − x) of the quantile: F and t are odds, and odds have room at both ends. */
export function betaOdds(p: number, a: number, b: number): number {
  checkProbability(p);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  return p <= 0.5 ? solve(p, a, b) : 1 / solve(1 - p, b, a);
}

/** The odds x/(1 − x) of the upper quantile. */
export function betaUpperOdds(p: number, a: number, b: number): number {
  checkProbability(p);
  if (p === 0) return Infinity;
  if (p === 1) return 0;
  return p <= 0.5 ? 1 / solve(p, b, a) : solve(1 - p, a, b);
}

/** The odds at which the lower tail is p ≤ 1/2, from the odds of the mean. */
function solve(p: number, a: number, b: number): number {
  return invert(
    (odds) => betaTail(a, b, odds / (1 + odds), 1 / (1 + odds)),
    (odds) => betaPower(a, b, odds / (1 + odds), 1 / (1 + odds)),
    p,
    true,
    a / b,
  );
}

/**
 * I_x(a, b) for x ≤ a/(a + b): x^a y^b / B(a, b) / (β_0 + α_1/(β_1 + α_2/(β_2 + …))) by Lentz's method, where with
 * λ = a − (a + b)x and s = a + 2m
 *
 *     α_m = (a + m − 1)(a + b + m − 1) m (b − m) x² / (s − 1)²
 *     β_m = m + m(b − m) x/(s − 1) + (a + m)(λ + 1 + m(1 + y))/(s + 1)
 */
function lowerFraction(a: number, b: number, x: number, y: number): number {
  const lambda = x <= y ? a - (a + b) * x : (a + b) * y - b;
  let fraction = (a * (lambda + 1)) / (a + 1);
  let c = fraction;
  let d = 0;
  for (let m = 1; ; m++) {
    const s = a + 2 * m;
    const ratio = (m * (b - m) * x) / (s - 1);
    const alpha = (((a + m - 1) * (a + b + m - 1)) / (s - 1)) * x * ratio;
    const beta = m + ratio + ((a + m) * (lambda + 1 + m * (1 + y))) / (s + 1);
    d = 1 / (beta + alpha * d);
    c = beta + alpha / c;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) <= 4e-16) return Math.min(1, betaPower(a, b, x, y) / fraction);
  }
}
