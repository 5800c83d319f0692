import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { agree, olsDesign, olsReference, solved } from '../testing/regression-reference.ts';
import { varianceInflation } from './variance-inflation.ts';

test.each(['longley', 'mtcars'] as const)('%s against mpmath', (name) => {
  const found = solved(varianceInflation(olsDesign(name).regressors));
  agree(
    found.map((v) => v.vif),
    olsReference[name].mpmath.vif,
    1e-13,
  );
  agree(
    found.map((v) => v.tolerance),
    olsReference[name].mpmath.vif.map((v) => 1 / v),
    1e-13,
  );
});

test('a regressor alone, and orthogonal ones, have 1', () => {
  const [a, b] = [Float64Array.of(1, -1, 1, -1), Float64Array.of(1, 1, -1, -1)];
  const named = [a, b].map((values, j) => ({ term: `x${j}`, values }));
  expect(solved(varianceInflation(named)).map((v) => v.vif)).toEqual([1, 1]);
  expect(solved(varianceInflation(named.slice(0, 1)))[0]!.vif).toBe(1);
});

test('dependent columns are named', () => {
  const values = Float64Array.of(1, 5, 2, 4, 9);
  const found = varianceInflation([
    { term: 'a', values },
    { term: 'b', values: values.map((v) => 3 - v) },
  ]);
  expect(found.ok ? '' : found.faults[0]!.message).toContain('b = −a + 3');
});

testExamples(new URL('./variance-inflation.ts', import.meta.url), { varianceInflation });
