import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { editDistance, nearest } from './nearest.ts';

testExamples(new URL('./nearest.ts', import.meta.url), { nearest, editDistance });

test.each([
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3], // 2 if a part might be edited twice
  ['abcd', 'acbd', 1],
  ['', 'abc', 3],
  ['新疆', '西藏', 2],
  ['𠮷野', '吉野', 1],
])('%s to %s takes %d edits', (a, b, edits) => {
  expect(editDistance([...a], [...b])).toBe(edits);
});

test.each([
  ['GDP', ['gdp', 'GDQ'], 'gdp'], // case before distance
  ['x', ['X'], 'X'],
  ['x', ['y'], null], // one edit makes any letter of another
  ['北京', ['北方', '北京市'], '北方'], // each one edit away: the earlier
  ['co2_sectoral', ['co2_sectoral_mt', 'co2'], 'co2_sectoral_mt'],
  ['', ['a'], null],
  ['a'.repeat(100), ['a'.repeat(99)], null],
])('nearest to %s of %j: %s', (name, candidates, found) => {
  expect(nearest(name, candidates)).toBe(found);
});

test('a distance is symmetric, 0 only between equals, and at most the longer length', () => {
  const word = fc.array(fc.constantFrom('a', 'b', 'c', '京'), { maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      expect(editDistance(b, a)).toBe(distance);
      expect(distance === 0).toBe(a.join() === b.join());
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});
