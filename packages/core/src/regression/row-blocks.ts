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
    for (let j = size - 2; j >= 0; j--) toOrthogonal(z, factor.inverse, j, size, count, block.leverage);
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

/** Line j of Q over line j of Z: lines before j are still Z's, since j falls. Three products to a load and a store. */
function toOrthogonal(
  z: Float64Array,
  inverse: Float64Array,
  j: number,
  size: number,
  count: number,
  leverage: Float64Array,
): void {
  const line = j * ROWS;
  const at = j * size;
  const own = inverse[at + j]!;
  for (let i = 0; i < count; i++) z[line + i]! *= own;
  let k = 0;
  for (; k + 2 < j; k += 3) {
    const [a, b, c] = [inverse[at + k]!, inverse[at + k + 1]!, inverse[at + k + 2]!];
    const first = k * ROWS;
    for (let i = 0; i < count; i++)
      z[line + i]! += a * z[first + i]! + b * z[first + ROWS + i]! + c * z[first + 2 * ROWS + i]!;
  }
  for (; k < j; k++) {
    const a = inverse[at + k]!;
    for (let i = 0; i < count; i++) z[line + i]! += a * z[k * ROWS + i]!;
  }
  for (let i = 0; i < count; i++) leverage[i]! += z[line + i]! * z[line + i]!;
}
