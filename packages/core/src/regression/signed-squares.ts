/** The probability that a weighted sum of squares of standard normal variables is negative. */

/** Steps of the trapezoidal rule: halved until two results agree. */
const FIRST_STEP = 0.25;
const ROUNDS = 8;
const PRECISION = 1e-14;
/** Points on one side of the middle, at most: the integrand falls at least as exp(−x). */
const LONGEST = 60;

/**
 * P(Q < 0) for Q = Σ λ_i ξ_i² with weights of both signs, from φ(s) = E exp(−sQ) = Π (1 + 2 λ_i s)^-½:
 *
 *     P = 1/π ∫ Re[φ(s) / s] dt over t > 0,   s = c + it,   c the minimum of φ(s) / s on its strip 0 < s < 1 / (2 max −λ)
 *
 * At c the integrand is largest and all of one sign near it, so nothing cancels and small tails keep their digits; with
 * t = w sinh x equal steps converge geometrically. Accuracy: about 1e-12 relative in the smaller tail, as the weights
 * allow. (Pan's sum over branch cuts, which R's `dwtest` uses, adds terms of 1e3 to get 3e-5 at n = 120.)
 *
 * Source: Rice (1980), SIAM J. Sci. Stat. Comput. 1:438; saddle point: Daniels (1954), Ann. Math. Stat. 25:631.
 *
 * @example
 * negativeShare(Float64Array.of(1, -1)).toFixed(12); // => '0.500000000000'
 */
export function negativeShare(weights: Float64Array): number {
  let [mean, largest] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    mean += weights[i]!;
    largest = Math.max(largest, Math.abs(weights[i]!));
  }
  if (largest === 0) return 0;
  if (mean < 0) return 1 - lowerTail(weights.map((w) => -w / largest));
  return lowerTail(weights.map((w) => w / largest));
}

/** P(Q < 0) where the mean of Q is not negative. */
function lowerTail(weights: Float64Array): number {
  let deepest = 0;
  for (let i = 0; i < weights.length; i++) deepest = Math.max(deepest, -weights[i]!);
  if (deepest === 0) return 0;
  const c = saddle(weights, 1 / (2 * deepest));
  const width = 1 / Math.sqrt(curvature(weights, c));
  let previous = Number.NaN;
  for (let round = 0, step = FIRST_STEP; round < ROUNDS; round++, step /= 2) {
    const result = trapezoid(weights, c, width, step);
    if (Math.abs(result - previous) <= PRECISION * result) return Math.min(1, result);
    previous = result;
  }
  return Math.min(1, previous);
}

/** The minimum of −½ Σ ln(1 + 2 λ s) − ln s on (0, end): its slope rises from −∞ to ∞. */
function saddle(weights: Float64Array, end: number): number {
  let [low, high] = [0, end];
  for (let round = 0; round < 60; round++) {
    const s = (low + high) / 2;
    let slope = -1 / s;
    for (let i = 0; i < weights.length; i++) slope -= weights[i]! / (1 + 2 * weights[i]! * s);
    if (slope < 0) low = s;
    else high = s;
  }
  return (low + high) / 2;
}

/** The second derivative there. */
function curvature(weights: Float64Array, s: number): number {
  let sum = 1 / (s * s);
  for (let i = 0; i < weights.length; i++) {
    const part = weights[i]! / (1 + 2 * weights[i]! * s);
    sum += 2 * part * part;
  }
  return sum;
}

/** The integral with one step size, summed outwards until terms no longer count. */
function trapezoid(weights: Float64Array, c: number, width: number, step: number): number {
  let total = 0;
  for (let x = 0; x < LONGEST; x += step) {
    const t = width * Math.sinh(x);
    let logSize = -0.5 * Math.log(c * c + t * t);
    let angle = -Math.atan2(t, c);
    for (let i = 0; i < weights.length; i++) {
      const real = 1 + 2 * weights[i]! * c;
      const imaginary = 2 * weights[i]! * t;
      logSize -= 0.25 * Math.log(real * real + imaginary * imaginary);
      angle -= 0.5 * Math.atan2(imaginary, real);
    }
    const size = Math.exp(logSize) * width * Math.cosh(x);
    total += (x === 0 ? 0.5 : 1) * size * Math.cos(angle);
    if (size < 1e-18 * Math.abs(total)) break;
  }
  return (total * step) / Math.PI;
}
