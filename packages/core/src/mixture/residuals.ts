/** Residuals of one component over a block: y − β_0 − Σ_j β_j x_j, four columns at a time. */
import { type Block, ROWS } from './moments.ts';

/** Writes ROWS residuals to `out` from `at` on; the coefficients are p + 1 values of `b` from `from` on, intercept first. */
export function writeResiduals(
  { z, start }: Block,
  p: number,
  b: Float64Array,
  from: number,
  out: Float64Array,
  at: number,
): void {
  const y = start + p * ROWS;
  const intercept = b[from]!;
  let j = p % 2;
  if (j === 1) {
    const slope = b[from + 1]!;
    for (let i = 0; i < ROWS; i++) out[at + i] = z[y + i]! - intercept - slope * z[start + i]!;
  } else {
    for (let i = 0; i < ROWS; i++) out[at + i] = z[y + i]! - intercept;
  }
  for (; j + 4 <= p; j += 4) {
    const x0 = start + j * ROWS;
    const x1 = start + (j + 1) * ROWS;
    const x2 = start + (j + 2) * ROWS;
    const x3 = start + (j + 3) * ROWS;
    const c0 = b[from + j + 1]!;
    const c1 = b[from + j + 2]!;
    const c2 = b[from + j + 3]!;
    const c3 = b[from + j + 4]!;
    for (let i = 0; i < ROWS; i++) {
      out[at + i]! -= c0 * z[x0 + i]! + c1 * z[x1 + i]! + (c2 * z[x2 + i]! + c3 * z[x3 + i]!);
    }
  }
  if (j < p) {
    const x0 = start + j * ROWS;
    const x1 = start + (j + 1) * ROWS;
    const c0 = b[from + j + 1]!;
    const c1 = b[from + j + 2]!;
    for (let i = 0; i < ROWS; i++) out[at + i]! -= c0 * z[x0 + i]! + c1 * z[x1 + i]!;
  }
}
