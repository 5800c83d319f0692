/**
 * Householder QR of a tall matrix, block by block: R of the rows so far and a new block of rows merge into a new R.
 *
 * Layout. `r` is size × size, row by row, upper triangular; `z` is a block, one line of ROWS doubles per column. One
 * reflection for column k mixes row k of R with the block's rows and leaves R's other rows alone, since they hold a
 * zero there. The outcome is the last column, so its part of R is Q'y, and the last diagonal element the length of
 * the residuals.
 *
 *     v = (head, z_k),   H = I − 2 v v' / v'v,   H (R_kk, z_k) = (∓√(R_kk² + |z_k|²), 0)
 *
 * Two reflections are made, then applied together to two columns at a time: four loads feed four products, against
 * three for two when each reflection goes alone.
 *
 * Invariants: no allocation in a block; z is destroyed; the same blocks give the same bits on any engine.
 *
 * Source: Golub and Van Loan, Matrix Computations (4th ed.), §5.1 and §5.2; row blocks: Demmel et al. (2012),
 * SIAM J. Sci. Comput. 34:A206.
 */
import { loadBlock, ROWS, type Standard, weighBlock } from './qr-standard.ts';

/** One reflection of a block: v = (head, line of z). H = I + scale · v v'; scale is 0 where there is nothing to reflect. */
interface Reflection {
  line: number;
  head: number;
  scale: number;
}

/** Rows of a leaf, as a multiple of the columns: merging triangles then costs a sixteenth of making them. */
const LEAF = 16;

/**
 * R of the whole standardised design, size × size row by row; the signs of its rows are arbitrary.
 *
 * Leaves of one or more blocks make triangles of their own, which merge two by two like carries in a binary number: an
 * element of R passes through log2(leaves) merges, not through one for each block, so rounding errors do not pile up.
 */
export function triangleOf(standard: Standard): Float64Array {
  const { rows, size } = standard;
  const z = new Float64Array(size * ROWS);
  const leafRows = Math.ceil((LEAF * size) / ROWS) * ROWS;
  const waiting: (Float64Array | null)[] = [];
  const spare: Float64Array[] = [];
  for (let start = 0; start < rows; start += leafRows) {
    let r = spare.pop()?.fill(0) ?? new Float64Array(size * size);
    for (let from = start; from < Math.min(start + leafRows, rows); from += ROWS) {
      const count = Math.min(ROWS, rows - from);
      loadBlock(standard, from, count, z);
      weighBlock(standard, from, count, z);
      mergeBlock(r, z, size, count);
    }
    let level = 0;
    for (; waiting[level]; level++) {
      const earlier = waiting[level]!;
      waiting[level] = null;
      mergeTriangle(earlier, r, z, size);
      spare.push(r);
      r = earlier;
    }
    waiting[level] = r;
  }
  let total: Float64Array | null = null;
  for (const r of waiting) {
    if (r && total) mergeTriangle(r, total, z, size);
    total = r ?? total;
  }
  return total ?? new Float64Array(size * size);
}

/** Merges the triangle `other` into R, as rows of a block. */
function mergeTriangle(r: Float64Array, other: Float64Array, z: Float64Array, size: number): void {
  for (let from = 0; from < size; from += ROWS) {
    const count = Math.min(ROWS, size - from);
    for (let j = 0; j < size; j++) for (let i = 0; i < count; i++) z[j * ROWS + i] = other[(from + i) * size + j]!;
    mergeBlock(r, z, size, count);
  }
}

/** Merges `count` rows of the block `z` into R. */
export function mergeBlock(r: Float64Array, z: Float64Array, size: number, count: number): void {
  const first: Reflection = { line: 0, head: 0, scale: 0 };
  const second: Reflection = { line: 0, head: 0, scale: 0 };
  for (let k = 0; k < size; k += 2) {
    reflect(first, r, z, k * size + k, k * ROWS, count);
    if (k + 1 === size) return;
    applyOne(first, r, z, k * size + k + 1, (k + 1) * ROWS, count);
    reflect(second, r, z, (k + 1) * size + k + 1, (k + 1) * ROWS, count);
    let between = 0;
    for (let i = 0; i < count; i++) between += z[first.line + i]! * z[second.line + i]!;
    for (let j = k + 2; j < size; j += 2) {
      const last = j + 1 === size;
      applyBoth(first, second, between, r, z, k * size + j, size, j * ROWS, last ? j * ROWS : (j + 1) * ROWS, count);
    }
  }
}

/** The reflection that empties a line of the block into R's diagonal element at `at`. */
function reflect(h: Reflection, r: Float64Array, z: Float64Array, at: number, line: number, count: number): void {
  let below = 0;
  for (let i = 0; i < count; i++) below += z[line + i]! * z[line + i]!;
  h.line = line;
  h.head = 0;
  h.scale = 0;
  if (below === 0) return;
  const top = r[at]!;
  const length = Math.sqrt(top * top + below);
  const result = top > 0 ? -length : length;
  h.head = top - result;
  h.scale = 1 / (result * h.head); // v'v = −2 · result · head
  r[at] = result;
}

/** H on one column, whose part of R is at `at`. */
function applyOne(h: Reflection, r: Float64Array, z: Float64Array, at: number, a: number, count: number): void {
  const { line, head, scale } = h;
  let dot = head * r[at]!;
  for (let i = 0; i < count; i++) dot += z[line + i]! * z[a + i]!;
  dot *= scale;
  r[at]! += dot * head;
  for (let i = 0; i < count; i++) z[a + i]! += dot * z[line + i]!;
}

/** Both reflections, first then second, on the lines a and b (the same line twice where one is left over). */
function applyBoth(
  first: Reflection,
  second: Reflection,
  between: number,
  r: Float64Array,
  z: Float64Array,
  at: number,
  size: number,
  a: number,
  b: number,
  count: number,
): void {
  const v = first.line;
  const w = second.line;
  const [headV, scaleV] = [first.head, first.scale];
  const [headW, scaleW] = [second.head, second.scale];
  const toB = a === b ? 0 : 1;
  let va = headV * r[at]!;
  let vb = headV * r[at + toB]!;
  let wa = headW * r[at + size]!;
  let wb = headW * r[at + size + toB]!;
  for (let i = 0; i < count; i++) {
    const vi = z[v + i]!;
    const wi = z[w + i]!;
    const ai = z[a + i]!;
    const bi = z[b + i]!;
    va += vi * ai;
    wa += wi * ai;
    vb += vi * bi;
    wb += wi * bi;
  }
  va *= scaleV;
  vb *= scaleV;
  wa = scaleW * (wa + between * va);
  wb = scaleW * (wb + between * vb);
  r[at]! += va * headV;
  r[at + size]! += wa * headW;
  if (toB === 0) {
    for (let i = 0; i < count; i++) z[a + i]! += va * z[v + i]! + wa * z[w + i]!;
    return;
  }
  r[at + 1]! += vb * headV;
  r[at + size + 1]! += wb * headW;
  for (let i = 0; i < count; i++) {
    const vi = z[v + i]!;
    const wi = z[w + i]!;
    z[a + i]! += va * vi + wa * wi;
    z[b + i]! += vb * vi + wb * wi;
  }
}
