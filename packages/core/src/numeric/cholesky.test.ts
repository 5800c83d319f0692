import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { quadraticForm } from './cholesky.ts';

const size = 4;
const element = fc.double({ min: -3, max: 3, noNaN: true });
const vector = fc.array(element, { minLength: size, maxLength: size });

test("x' A⁻¹ x where x = A z is z' A z, in any unit of measure", () => {
  fc.assert(
    fc.property(fc.array(vector, { minLength: size, maxLength: size }), vector, vector, (rows, z, exponents) => {
      const unit = exponents.map((e) => 10 ** (5 * e));
      const a = new Float64Array(size * size);
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++) {
          const plain = rows.reduce((sum, row) => sum + row[i]! * row[j]!, i === j ? 1 : 0);
          a[i * size + j] = plain * unit[i]! * unit[j]!;
        }
      const scaled = z.map((v, i) => v / unit[i]!);
      const x = Float64Array.from(z, (_, i) => scaled.reduce((sum, v, j) => sum + a[i * size + j]! * v, 0));
      const expected = x.reduce((sum, v, i) => sum + v * scaled[i]!, 0);
      expect(Math.abs(quadraticForm(a, x)! - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected) + 1e-300);
    }),
  );
});

test.each([
  ['singular', [1, 1, 1, 1]],
  ['indefinite', [1, 2, 2, 1]],
  ['a zero variance', [0, 0, 0, 1]],
  ['not a number', [1, Number.NaN, Number.NaN, 1]],
])('%s: null', (_, a) => {
  expect(quadraticForm(Float64Array.from(a), Float64Array.of(1, 2))).toBeNull();
});

testExamples(new URL('./cholesky.ts', import.meta.url), { quadraticForm });
