import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { findingsOf } from '../testing/simulate.ts';
import { groupCounts } from './group-counts.ts';

test('12 and 15 provinces of Table 8 are the 27 of Table 2', () => {
  expect(groupCounts.check(paper())[0]).toMatchObject({
    verdict: 'consistent',
    values: { sizes: [12, 15], total: 27, n: 27, twice: [], strangers: [], missing: [] },
  });
});

test.each([
  [{ a: ['x', 'y'], b: ['z'] }, 'consistent'],
  [{ a: ['x', 'y'], b: ['y'] }, 'inconsistent'],
  [{ a: ['x', 'y'], b: [] }, 'inconsistent'],
  [{ a: ['x', 'y'], b: ['w'] }, 'consistent'], // z may be written in another way
])('%j of x, y, z: %s', (members, verdict) => {
  const scores = { t: { columns: ['s'], rows: { x: ['1'], y: ['2'], z: ['3'] } } };
  expect(findingsOf(groupCounts, { n: '3', scores, groups: { g: { members } } })[0]?.verdict).toBe(verdict);
});
