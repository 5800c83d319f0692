import { expect, test } from 'vitest';
import { groupsOf, labelOrder, relabelled } from './groups.ts';

const parameters = {
  proportions: Float64Array.of(0.2, 0.5, 0.3),
  variances: Float64Array.of(1, 2, 3),
  coefficients: Float64Array.of(9, 0.5, 7, -1, 8, 0.5),
};

test('labels follow the coefficient, smallest first; of equals the larger component comes first', () => {
  expect(labelOrder(parameters, 1)).toEqual([1, 2, 0]);
  expect(labelOrder(parameters, 0)).toEqual([1, 2, 0]);
});
test('everything moves with its label', () => {
  expect(relabelled(parameters, [1, 2, 0])).toEqual({
    proportions: Float64Array.of(0.5, 0.3, 0.2),
    variances: Float64Array.of(2, 3, 1),
    coefficients: Float64Array.of(7, -1, 8, 0.5, 9, 0.5),
  });
});
test('a unit belongs where its posterior is largest, the first of equals, and is undecided below 0.9', () => {
  const posteriors = Float64Array.of(0.9, 0.1, 0.89, 0.11, 0.5, 0.5, 0.05, 0.95);
  expect(groupsOf(posteriors, 2, ['a', 'b', 'c', 'd'])).toEqual([
    { component: 1, units: ['a', 'b', 'c'], undecided: ['b', 'c'] },
    { component: 2, units: ['d'], undecided: [] },
  ]);
});
