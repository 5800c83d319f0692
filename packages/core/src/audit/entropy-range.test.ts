import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entropyWeights } from '../composite/index.ts';
import { informationOf, weightsOf } from './entropy-range.ts';

const cell = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 0.05, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const table = fc
  .tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 2, max: 4 }))
  .chain(([n, m]) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }));

test('weights of any values inside the cells lie inside the bounds', () => {
  fc.assert(
    fc.property(table, (columns) => {
      const inside = columns.map((column) => Float64Array.from(column, ([x, width, at]) => x + width * at));
      // Below a range of a hundredth the divergence d is near 1e-5 and less, and its rounding moves weights by more than 1e-9.
      if (inside.some((x) => Math.max(...x) < 1e-6 || Math.max(...x) - Math.min(...x) < 0.01 * Math.max(...x))) return;
      const found = entropyWeights(inside);
      if (!found.ok) return;
      const bounds = weightsOf(
        columns.map((column) => informationOf(column.map(([x, width]) => ({ lo: x, hi: x + width })))),
      );
      for (const [j, { lo, hi }] of bounds.entries()) {
        expect(found.value.weights[j]!).toBeGreaterThanOrEqual(lo - 1e-9);
        expect(found.value.weights[j]!).toBeLessThanOrEqual(hi + 1e-9);
      }
    }),
    { numRuns: 500 },
  );
});

test('a wide cell among small values is most even inside it, not at an end', () => {
  // Eight cells near 0: 5.65e-11 stands alone, so entropy is largest with the wide cell at that same value: e = ln 2 / ln 9.
  const cells = [5.65e-11, ...Array.from({ length: 7 }, () => 0)].map((x) => ({ lo: x, hi: x }));
  const { lo } = informationOf([...cells, { lo: 0, hi: 3e-5 }]);
  expect(lo).toBeCloseTo(1 - Math.log(2) / Math.log(9), 12);
});

test('exact cells leave one weight', () => {
  const exact = [
    [0, 0.5, 1],
    [0, 0, 1],
  ].map((column) => column.map((x) => ({ lo: x, hi: x })));
  const [a, b] = weightsOf(exact.map(informationOf));
  expect([a!.lo, a!.hi, b!.lo].map((w) => w.toFixed(4))).toEqual(['0.2961', '0.2961', '0.7039']);
});
