/**
 * Numbers of about 32 digits: pairs hi + lo of doubles with |lo| ≤ ulp(hi) / 2.
 *
 * Products are split exactly (Dekker 1971, Numer. Math. 18:224), sums carry their rounding errors along (Ogita, Rump
 * and Oishi 2005, SIAM J. Sci. Comput. 26:1955, algorithm Dot2). No fused multiply-add exists in JavaScript, so one
 * product costs 17 operations; magnitudes must stay below 1e150, which centred and scaled columns do.
 */

/** Vectors of pairs; element i is hi[i] + lo[i]. */
export interface Doubled {
  readonly hi: Float64Array;
  readonly lo: Float64Array;
}

/** A pair that functions write into: [hi, lo]. */
export type Pair = Float64Array;

export const doubled = (length: number): Doubled => ({ hi: new Float64Array(length), lo: new Float64Array(length) });

/** 2^27 + 1 cuts a double into two halves of 26 bits. */
const SPLITTER = 134217729;

/** sum += Σ_i a_i b_i over `count` elements: the error is that of one rounding plus about count · 2^-104 · Σ |a b|. */
export function addDot(sum: Pair, a: Doubled, aFrom: number, b: Doubled, bFrom: number, count: number): void {
  let hi = sum[0]!;
  let lo = sum[1]!;
  for (let i = 0; i < count; i++) {
    const x = a.hi[aFrom + i]!;
    const y = b.hi[bFrom + i]!;
    const xScaled = SPLITTER * x;
    const xTop = xScaled - (xScaled - x);
    const xRest = x - xTop;
    const yScaled = SPLITTER * y;
    const yTop = yScaled - (yScaled - y);
    const yRest = y - yTop;
    const product = x * y;
    const productError = xRest * yRest - (product - xTop * yTop - xRest * yTop - xTop * yRest);
    const total = hi + product;
    const part = total - hi;
    lo += hi - (total - part) + (product - part) + (productError + (x * b.lo[bFrom + i]! + a.lo[aFrom + i]! * y));
    hi = total;
  }
  const total = hi + lo;
  sum[1] = lo - (total - hi);
  sum[0] = total;
}

/** out = x · y of two pairs. */
export function multiply(out: Pair, xHi: number, xLo: number, yHi: number, yLo: number): void {
  const xScaled = SPLITTER * xHi;
  const xTop = xScaled - (xScaled - xHi);
  const xRest = xHi - xTop;
  const yScaled = SPLITTER * yHi;
  const yTop = yScaled - (yScaled - yHi);
  const yRest = yHi - yTop;
  const product = xHi * yHi;
  const error = xRest * yRest - (product - xTop * yTop - xRest * yTop - xTop * yRest) + (xHi * yLo + xLo * yHi);
  out[0] = product + error;
  out[1] = error - (out[0] - product);
}

/** out = x + y of two pairs. */
export function add(out: Pair, xHi: number, xLo: number, yHi: number, yLo: number): void {
  const total = xHi + yHi;
  const part = total - xHi;
  const error = xHi - (total - part) + (yHi - part) + (xLo + yLo);
  out[0] = total + error;
  out[1] = error - (out[0] - total);
}

/** out = x / y of two pairs, by long division: two digits of 53 bits. */
export function divide(out: Pair, xHi: number, xLo: number, yHi: number, yLo: number): void {
  const first = xHi / yHi;
  multiply(out, first, 0, yHi, yLo);
  add(out, xHi, xLo, -out[0]!, -out[1]!);
  const second = out[0]! / yHi;
  out[0] = first + second;
  out[1] = second - (out[0] - first);
}

/** out = √x of a positive pair: the root of hi and one step of Newton. */
export function squareRoot(out: Pair, hi: number, lo: number): void {
  const root = Math.sqrt(hi);
  multiply(out, root, 0, root, 0);
  add(out, hi, lo, -out[0]!, -out[1]!);
  const correction = out[0]! / (2 * root);
  out[0] = root + correction;
  out[1] = correction - (out[0] - root);
}
