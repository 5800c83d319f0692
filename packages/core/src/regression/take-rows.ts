/** The pass over the rows of a solved problem. */
import type { LeastSquaresFactor } from '../numeric/qr.ts';
import type { Middle } from './covariance.ts';
import { sweepRows } from './row-blocks.ts';

/**
 * Residuals y − ŷ, fitted values and leverages of n rows (empty unless `keep`), the largest leverage, and the rows' part
 * in the middle of the sandwich. Residuals of a perfect fit are 0: what is left is rounding.
 */
export function takeRows(
  fit: LeastSquaresFactor,
  y: Float64Array,
  middle: Middle | null,
  keep: boolean,
  perfect: boolean,
) {
  const kept = keep ? y.length : 0;
  const [residuals, fitted, leverage] = [new Float64Array(kept), new Float64Array(kept), new Float64Array(kept)];
  const maxLeverage = { row: 0, value: 0 };
  sweepRows(fit, (block) => {
    const { from, count } = block;
    for (let i = 0; i < count; i++) {
      if (!(block.leverage[i]! > maxLeverage.value)) continue;
      maxLeverage.value = block.leverage[i]!;
      maxLeverage.row = from + i;
    }
    if (perfect) block.residual.fill(0);
    middle?.add(block);
    if (!keep) return;
    for (let i = 0; i < count; i++) {
      residuals[from + i] = block.residual[i]!;
      fitted[from + i] = y[from + i]! - block.residual[i]!;
      leverage[from + i] = block.leverage[i]!;
    }
  });
  return { residuals, fitted, leverage, maxLeverage };
}
