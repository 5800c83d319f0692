import { expect, test } from 'vitest';
import { solveLeastSquares } from '../numeric/qr.ts';
import { ROWS } from '../numeric/qr-standard.ts';
import { sweepRows } from './row-blocks.ts';

const rows = 2 * ROWS + 88;
const wave = (j: number) => Float64Array.from({ length: rows }, (_, i) => 3 * j + Math.sin(1.7 * i * (j + 1) + j));

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
  '%d columns, more than two blocks: Q is orthonormal, residuals orthogonal to it',
  (q) => {
    const weights = Float64Array.from({ length: rows }, (_, i) => 1 + (i % 3));
    const regressors = Array.from({ length: q - 1 }, (_, j) => wave(j));
    const fit = solveLeastSquares({ regressors, outcome: wave(20), weights, intercept: true });
    const products = new Float64Array(q * q);
    const withResiduals = new Float64Array(q);
    let [seen, leverage, rss] = [0, 0, 0];
    sweepRows(fit, (block) => {
      expect(block.from).toBe(seen);
      for (let i = 0; i < block.count; i++) {
        const e = block.residual[i]! * Math.sqrt(weights[seen++]!);
        leverage += block.leverage[i]!;
        rss += e * e;
        for (let a = 0; a < q; a++) {
          withResiduals[a]! += e * block.q[a * ROWS + i]!;
          for (let b = 0; b < q; b++) products[a * q + b]! += block.q[a * ROWS + i]! * block.q[b * ROWS + i]!;
        }
      }
    });
    expect(seen).toBe(rows);
    for (let a = 0; a < q; a++) {
      expect(Math.abs(withResiduals[a]!)).toBeLessThan(1e-11);
      for (let b = 0; b < q; b++) expect(products[a * q + b]).toBeCloseTo(a === b ? 1 : 0, 12);
    }
    expect(leverage).toBeCloseTo(q, 11);
    const scale = fit.standard.scales[q - 1]!;
    expect(rss / (fit.factor.residual * scale * scale)).toBeCloseTo(1, 12);
  },
);
