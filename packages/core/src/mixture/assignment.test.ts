import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { assignment } from './assignment.ts';

function permutations(n: number): number[][] {
  if (n === 0) return [[]];
  return permutations(n - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, at) => [...rest.slice(0, at), n - 1, ...rest.slice(at)]),
  );
}
const worth = (gain: Float64Array, to: readonly number[]) =>
  to.reduce((sum, l, k) => sum + gain[k * to.length + l]!, 0);

test('no permutation does better', () => {
  const gains = fc
    .integer({ min: 1, max: 5 })
    .chain((K) => fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: K * K, maxLength: K * K }));
  fc.assert(
    fc.property(gains, (values) => {
      const gain = Float64Array.from(values);
      const K = Math.sqrt(values.length);
      const to = assignment(gain, K);
      expect(to.toSorted()).toEqual(Array.from({ length: K }, (_, k) => k));
      const most = Math.max(...permutations(K).map((p) => worth(gain, p)));
      expect(worth(gain, to)).toBeCloseTo(most, 9);
    }),
  );
});

testExamples(new URL('./assignment.ts', import.meta.url), { assignment });
