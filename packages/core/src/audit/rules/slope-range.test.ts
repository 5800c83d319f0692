import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { findingsOf } from '../testing/simulate.ts';
import { slopeRange } from './slope-range.ts';

test('group 1 reaches .508 of the range that its slope is stated for', () => {
  const [found] = slopeRange.check(paper());
  const shares = found!.values.shares as { group: string; share: number; slope: number }[];
  expect(shares[0]).toMatchObject({ group: '第一类', slope: -11.102 });
  expect(shares[0]!.share).toBeCloseTo((0.441 - 0.007) / (0.861 - 0.007), 12);
  expect(shares[0]!.share.toFixed(3)).toBe('0.508');
  expect(found).toMatchObject({ kind: 'derived', verdict: 'consistent' });
});

test('groups without a mixture have no slope', () => {
  const scores = { t: { columns: ['x'], rows: { a: ['1'], b: ['2'] } } };
  expect(findingsOf(slopeRange, { n: '2', scores, groups: { g: { members: { one: ['a'], two: ['b'] } } } })).toEqual(
    [],
  );
});
