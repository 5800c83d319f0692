import { expect, test } from 'vitest';
import { compareRanks } from './rank-slopes.ts';
import { syntheticReport } from './testing/synthetic.ts';

test('two reports are compared on the units they share', () => {
  const [a, b] = [syntheticReport({ units: ['x', 'y', 'z'] }), syntheticReport({ units: ['y', 'w', 'x'] })];
  const { units } = compareRanks(a, b, ['one', 'other']);
  expect(units.map((u) => u.unit).sort()).toEqual(['x', 'y']);
});
