import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
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

test('no alarm on groups that hold every unit once', () => {
  expectNoAlarm(groupCounts, (random) => {
    const n = 2 + random.integer(40);
    const groups = 1 + random.integer(4);
    const members: Record<string, string[]> = {};
    for (let k = 0; k < groups; k++) members[`g${k}`] = [];
    for (let i = 0; i < n; i++) members[`g${random.integer(groups)}`]!.push(`u${i}`);
    return { n: String(n), groups: { g: { members } } };
  });
});
