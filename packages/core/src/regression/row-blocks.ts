/** The rows of a solved least-squares problem, block by block: residuals, leverages and rows of Q. */

import type { LeastSquaresFactor } from '../numeric/qr.ts';
import { loadBlock, ROWS, weighBlock } from '../numeric/qr-standard.ts';

/** One object serves a whole sweep; its arrays are filled anew for each block. */
export interface RowBlock {
  from: number;
  count: number;
  /** Rows of Q = √W Z U⁻¹: one line of ROWS doubles for each parameter. */
  readonly q: Float64Array;
  /** y − ŷ in units of the outcome, without weights. */
  readonly residual: Float64Array;
  /** h_i = |q_i|². */
  readonly leverage: Float64Array;
}

/**
 * Calls `visit` for each block of rows in order. h and q come from z U⁻¹, element by element above the diagonal, so a
 * sweep costs about rows · q² / 2 products and no memory but one block.
 */
export function sweepRows(fit: LeastSquaresFactor, visit: (block: RowBlock) => void): void {
  const { standard, factor } = fit;
  const { rows, size } = standard;
  const outcomeScale = standard.scales[standard.scales.length - 1]!;
  const z = new Float64Array(size * ROWS);
  const block: RowBlock = {
    from: 0,
    count: 0,
    q: z,
    residual: new Float64Array(ROWS),
    leverage: new Float64Array(ROWS),
  };
  for (let from = 0; from < rows; from += ROWS) {
    const count = Math.min(ROWS, rows - from);
    block.from = from;
    block.count = count;
    loadBlock(standard, from, count, z);
    residualsOf(z, factor.solution.hi, size, outcomeScale, count, block.residual);
    weighBlock(standard, from, count, z);
    block.leverage.fill(0);
    for (let j = size - 2; j >= 0; j -= 2) toOrthogonal(z, factor.inverse, j, size, count, block.leverage);
    visit(block);
  }
}

function residualsOf(
  z: Float64Array,
  solution: Float64Array,
  size: number,
  scale: number,
  count: number,
  residual: Float64Array,
): void {
  const outcome = (size - 1) * ROWS;
  for (let i = 0; i < count; i++) residual[i] = z[outcome + i]!;
  for (let j = 0; j < size - 1; j++) {
    const theta = solution[j]!;
    const line = j * ROWS;
    for (let i = 0; i < count; i++) residual[i]! -= theta * z[line + i]!;
  }
  for (let i = 0; i < count; i++) residual[i]! *= scale;
}

/**
 * Lines j − 1 and j of Q over those of Z, whose lines below are still Z's, since j falls; line 0 alone where it is left
 * over. Four lines at a time feed both: six loads and two stores for eight products.
 */
function toOrthogonal(
  z: Float64Array,
  inverse: Float64Array,
  j: number,
  size: number,
  count: number,
  leverage: Float64Array,
): void {
  const high = j * ROWS;
  const low = high - ROWS;
  const atHigh = j * size;
  const atLow = atHigh - size;
  if (j === 0) {
    for (let i = 0; i < count; i++) {
      const first = z[i]! * inverse[0]!;
      z[i] = first;
      leverage[i]! += first * first;
    }
    return;
  }
  const [own, beside, ownLow] = [inverse[atHigh + j]!, inverse[atHigh + j - 1]!, inverse[atLow + j - 1]!];
  for (let i = 0; i < count; i++) {
    const below = z[low + i]!;
    z[high + i] = own * z[high + i]! + beside * below;
    z[low + i] = ownLow * below;
  }
  let k = 0;
  for (; k + 4 < j; k += 4) addFour(z, inverse, atHigh + k, atLow + k, high, low, k * ROWS, count);
  for (; k < j - 1; k++) {
    const [a, b] = [inverse[atHigh + k]!, inverse[atLow + k]!];
    const line = k * ROWS;
    for (let i = 0; i < count; i++) {
      const value = z[line + i]!;
      z[high + i]! += a * value;
      z[low + i]! += b * value;
    }
  }
  for (let i = 0; i < count; i++) leverage[i]! += z[high + i]! * z[high + i]! + z[low + i]! * z[low + i]!;
}

function addFour(
  z: Float64Array,
  inverse: Float64Array,
  atHigh: number,
  atLow: number,
  high: number,
  low: number,
  line: number,
  count: number,
): void {
  const [a0, a1, a2, a3] = [inverse[atHigh]!, inverse[atHigh + 1]!, inverse[atHigh + 2]!, inverse[atHigh + 3]!];
  const [b0, b1, b2, b3] = [inverse[atLow]!, inverse[atLow + 1]!, inverse[atLow + 2]!, inverse[atLow + 3]!];
  for (let i = line; i < line + count; i++) {
    const [z0, z1, z2, z3] = [z[i]!, z[i + ROWS]!, z[i + 2 * ROWS]!, z[i + 3 * ROWS]!];
    z[high - line + i]! += a0 * z0 + a1 * z1 + (a2 * z2 + a3 * z3);
    z[low - line + i]! += b0 * z0 + b1 * z1 + (b2 * z2 + b3 * z3);
  }
}
