/** The normal quantile for random numbers: same bits on every engine, since nothing but + − × ÷ √ is used. */
import { horner } from './polynomial.ts';

/**
 * The standard normal quantile of p in (0, 1).
 *
 * Wichura's rational approximations PPND16: in q = p − 1/2 for |q| ≤ 0.425, in √(−ln min(p, 1 − p)) beyond. The
 * logarithm is the one below, not the engine's, whose last bit differs from engine to engine.
 *
 * Accuracy: relative error about 1e-15 for p in [2^-53, 1 − 2^-53]. For tails as small as 1e-300 see
 * `normalQuantile`.
 *
 * Source: Wichura (1988), AS 241, Appl. Statist. 37:477.
 *
 * @example
 * standardNormal(0.975).toFixed(12); // => '1.959963984540'
 */
export function standardNormal(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * horner(CENTRE_ABOVE, r)) / horner(CENTRE_BELOW, r);
  }
  const r = Math.sqrt(-logOfTail(q < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? horner(MIDDLE_ABOVE, r - 1.6) / horner(MIDDLE_BELOW, r - 1.6)
      : horner(FAR_ABOVE, r - 5) / horner(FAR_BELOW, r - 5);
  return q < 0 ? -size : size;
}

const LN_2_HIGH = 0.6931471803691238;
const LN_2_LOW = 1.9082149292705877e-10;

/** ln x for x in (0, 1/2): x = m·2^-e with m in [√½, √2), ln m = 2 artanh((m − 1)/(m + 1)) by its series. */
function logOfTail(x: number): number {
  let m = x;
  let e = 0;
  while (m < Math.SQRT1_2) {
    m *= 2;
    e++;
  }
  const s = (m - 1) / (m + 1);
  return 2 * s * horner(ARTANH, s * s) - e * LN_2_LOW - e * LN_2_HIGH;
}

const ARTANH = [1, 1 / 3, 1 / 5, 1 / 7, 1 / 9, 1 / 11, 1 / 13, 1 / 15, 1 / 17, 1 / 19, 1 / 21, 1 / 23];

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
