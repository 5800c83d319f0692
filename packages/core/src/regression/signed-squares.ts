/** The probability that a weighted sum of squares of standard normal variables is negative. */

/** Steps of the trapezoidal rule: halved until two results agree so far that the error, which each halving squares, is none. */
const FIRST_STEP = 0.25;
const ROUNDS = 8;
const PRECISION = 1e-9;
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
  return tailByContour(ofWeights(weights), c, 1 / Math.sqrt(curvature(weights, c)));
}

/** log φ(s) at s = re + i im, on the branch that is real for real s: its real and its imaginary part go to `found`. */
export type LogTransform = (re: number, im: number, found: Float64Array) => void;

/** The integral along the line through c, in steps that suit an integrand of that width. Halving takes only the points between. */
export function tailByContour(transform: LogTransform, c: number, width: number): number {
  const value = new Float64Array(2);
  const at = (x: number): number => {
    const t = width * Math.sinh(x);
    transform(c, t, value);
    const size = Math.exp(value[0]! - 0.5 * Math.log(c * c + t * t)) * width * Math.cosh(x);
    return size * Math.cos(value[1]! - Math.atan2(t, c));
  };
  let step = FIRST_STEP;
  let total = 0.5 * at(0) + outwards(at, step, step);
  for (let round = 0; round < ROUNDS; round++) {
    const before = total * step;
    total += outwards(at, step / 2, step);
    step /= 2;
    if (Math.abs(total * step - before) <= PRECISION * before) break;
  }
  return Math.min(1, Math.max(0, (total * step) / Math.PI));
}

/** Terms at `from` and every `step` beyond, until none counts any more: three in a row, since one may be a zero of the cosine. */
function outwards(at: (x: number) => number, from: number, step: number): number {
  let [total, small] = [0, 0];
  for (let x = from; x < LONGEST && small < 3; x += step) {
    const term = at(x);
    total += term;
    small = Math.abs(term) < 1e-18 * Math.abs(total) ? small + 1 : 0;
  }
  return total;
}

/** log φ = −½ Σ ln(1 + 2 λ s). */
const ofWeights =
  (weights: Float64Array): LogTransform =>
  (re, im, found) => {
    let [size, angle] = [0, 0];
    for (let i = 0; i < weights.length; i++) {
      const real = 1 + 2 * weights[i]! * re;
      const imaginary = 2 * weights[i]! * im;
      size -= 0.25 * Math.log(real * real + imaginary * imaginary);
      angle -= 0.5 * Math.atan2(imaginary, real);
    }
    found[0] = size;
    found[1] = angle;
  };

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
