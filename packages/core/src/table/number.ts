/** Numbers as files write them. */

const ZERO = 48;
const NINE = 57;
const PLUS = 43;
const MINUS = 45;
const POINT = 46;
/** Powers of ten that doubles hold exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, e) => Number(`1e${e}`));
/** A whole number of at most this many digits is exact in a double. */
const EXACT_DIGITS = 15;

/**
 * The number in `text[start, end)`, correctly rounded: an optional sign, digits with at most one point, an optional
 * exponent, and nothing else. NaN where it is not of that form, ±Infinity where it is too large for a double; no
 * separators, no spaces, no hexadecimals, no `Inf`.
 *
 * Accuracy: up to 15 digits and a power of ten up to 22 one multiplication or division of exact doubles gives the
 * nearest double; anything longer is left to the engine. Source: Clinger (1990), PLDI, §4.
 *
 * @example
 * ['1234.5', '-1e3', '+2', '.5', '1,234', '1e999'].map((t) => parseNumber(t, 0, t.length)); // => [1234.5, -1000, 2, 0.5, NaN, Infinity]
 */
export function parseNumber(text: string, start: number, end: number): number {
  const sign = text.charCodeAt(start);
  const digitsStart = sign === MINUS || sign === PLUS ? start + 1 : start;
  let at = digitsStart;
  let mantissa = 0;
  let code = 0;
  for (; at < end; at++) {
    code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) break;
    mantissa = mantissa * 10 + (code - ZERO);
  }
  let digits = at - digitsStart;
  let scale = 0;
  if (at < end && code === POINT) {
    const pointAt = at++;
    for (; at < end; at++) {
      code = text.charCodeAt(at);
      if (code < ZERO || code > NINE) break;
      mantissa = mantissa * 10 + (code - ZERO);
    }
    scale = pointAt + 1 - at;
    digits -= scale;
  }
  if (digits === 0) return Number.NaN;
  if (at < end) {
    if ((code | 32) !== 101) return Number.NaN; // e or E
    const exponent = parseExponent(text, at + 1, end);
    if (Number.isNaN(exponent)) return Number.NaN;
    scale += exponent;
  }
  if (digits > EXACT_DIGITS || scale < -22 || scale > 22) return Number(text.slice(start, end));
  const value = scale < 0 ? mantissa / POWERS[-scale]! : mantissa * POWERS[scale]!;
  return sign === MINUS ? -value : value;
}

/** The whole number after an `e`, or NaN. */
function parseExponent(text: string, start: number, end: number): number {
  const sign = text.charCodeAt(start);
  const digitsStart = sign === MINUS || sign === PLUS ? start + 1 : start;
  if (digitsStart >= end) return Number.NaN;
  let value = 0;
  for (let at = digitsStart; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return Number.NaN;
    value = value * 10 + (code - ZERO);
  }
  return sign === MINUS ? -value : value;
}
