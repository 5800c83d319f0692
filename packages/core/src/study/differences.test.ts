import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { agree, differences } from './differences.ts';

test.each([
  [1, 1 + 4e-13, true],
  [1, 1 + 4e-12, false],
  [1e-300, 2e-300, true],
  [0, 1e-14, true],
  [1e6, 1e6 + 1e-7, true],
  [1e6, 1e6 + 1e-5, false],
  [-1, 1, false],
])('%d and %d agree to 12 digits: %s', (a, b, same) => {
  expect(agree(a, b)).toBe(same);
  expect(agree(b, a)).toBe(same);
});

test('each kind of difference has its path', () => {
  const found = differences({ a: 1, b: [1, 2], c: 'x', 'd/e': null }, { a: 2, b: [1], c: 'y', 'd/e': 0, f: 1 });
  expect(found.map((d) => d.path)).toEqual(['/a', '/b/length', '/c', '/d~1e', '/f']);
});

testExamples(new URL('./differences.ts', import.meta.url), { differences });
