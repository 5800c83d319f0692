// AssemblyScript, compiled by build.ts: the E step and the moments of src/mixture/sweep.ts two rows at a time.
// Rows lie in blocks of 256, one line of 256 doubles per column, as src/mixture/moments.ts lays them out.

// @ts-nocheck: the types are AssemblyScript's

const ROWS: usize = 256;
const LINE: usize = ROWS * 8;
const LOG2E: f64 = 1.4426950408889634;
const LN2: f64 = 0.6931471803691238;
const LN2_TAIL: f64 = 1.9082149292705877e-10;
/** 1.5 · 2⁵²: added to a small number it leaves its nearest integer in the low bits. */
const ROUND: f64 = 6755399441055744.0;

/**
 * e^x for x ≤ 0, 0 below −700: x = k ln 2 + r with |r| ≤ ½ ln 2, a polynomial of degree 12 in r, the exponent by its
 * bits. Relative error below 4e-16.
 */
@inline
function exp2(x: v128): v128 {
  const low = f64x2.ge(x, f64x2.splat(-700));
  const held = f64x2.max(x, f64x2.splat(-700));
  const shifted = f64x2.add(f64x2.mul(held, f64x2.splat(LOG2E)), f64x2.splat(ROUND));
  const k = f64x2.sub(shifted, f64x2.splat(ROUND));
  const r = f64x2.sub(f64x2.sub(held, f64x2.mul(k, f64x2.splat(LN2))), f64x2.mul(k, f64x2.splat(LN2_TAIL)));
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  const a = f64x2.add(f64x2.splat(1.0 / 2), f64x2.mul(r, f64x2.splat(1.0 / 6)));
  const b = f64x2.add(f64x2.splat(1.0 / 24), f64x2.mul(r, f64x2.splat(1.0 / 120)));
  const c = f64x2.add(f64x2.splat(1.0 / 720), f64x2.mul(r, f64x2.splat(1.0 / 5040)));
  const d = f64x2.add(f64x2.splat(1.0 / 40320), f64x2.mul(r, f64x2.splat(1.0 / 362880)));
  const e = f64x2.add(f64x2.splat(1.0 / 3628800), f64x2.mul(r, f64x2.splat(1.0 / 39916800)));
  const ef = f64x2.add(e, f64x2.mul(r2, f64x2.splat(1.0 / 479001600)));
  const ab = f64x2.add(a, f64x2.mul(r2, b));
  const cd = f64x2.add(c, f64x2.mul(r2, d));
  const tail = f64x2.add(ab, f64x2.mul(r4, f64x2.add(cd, f64x2.mul(r4, ef))));
  const series = f64x2.add(f64x2.splat(1), f64x2.add(r, f64x2.mul(r2, tail)));
  const scale = i64x2.shl(i64x2.add(shifted, i64x2.splat(1023)), 52);
  return v128.and(f64x2.mul(series, scale), low);
}

/** y − β_0 − Σ β_j x_j of one block into a line. */
function residuals(block: usize, p: usize, b: usize, out: usize): void {
  const y = block + p * LINE;
  const intercept = f64x2.splat(load<f64>(b));
  let j: usize = p & 3;
  if (j == 0) {
    for (let i: usize = 0; i < LINE; i += 16) v128.store(out + i, f64x2.sub(v128.load(y + i), intercept));
  } else if (j == 1) {
    const c0 = f64x2.splat(load<f64>(b + 8));
    for (let i: usize = 0; i < LINE; i += 16)
      v128.store(
        out + i,
        f64x2.sub(f64x2.sub(v128.load(y + i), intercept), f64x2.mul(c0, v128.load(block + i))),
      );
  } else if (j == 2) {
    const c0 = f64x2.splat(load<f64>(b + 8));
    const c1 = f64x2.splat(load<f64>(b + 16));
    for (let i: usize = 0; i < LINE; i += 16) {
      const fit = f64x2.add(f64x2.mul(c0, v128.load(block + i)), f64x2.mul(c1, v128.load(block + LINE + i)));
      v128.store(out + i, f64x2.sub(f64x2.sub(v128.load(y + i), intercept), fit));
    }
  } else {
    const c0 = f64x2.splat(load<f64>(b + 8));
    const c1 = f64x2.splat(load<f64>(b + 16));
    const c2 = f64x2.splat(load<f64>(b + 24));
    for (let i: usize = 0; i < LINE; i += 16) {
      const two = f64x2.add(f64x2.mul(c0, v128.load(block + i)), f64x2.mul(c1, v128.load(block + LINE + i)));
      const fit = f64x2.add(two, f64x2.mul(c2, v128.load(block + 2 * LINE + i)));
      v128.store(out + i, f64x2.sub(f64x2.sub(v128.load(y + i), intercept), fit));
    }
  }
  for (; j < p; j += 4) {
    const x = block + j * LINE;
    const c0 = f64x2.splat(load<f64>(b + 8 * (j + 1)));
    const c1 = f64x2.splat(load<f64>(b + 8 * (j + 2)));
    const c2 = f64x2.splat(load<f64>(b + 8 * (j + 3)));
    const c3 = f64x2.splat(load<f64>(b + 8 * (j + 4)));
    for (let i: usize = 0; i < LINE; i += 16) {
      const two = f64x2.add(f64x2.mul(c0, v128.load(x + i)), f64x2.mul(c1, v128.load(x + LINE + i)));
      const more = f64x2.add(f64x2.mul(c2, v128.load(x + 2 * LINE + i)), f64x2.mul(c3, v128.load(x + 3 * LINE + i)));
      v128.store(out + i, f64x2.sub(v128.load(out + i), f64x2.add(two, more)));
    }
  }
}

/** Where a block leaves the product of its sums. */
let product: f64 = 1;

/**
 * Residuals of a block to posteriors, in place; gives Σ_i max_k a_ik. Rows past the end are overwritten by the caller, the
 * odd one out counts by its mask.
 */
function two(w: usize, rows: usize, constants: usize): f64 {
  const level0 = v128.load64_splat(constants);
  const half0 = v128.load64_splat(constants + 8);
  const level1 = v128.load64_splat(constants + 16);
  const half1 = v128.load64_splat(constants + 24);
  const one = f64x2.splat(1);
  let mask = i64x2.splat(-1);
  let peaks = f64x2.splat(0);
  let sums = one;
  const end = rows << 3;
  for (let i: usize = 0; i < end; i += 16) {
    if (i + 16 > end) mask = i64x2(-1, 0);
    const e0 = v128.load(w + i);
    const e1 = v128.load(w + LINE + i);
    const a0 = f64x2.sub(level0, f64x2.mul(f64x2.mul(half0, e0), e0));
    const a1 = f64x2.sub(level1, f64x2.mul(f64x2.mul(half1, e1), e1));
    const second = f64x2.gt(a1, a0);
    const t = exp2(f64x2.neg(f64x2.abs(f64x2.sub(a1, a0))));
    const sum = f64x2.add(one, t);
    const larger = f64x2.div(one, sum);
    const smaller = f64x2.mul(t, larger);
    peaks = f64x2.add(peaks, v128.and(v128.bitselect(a1, a0, second), mask));
    sums = f64x2.mul(sums, v128.bitselect(sum, one, mask));
    v128.store(w + i, v128.bitselect(smaller, larger, second));
    v128.store(w + LINE + i, v128.bitselect(larger, smaller, second));
  }
  product = f64x2.extract_lane(sums, 0) * f64x2.extract_lane(sums, 1);
  return both(peaks);
}

function many(w: usize, rows: usize, constants: usize, components: usize): f64 {
  const one = f64x2.splat(1);
  let mask = i64x2.splat(-1);
  let peaks = f64x2.splat(0);
  let sums = one;
  const end = rows << 3;
  for (let i: usize = 0; i < end; i += 16) {
    if (i + 16 > end) mask = i64x2(-1, 0);
    let peak = f64x2.splat(-Infinity);
    for (let k: usize = 0; k < components; k++) {
      const at = w + k * LINE + i;
      const e = v128.load(at);
      const half = v128.load64_splat(constants + 16 * k + 8);
      const a = f64x2.sub(v128.load64_splat(constants + 16 * k), f64x2.mul(f64x2.mul(half, e), e));
      v128.store(at, a);
      peak = f64x2.max(peak, a);
    }
    let sum = f64x2.splat(0);
    for (let k: usize = 0; k < components; k++) {
      const at = w + k * LINE + i;
      const t = exp2(f64x2.sub(v128.load(at), peak));
      v128.store(at, t);
      sum = f64x2.add(sum, t);
    }
    const inverse = f64x2.div(one, sum);
    for (let k: usize = 0; k < components; k++) {
      const at = w + k * LINE + i;
      v128.store(at, f64x2.mul(v128.load(at), inverse));
    }
    peaks = f64x2.add(peaks, v128.and(peak, mask));
    sums = f64x2.mul(sums, v128.bitselect(sum, one, mask));
  }
  product = f64x2.extract_lane(sums, 0) * f64x2.extract_lane(sums, 1);
  return both(peaks);
}

@inline
function both(v: v128): f64 {
  return f64x2.extract_lane(v, 0) + f64x2.extract_lane(v, 1);
}

function add(at: usize, value: f64): void {
  store<f64>(at, load<f64>(at) + value);
}

/** Lines (a, a + 1) by (c, c + 1). */
function tile(block: usize, a: usize, c: usize, w: usize, m: usize, stride: usize): void {
  const a0 = block + a * LINE;
  const c0 = block + c * LINE;
  let s00 = f64x2.splat(0);
  let s01 = f64x2.splat(0);
  let s10 = f64x2.splat(0);
  let s11 = f64x2.splat(0);
  for (let i: usize = 0; i < LINE; i += 16) {
    const weight = v128.load(w + i);
    const left0 = f64x2.mul(weight, v128.load(a0 + i));
    const left1 = f64x2.mul(weight, v128.load(a0 + LINE + i));
    const right0 = v128.load(c0 + i);
    const right1 = v128.load(c0 + LINE + i);
    s00 = f64x2.add(s00, f64x2.mul(left0, right0));
    s01 = f64x2.add(s01, f64x2.mul(left0, right1));
    s10 = f64x2.add(s10, f64x2.mul(left1, right0));
    s11 = f64x2.add(s11, f64x2.mul(left1, right1));
  }
  const at = m + 8 * ((a + 1) * stride + c + 1);
  add(at, both(s00));
  add(at + 8, both(s01));
  add(at + 8 * stride, both(s10));
  add(at + 8 * stride + 8, both(s11));
}

/** Lines (a, a + 1) by the intercept and themselves. */
function diagonalTile(block: usize, a: usize, w: usize, m: usize, stride: usize): void {
  const a0 = block + a * LINE;
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let s00 = f64x2.splat(0);
  let s10 = f64x2.splat(0);
  let s11 = f64x2.splat(0);
  for (let i: usize = 0; i < LINE; i += 16) {
    const weight = v128.load(w + i);
    const z0 = v128.load(a0 + i);
    const z1 = v128.load(a0 + LINE + i);
    const left0 = f64x2.mul(weight, z0);
    const left1 = f64x2.mul(weight, z1);
    s0 = f64x2.add(s0, left0);
    s1 = f64x2.add(s1, left1);
    s00 = f64x2.add(s00, f64x2.mul(left0, z0));
    s10 = f64x2.add(s10, f64x2.mul(left1, z0));
    s11 = f64x2.add(s11, f64x2.mul(left1, z1));
  }
  const at = m + 8 * (a + 1) * stride;
  add(at, both(s0));
  add(at + 8 * stride, both(s1));
  add(at + 8 * (a + 1), both(s00));
  add(at + 8 * (stride + a + 1), both(s10));
  add(at + 8 * (stride + a + 2), both(s11));
}

function moments(block: usize, lines: usize, w: usize, m: usize): void {
  const stride = lines + 1;
  let sum = f64x2.splat(0);
  for (let i: usize = 0; i < LINE; i += 16) sum = f64x2.add(sum, v128.load(w + i));
  add(m, both(sum));
  for (let a: usize = 0; a < lines; a += 2) {
    for (let c: usize = 0; c < a; c += 2) tile(block, a, c, w, m, stride);
    diagonalTile(block, a, w, m, stride);
  }
}

/** Σ of 1 and z over all rows: `w` holds ones, zeros past the end. */
export function total(z: usize, lines: usize, rows: usize, w: usize, m: usize): void {
  const bytes = lines * LINE;
  for (let first: usize = 0; first < rows; first += ROWS, z += bytes) {
    const inBlock = min<usize>(ROWS, rows - first);
    for (let i: usize = 0; i < ROWS; i++) store<f64>(w + 8 * i, i < inBlock ? 1 : 0);
    moments(z, lines, w, m);
  }
}

/**
 * One sweep. `m` has K squares, of which that of `rest` is left alone; each block leaves the product of its sums in
 * `products`. Gives Σ_i max_k a_ik; the caller adds the logarithms of the products.
 */
export function sweep(
  z: usize,
  lines: usize,
  p: usize,
  rows: usize,
  components: usize,
  rest: usize,
  constants: usize,
  coefficients: usize,
  w: usize,
  m: usize,
  products: usize,
): f64 {
  const bytes = lines * LINE;
  const square = 8 * (lines + 1) * (lines + 1);
  let sum: f64 = 0;
  for (let first: usize = 0; first < rows; first += ROWS, z += bytes, products += 8) {
    const inBlock = min<usize>(ROWS, rows - first);
    for (let k: usize = 0; k < components; k++) residuals(z, p, coefficients + 8 * k * (p + 1), w + k * LINE);
    sum += components == 2 ? two(w, inBlock, constants) : many(w, inBlock, constants, components);
    for (let i = inBlock; i < ROWS; i++)
      for (let k: usize = 0; k < components; k++) store<f64>(w + k * LINE + 8 * i, 0);
    store<f64>(products, product);
    for (let k: usize = 0; k < components; k++) if (k != rest) moments(z, lines, w + k * LINE, m + k * square);
  }
  return sum;
}
