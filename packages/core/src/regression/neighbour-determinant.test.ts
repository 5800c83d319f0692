import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agree } from '../testing/regression-reference.ts';
import { lowerByEigenvalues } from './durbin-watson.ts';
import { lowerByDeterminant } from './neighbour-determinant.ts';

/** Orthonormal columns, row by row: the first is the constant. Null where one hardly differs from those before it. */
function orthonormal(n: number, columns: readonly (readonly number[])[]): Float64Array | null {
  const basis: number[][] = [];
  for (const column of [Array.from({ length: n }, () => 1), ...columns]) {
    const rest = [...column];
    for (const _ of [1, 2])
      for (const b of basis) {
        const along = rest.reduce((sum, v, i) => sum + v * b[i]!, 0);
        for (let i = 0; i < n; i++) rest[i]! -= along * b[i]!;
      }
    const size = Math.hypot(...rest);
    if (size < 1e-3) return null;
    basis.push(rest.map((v) => v / size));
  }
  return Float64Array.from(
    { length: n * basis.length },
    (_, k) => basis[k % basis.length]![Math.floor(k / basis.length)]!,
  );
}

test('the probability of the eigenvalues, in whichever tail is smaller', () => {
  const number = fc.integer({ min: -1000, max: 1000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(
      fc
        .integer({ min: 8, max: 60 })
        .chain((n) => fc.array(fc.array(number, { minLength: n, maxLength: n }), { maxLength: 3 })),
      fc.double({ min: 0.05, max: 3.95, noNaN: true }),
      (columns, d) => {
        const n = columns[0]?.length ?? 30;
        const q = orthonormal(n, columns);
        fc.pre(q !== null);
        const found = lowerByDeterminant(q, n, columns.length + 1, d);
        const wanted = lowerByEigenvalues(q, n, columns.length + 1, d);
        if (found === null) expect(Math.min(wanted, 1 - wanted)).toBeLessThan(0.2);
        else if (d < 2) agree(found, wanted, 1e-10);
        else expect(Math.abs(found - wanted)).toBeLessThan(1e-13);
      },
    ),
    { numRuns: 60 },
  );
});

test('a probability of 1e-45 keeps its digits', () => {
  const q = orthonormal(120, [
    Array.from({ length: 120 }, (_, i) => i),
    Array.from({ length: 120 }, (_, i) => Math.sin(2.3 * i)),
  ])!;
  agree(lowerByDeterminant(q, 120, 3, 0.2)!, lowerByEigenvalues(q, 120, 3, 0.2), 1e-10);
});

test('where B would be singular on the way, eigenvalues must do it', () => {
  expect(lowerByDeterminant(orthonormal(20, [])!, 20, 1, 0.01)).toBeNull();
});
