import { expect, test } from 'vitest';
import { ROWS } from './moments.ts';
import { writeResiduals } from './residuals.ts';

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('p = %d: as the plain sum', (p) => {
  const lines = p + 1;
  const z = Float64Array.from({ length: 2 * lines * ROWS }, (_, i) => Math.sin(i));
  const b = Float64Array.from({ length: 2 + p + 1 }, (_, i) => Math.cos(i));
  const out = new Float64Array(3 * ROWS).fill(7);
  const block = { z, lines, start: lines * ROWS };
  writeResiduals(block, p, b, 2, out, ROWS);
  for (let i = 0; i < ROWS; i++) {
    let e = z[block.start + p * ROWS + i]! - b[2]!;
    for (let j = 0; j < p; j++) e -= b[3 + j]! * z[block.start + j * ROWS + i]!;
    expect(out[ROWS + i]).toBeCloseTo(e, 13);
  }
  expect([out[ROWS - 1], out[2 * ROWS]]).toEqual([7, 7]);
});
