/** e^x for x ≤ 0, the same bits in every engine: `Math.exp` may differ in the last one. */

const STEP = 32;
const DEEPEST = 700;
/** e^(−1/32) as a sum of two doubles. */
const FACTOR = 0.9692332344763441;
const FACTOR_TAIL = -4.801151707083219e-17;

/** e^(−k/32), each the one before it times e^(−1/32) in doubled precision and so rounded once. */
const TABLE = /* @__PURE__ */ powersOfFactor(DEEPEST * STEP + 2);

/**
 * e^x for x in [−∞, 0]; 0 below −700, where e^x < 1e-304. Not for x > 0.
 *
 *     k = round(−32 x)      r = x + k/32, exactly      e^x = e^(−k/32) (1 + (r + r²/2 + … + r⁶/720)),  |r| ≤ 1/64
 *
 * Accuracy: relative error below 2.5e-16, about one unit in the last place; tested against exact rational sums.
 *
 * Source: the table method of Tang (1989), ACM Trans. Math. Softw. 15:144, with a table fine enough for one look-up.
 *
 * @example
 * expNegative(-1); // => 0.36787944117144233
 * expNegative(-Infinity); // => 0
 */
export function expNegative(x: number): number {
  if (!(x >= -DEEPEST)) return Number.isNaN(x) ? x : 0;
  const k = (0.5 - x * STEP) | 0;
  const r = x + k * (1 / STEP);
  const r2 = r * r;
  const power = TABLE[k]!;
  return power + power * (r + r2 * (0.5 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120) + r2 * (1 / 720))));
}

function powersOfFactor(count: number): Float64Array {
  const powers = new Float64Array(count);
  let high = 1;
  let low = 0;
  for (let k = 0; k < count; k++) {
    powers[k] = high;
    const product = high * FACTOR;
    const rest = productError(high, FACTOR, product) + (high * FACTOR_TAIL + low * FACTOR);
    high = product + rest;
    low = product - high + rest;
  }
  return powers;
}

/** a·b − fl(a·b), exactly (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const [ca, cb] = [134217729 * a, 134217729 * b];
  const [a1, b1] = [ca - (ca - a), cb - (cb - b)];
  const [a2, b2] = [a - a1, b - b1];
  return a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2);
}
