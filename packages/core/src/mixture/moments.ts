/**
 * Weighted second moments of one mixture component: all that its M step needs to know of the rows.
 *
 * Layout. A block holds ROWS rows of z = (x_1 … x_p, y), one line of ROWS doubles per column, and one line
 * of zeros more where p + 1 is odd. Rows past the end of the data have weight 0. The intercept has no line:
 * its products are the plain sums of the others.
 *
 *     block     | x_1 … | x_2 … | … | y … |          `lines` lines; p = 5: 12 kB, inside the first-level cache
 *     moments   M[a, c] = Σ_i w_i z_ia z_ic,  a ≥ c,  z_0 = 1, row by row with stride lines + 1
 *
 * Invariants: no allocation (numbers are declared one by one: an array taken apart is made first); moments are added to, never cleared; the order of additions depends on the
 * data alone, so the same block gives the same bits on any engine.
 */

/** Rows in a block. Shorter blocks pay for their calls, longer ones leave the cache (p = 16: 36 kB). */
export const ROWS = 256;

/** Lines of a block: p regressors and the outcome, rounded up to whole pairs. */
export const blockLines = (p: number): number => p + 1 + ((p + 1) % 2);

/** Where a block lies. One object serves a whole sweep: the driver moves `start`. */
export interface Block {
  readonly z: Float64Array;
  readonly lines: number;
  start: number;
}

/** Adds Σ w (1, z)(1, z)' over the rows of a block, from `at` on; the weights are ROWS values of `w` from `from` on. */
export function addMoments(block: Block, w: Float64Array, from: number, moments: Float64Array, at: number): void {
  let even = 0;
  let odd = 0;
  for (let i = from; i < from + ROWS; i += 2) {
    even += w[i]!;
    odd += w[i + 1]!;
  }
  moments[at]! += even + odd;
  for (let a = 0; a < block.lines; a += 2) {
    for (let c = 0; c < a; c += 2) addTile(block, a, c, w, from, moments, at);
    addDiagonalTile(block, a, w, from, moments, at);
  }
}

/** Lines (a, a + 1) by (c, c + 1). Four separate sums hide the latency of an addition; five loads feed six products. */
function addTile(
  block: Block,
  a: number,
  c: number,
  w: Float64Array,
  from: number,
  moments: Float64Array,
  at: number,
): void {
  const { z, lines, start } = block;
  const a0 = start + a * ROWS;
  const a1 = start + (a + 1) * ROWS;
  const c0 = start + c * ROWS;
  const c1 = start + (c + 1) * ROWS;
  let s00 = 0;
  let s01 = 0;
  let s10 = 0;
  let s11 = 0;
  for (let i = 0; i < ROWS; i++) {
    const weight = w[from + i]!;
    const left0 = weight * z[a0 + i]!;
    const left1 = weight * z[a1 + i]!;
    const right0 = z[c0 + i]!;
    const right1 = z[c1 + i]!;
    s00 += left0 * right0;
    s01 += left0 * right1;
    s10 += left1 * right0;
    s11 += left1 * right1;
  }
  const stride = lines + 1;
  const m = at + (a + 1) * stride + c + 1;
  moments[m]! += s00;
  moments[m + 1]! += s01;
  moments[m + stride]! += s10;
  moments[m + stride + 1]! += s11;
}

/** Lines (a, a + 1) by the intercept and themselves. */
function addDiagonalTile(
  block: Block,
  a: number,
  w: Float64Array,
  from: number,
  moments: Float64Array,
  at: number,
): void {
  const { z, lines, start } = block;
  const a0 = start + a * ROWS;
  const a1 = start + (a + 1) * ROWS;
  let s0 = 0;
  let s1 = 0;
  let s00 = 0;
  let s10 = 0;
  let s11 = 0;
  for (let i = 0; i < ROWS; i++) {
    const z0 = z[a0 + i]!;
    const z1 = z[a1 + i]!;
    const left0 = w[from + i]! * z0;
    const left1 = w[from + i]! * z1;
    s0 += left0;
    s1 += left1;
    s00 += left0 * z0;
    s10 += left1 * z0;
    s11 += left1 * z1;
  }
  const stride = lines + 1;
  const m = at + (a + 1) * stride;
  moments[m]! += s0;
  moments[m + stride]! += s1;
  moments[m + a + 1]! += s00;
  moments[m + stride + a + 1]! += s10;
  moments[m + stride + a + 2]! += s11;
}
