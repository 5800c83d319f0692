/** Logarithms to the last place, the same bits in every engine: for columns; `log.ts` is for hot loops. */

/** ln 2 as a sum of two doubles; the first has 32 bits, so an exponent times it is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_TAIL = 1.9082149292705877e-10;
/** Of (ln(1 + f) − ln(1 − f)) / s − 2 in s² = (f / (2 + f))², fitted on |s| < 0.1716. */
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/**
 * ln x: x = 2^k (1 + f) with 1 + f in [√½, √2), s = f / (2 + f), z = s²,
 *
 *     ln(1 + f) = f − ½f² + s (½f² + R),   R = z (L₁ + L₂ z + … + L₇ z⁶)
 *
 * ln 0 = −∞; negative and missing values give NaN. Accuracy: below 1 unit in the last place.
 *
 * Source: fdlibm's e_log.c (Sun Microsystems 1993, freely granted), which V8 uses too.
 *
 * @example
 * ln(10); // => 2.302585092994046
 */
export function ln(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : Number.NaN;
  const [k, m] = split(x);
  const f = m - 1;
  const high = k * LN2_HIGH;
  const low = k * LN2_TAIL;
  if (Math.abs(f) < 2 ** -20) {
    const rest = f * f * (0.5 - f * (1 / 3));
    return k === 0 ? f - rest : high - (rest - low - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
  const half = 0.5 * f * f;
  return k === 0 ? f - (half - s * (half + r)) : high - (half - (s * (half + r) + low) - f);
}

/** x = 2^k m with m in [√½, √2), exactly. */
function split(x: number): [k: number, m: number] {
  if (x < 2 ** -1000) {
    const [k, m] = split(x * 2 ** 80);
    return [k - 80, m];
  }
  let k = Math.round(Math.log2(x));
  let m = k > 1000 ? x * 2 ** -1000 * 2 ** (1000 - k) : x * 2 ** -k;
  // The engine's own logarithm decides nothing: the neighbours of √2 are put where they belong.
  if (m >= Math.SQRT2) [k, m] = [k + 1, m / 2];
  else if (m < Math.SQRT1_2) [k, m] = [k - 1, m * 2];
  return [k, m];
}

/**
 * log₂ x = k + ln m / ln 2, exact at powers of 2. Accuracy: relative error below 6e-16.
 *
 * @example
 * log2(1024); // => 10
 */
export function log2(x: number): number {
  if (!(x > 0 && x < Infinity)) return ln(x);
  const [k, m] = split(x);
  return k + ln(m) / Math.LN2;
}

/**
 * log₁₀ x, exact at powers of 10. Accuracy: relative error below 6e-16.
 *
 * @example
 * log10(1000); // => 3
 */
export function log10(x: number): number {
  const value = ln(x) / Math.LN10;
  const whole = Math.round(value);
  return Math.abs(value) < 309 && Number(`1e${whole}`) === x ? whole : value;
}

/**
 * ln(1 + x) without loss near 0. Accuracy: relative error below 1e-15. Source: Kahan, in Higham (2002), Accuracy and
 * Stability of Numerical Algorithms, §1.14.
 *
 * @example
 * log1p(1e-12); // => 9.999999999995e-13
 */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === 1 || !(sum > 0 && sum < Infinity)) return sum === 1 ? x : ln(sum);
  return ln(sum) * (x / (sum - 1));
}
