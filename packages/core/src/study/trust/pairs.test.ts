import { expect, test } from 'vitest';
import { pairCounts } from './pairs.ts';

/** Three units over 20 draws: a always leads c; b leads a in 7 draws and ties with it in 2. */
const draws = Array.from({ length: 20 }, (_, d) => (d < 7 ? [2, 1, 3] : d < 9 ? [1, 1, 3] : [1, 2, 3])).flat();

test('a pair depends on the design where neither leads in 95 %; a tie counts half', () => {
  const found = pairCounts(Int32Array.from(draws), 20, ['a', 'b', 'c'], [2, 1, 3]);
  expect(found).toEqual({ compared: 3, dependent: 1, level: 0.95, closest: [{ a: 'b', b: 'a', share: 8 / 20 }] });
});

test.each([
  [1, 0],
  [2, 1],
])('one of 20 draws the other way is 95 %%: %i', (others, dependent) => {
  const turned = Array.from({ length: 20 }, (_, d) => (d < others ? [2, 1] : [1, 2])).flat();
  expect(pairCounts(Int32Array.from(turned), 20, ['a', 'b'], [1, 2]).dependent).toBe(dependent);
});

test('the closest come first, a hundred at most', () => {
  const n = 16;
  const alternating = Array.from({ length: 10 }, (_, d) =>
    Array.from({ length: n }, (_, i) => (d % 2 === 0 ? i + 1 : n - i)),
  ).flat();
  const units = Array.from({ length: n }, (_, i) => `u${i}`);
  const own = units.map((_, i) => i + 1);
  const found = pairCounts(Int32Array.from(alternating), 10, units, own);
  expect([found.compared, found.dependent, found.closest.length]).toEqual([120, 120, 100]);
  expect(found.closest[0]).toEqual({ a: 'u0', b: 'u1', share: 0.5 });
});
