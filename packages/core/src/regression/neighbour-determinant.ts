/** The distribution of the Durbin-Watson statistic without an eigenvalue: a determinant in one pass over the rows. */
import { type LogTransform, tailByContour } from './signed-squares.ts';

/** Narrowings of the interval that holds the saddle: it need not be sharp, any point near it serves. */
const NARROWINGS = 32;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Nearer to the end of the line than this share of it, B is too near to a singular matrix. */
const ROOM = 0.002;
/** A product's squared length beyond which it is brought back to 1. */
const HUGE = 1e60;

/**
 * P(e'Ae < d e'e) for e = Mξ, M = I − QQ', A the matrix of squared differences of neighbours; null where the answer is so
 * near to 0 or 1 that eigenvalues are needed. `q` is n × `parameters`, row by row, with orthonormal columns.
 *
 * With B(s) = I ± 2 s (A − d I), tridiagonal, and P a basis beside Q,
 *
 *     φ(s)⁻² = det P'BP = det B · det Q'B⁻¹Q,    B = L D L',    Q'B⁻¹Q = W'D⁻¹W,  W = L⁻¹Q
 *
 * so that one point of the contour of `negativeShare` costs n·q² and not, with the eigenvalues of MAM, n³ before the
 * first. The line of integration stays where B's real part is positive definite: there L D L' needs no pivots, and each
 * pivot's real part is positive, so that angles add up on one branch. Accuracy: 1e-11 relative in the smaller tail.
 */
export function lowerByDeterminant(q: Float64Array, n: number, parameters: number, d: number): number | null {
  // The mean of (Aξ, ξ)/(ξ, ξ) is near 2: the smaller tail is the one that is computed.
  const below = d < 2;
  const transform = transformOf(q, n, parameters, below ? d : -d, below ? 1 : -1);
  const tail = tailOf(transform, 1 / (2 * (below ? d : 4 - d)));
  return tail === null || below ? tail : 1 - tail;
}

function tailOf(transform: LogTransform, end: number): number | null {
  const value = new Float64Array(2);
  const height = (s: number): number => {
    transform(s, 0, value);
    return value[0]! - Math.log(s);
  };
  const c = lowest(height, end);
  if (!(c < (1 - ROOM) * end)) return null;
  const step = 0.05 * Math.min(c, end - c);
  const curvature = (height(c + step) - 2 * height(c) + height(c - step)) / (step * step);
  return curvature > 0 ? tailByContour(transform, c, 1 / Math.sqrt(curvature)) : null;
}

/** The minimum of a convex function on (0, end), by golden section. */
function lowest(height: (s: number) => number, end: number): number {
  let [low, high] = [0, end];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [height(left), height(right)];
  for (let round = 0; round < NARROWINGS; round++) {
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = height(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = height(right);
    }
  }
  return (low + high) / 2;
}

/** −½ log(det B · det Q'B⁻¹Q) for B = I + 2 s (sign·A − shift I). Complex numbers are pairs: real, imaginary. */
function transformOf(q: Float64Array, n: number, parameters: number, shift: number, sign: 1 | -1): LogTransform {
  const w = new Float64Array(2 * parameters);
  const gram = new Float64Array(2 * parameters * parameters);
  return (re, im, found) => {
    w.fill(0);
    gram.fill(0);
    let size = 0;
    // The product of the pivots so far, and how often it has gone round.
    let productRe = 1;
    let productIm = 0;
    let turns = 0;
    // The element beside the diagonal of B; l is the one of L.
    const offRe = -2 * sign * re;
    const offIm = -2 * sign * im;
    let pivotRe = 0;
    let pivotIm = 0;
    let lRe = 0;
    let lIm = 0;
    for (let i = 0; i < n; i++) {
      const weight = 2 * (sign * (i === 0 || i === n - 1 ? 1 : 2) - shift);
      if (i > 0) {
        const square = pivotRe * pivotRe + pivotIm * pivotIm;
        lRe = (offRe * pivotRe + offIm * pivotIm) / square;
        lIm = (offIm * pivotRe - offRe * pivotIm) / square;
      }
      pivotRe = 1 + weight * re - (offRe * lRe - offIm * lIm);
      pivotIm = weight * im - (offRe * lIm + offIm * lRe);
      const square = pivotRe * pivotRe + pivotIm * pivotIm;
      // A pivot turns the product by less than a right angle, so that a step over the negative axis is seen.
      const turnedRe = productRe * pivotRe - productIm * pivotIm;
      const turnedIm = productRe * pivotIm + productIm * pivotRe;
      if (turnedRe < 0 && productIm >= 0 !== turnedIm >= 0) turns += pivotIm > 0 ? 1 : -1;
      productRe = turnedRe;
      productIm = turnedIm;
      const length = turnedRe * turnedRe + turnedIm * turnedIm;
      if (length > HUGE || length < 1 / HUGE) {
        size += 0.5 * Math.log(length);
        productRe /= Math.sqrt(length);
        productIm /= Math.sqrt(length);
      }
      for (let a = 0; a < parameters; a++) {
        const wRe = w[2 * a]!;
        const wIm = w[2 * a + 1]!;
        const nextRe = q[i * parameters + a]! - (lRe * wRe - lIm * wIm);
        const nextIm = -(lRe * wIm + lIm * wRe);
        w[2 * a] = nextRe;
        w[2 * a + 1] = nextIm;
        // w_a / pivot, then times each w_b before it.
        const overRe = (nextRe * pivotRe + nextIm * pivotIm) / square;
        const overIm = (nextIm * pivotRe - nextRe * pivotIm) / square;
        for (let b = 0; b <= a; b++) {
          const at = 2 * (a * parameters + b);
          gram[at]! += overRe * w[2 * b]! - overIm * w[2 * b + 1]!;
          gram[at + 1]! += overRe * w[2 * b + 1]! + overIm * w[2 * b]!;
        }
      }
    }
    found[0] = size + 0.5 * Math.log(productRe * productRe + productIm * productIm);
    found[1] = Math.atan2(productIm, productRe) + 2 * Math.PI * turns;
    addDeterminant(gram, parameters, found);
    found[0] = -0.5 * found[0];
    found[1] = -0.5 * found[1]!;
  };
}

/** Adds log det of a small complex symmetric matrix, its lower triangle given; the matrix is overwritten. */
function addDeterminant(m: Float64Array, size: number, found: Float64Array): void {
  for (let k = 0; k < size; k++) {
    const at = 2 * (k * size + k);
    const re = m[at]!;
    const im = m[at + 1]!;
    const square = re * re + im * im;
    found[0]! += 0.5 * Math.log(square);
    found[1]! += Math.atan2(im, re);
    for (let i = size - 1; i > k; i--) {
      const ik = 2 * (i * size + k);
      const ratioRe = (m[ik]! * re + m[ik + 1]! * im) / square;
      const ratioIm = (m[ik + 1]! * re - m[ik]! * im) / square;
      for (let j = k + 1; j <= i; j++) {
        const jk = 2 * (j * size + k);
        const ij = 2 * (i * size + j);
        m[ij]! -= ratioRe * m[jk]! - ratioIm * m[jk + 1]!;
        m[ij + 1]! -= ratioRe * m[jk + 1]! + ratioIm * m[jk]!;
      }
    }
  }
}
