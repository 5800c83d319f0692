/** Quantiles of distributions on (0, ∞), from a tail and its slope. */

/** Where e^u is still a normal double. */
const LOWEST = -708;
const HIGHEST = 709;
const STEPS = 200;

/**
 * The x in (0, ∞) at which `tail(x)` is p, for p in (0, 1); `slope(x)` is |d tail / d ln x|.
 *
 * Newton's method for ln tail(e^u) = ln p in u = ln x, kept inside a bracket that shrinks with every step; a step that
 * leaves it is replaced by its middle. In these coordinates the tails of the gamma, beta and t families are concave,
 * so Newton comes from one side after its first step, and both far tails are straight lines.
 *
 * `rising` tells a lower tail from an upper one, `start` is a first x. An x beyond the range of doubles becomes the
 * nearest in it.
 *
 * Accuracy: a few units in the last place of p, divided by the slope relative to the tail.
 */
export function invert(
  tail: (x: number) => number,
  slope: (x: number) => number,
  p: number,
  rising: boolean,
  start: number,
): number {
  let [low, high] = [LOWEST, HIGHEST];
  let u = Math.min(Math.max(Math.log(start), low), high);
  let x = Math.exp(u);
  for (let step = 0; step < STEPS; step++) {
    const found = tail(x);
    const excess = Math.log(found / p);
    if (excess === 0) return x;
    if (excess < 0 === rising) low = u;
    else high = u;
    const change = ((rising ? -1 : 1) * excess * found) / slope(x);
    if (Math.abs(change) <= 1e-15) return x * (1 + change);
    let next = u + change;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (next === low || next === high) return x;
    // From u the new x would have lost the digits that ln x has before the point.
    x = Math.abs(next - u) < 0.1 ? x * (1 + Math.expm1(next - u)) : Math.exp(next);
    u = next;
  }
  return x;
}
