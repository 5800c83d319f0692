/** The Shapiro-Wilk test of normality. */
import { done, failed, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { horner, normalQuantile, normalUpper } from '../numeric/index.ts';
import { infiniteFaults, presentValues } from './present-values.ts';
import type { Normality } from './schema.ts';

/** Royston's approximations hold between these sizes of a sample. */
const [LEAST, MOST] = [3, 5000];

/** Up to here p comes from a lognormal of γ − ln(1 − W), beyond from one of 1 − W. */
const SMALL = 11;

/**
 * W = (Σ a_i x_(i))² / Σ (x_i − mean)² and the probability of one as small in a normal sample.
 *
 * The a_i are Blom's normal scores m_i = Φ⁻¹((i − 3/8)/(n + 1/4)) with their one or two outermost corrected, of
 * length 1. 1 − W is taken as the sum of squared residuals, so that a W near 1 keeps the digits of 1 − W; p is an upper normal
 * tail and so may be as small as 1e-300; it is exact for n = 3. Missing values are left out.
 *
 * Accuracy: that of the approximation, which R and SPSS use too; W and p agree with R to 1e-9.
 *
 * The value is null with the note `describe/normality_not_tested` where n is not in [3, 5000] or all values are the
 * same. Faults: `columns/not_finite`.
 *
 * Source: Royston (1995), AS R94, Appl. Statist. 44:547.
 *
 * @example
 * const test = shapiroWilk([148, 154, 158, 160, 161]);
 * test.ok && [test.value?.w.toFixed(6), test.value?.p.toFixed(6)]; // => ['0.902280', '0.422618']
 */
export function shapiroWilk(values: ArrayLike<number>): Outcome<Normality | null> {
  const faults = infiniteFaults(values);
  if (faults.length > 0) return failed(...faults);
  return shapiroWilkSorted(presentValues(values).sorted);
}

/** `shapiroWilk` for finite values that are sorted already. */
export function shapiroWilkSorted(sorted: Float64Array): Outcome<Normality | null> {
  const n = sorted.length;
  if (n < LEAST) return done(null, [notTested('too_few_values', n)]);
  if (n > MOST) return done(null, [notTested('too_many_values', n)]);
  if (sorted[0] === sorted[n - 1]) return done(null, [notTested('constant', n)]);
  const complement = complementOfW(sorted, upperWeights(n));
  return done({ w: 1 - complement, p: shapiroProbability(complement, n) });
}

/** a_n, a_(n−1), … down to the middle; the lower half has their negatives. */
function upperWeights(n: number): Float64Array {
  const half = n >> 1;
  const weights = new Float64Array(half);
  if (n === 3) return weights.fill(Math.SQRT1_2);
  let squares = 0;
  for (let i = 0; i < half; i++) {
    const score = -normalQuantile((i + 0.625) / (n + 0.25));
    weights[i] = score;
    squares += 2 * score * score;
  }
  const root = 1 / Math.sqrt(n);
  const first = weights[0]! / Math.sqrt(squares) + horner(FIRST, root);
  const second = n > 5 ? weights[1]! / Math.sqrt(squares) + horner(SECOND, root) : 0;
  const corrected = n > 5 ? 2 : 1;
  let length = squares;
  for (let i = 0; i < corrected; i++) length -= 2 * weights[i]! ** 2;
  const scale = Math.sqrt((1 - 2 * first * first - 2 * second * second) / length);
  for (let i = 0; i < half; i++) weights[i]! *= scale;
  weights[0] = first;
  if (n > 5) weights[1] = second;
  return weights;
}

/** 1 − W = Σ (d_i − k a_i)² / Σ d_i² with d = x − mean and k = Σ a d / Σ a²; the range is the unit. */
function complementOfW(sorted: Float64Array, upper: Float64Array): number {
  const n = sorted.length;
  const middle = sorted[n >> 1]!;
  const range = sorted[n - 1]! / 2 - sorted[0]! / 2;
  const d = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    d[i] = (sorted[i]! / 2 - middle / 2) / range;
    sum += d[i]!;
  }
  const mean = sum / n;
  let [squares, products, length] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    d[i]! -= mean;
    squares += d[i]! * d[i]!;
  }
  for (let i = 0; i < upper.length; i++) {
    products += upper[i]! * (d[n - 1 - i]! - d[i]!);
    length += 2 * upper[i]! * upper[i]!;
  }
  const slope = products / length;
  let residual = n % 2 === 1 ? d[n >> 1]! ** 2 : 0;
  for (let i = 0; i < upper.length; i++) {
    residual += (d[n - 1 - i]! - slope * upper[i]!) ** 2 + (d[i]! + slope * upper[i]!) ** 2;
  }
  return residual / squares;
}

/** p of 1 − W of n values, 3 to 5000: the upper tail of a normal approximation; exact for n = 3. */
export function shapiroProbability(complement: number, n: number): number {
  if (!(complement > 0)) return 1;
  if (n === 3) return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(1 - complement)) - Math.PI / 3));
  const y = Math.log(complement);
  if (n > SMALL) {
    const size = Math.log(n);
    return normalUpper((y - horner(LARGE_MEAN, size)) / Math.exp(horner(LARGE_LOG_SD, size)));
  }
  const gamma = horner(SMALL_GAMMA, n);
  if (y >= gamma) return 0; // no sample: the smallest W of 4 values is 0.63, where y = −0.99 and γ = −0.44
  return normalUpper((-Math.log(gamma - y) - horner(SMALL_MEAN, n)) / Math.exp(horner(SMALL_LOG_SD, n)));
}

function notTested(reason: 'too_few_values' | 'too_many_values' | 'constant', n: number): Note {
  const words = {
    too_few_values: `normality is tested from ${LEAST} values on: ${n}`,
    too_many_values: `normality is tested up to ${MOST} values: ${n}`,
    constant: `normality of equal values cannot be tested, values: ${n}`,
  };
  const values = { reason, n, least: LEAST, most: MOST };
  return note('describe/normality_not_tested', '/values', words[reason], values);
}

/** Corrections of the outermost weight and the next, in 1/√n. */
const FIRST = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
const SECOND = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];
/** In n, for n ≤ 11. */
const SMALL_GAMMA = [-2.273, 0.459];
const SMALL_MEAN = [0.544, -0.39978, 0.025054, -6.714e-4];
const SMALL_LOG_SD = [1.3822, -0.77857, 0.062767, -0.0020322];
/** In ln n, for n > 11. */
const LARGE_MEAN = [-1.5861, -0.31082, -0.083751, 0.0038915];
const LARGE_LOG_SD = [-0.4803, -0.082676, 0.0030302];
