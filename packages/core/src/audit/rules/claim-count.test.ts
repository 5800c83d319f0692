import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm } from '../testing/simulate.ts';
import { claimCount } from './claim-count.ts';

test('introduction and conclusion leave out one province of 31 and have 27', () => {
  expect(claimCount.check(paper()).map(({ verdict, values }) => [values.label, verdict, values.left])).toEqual([
    ['introduction', 'inconsistent', 30],
    ['data section', 'consistent', 27],
    ['conclusion', 'inconsistent', 30],
  ]);
});

test('no alarm on correct counts', () => {
  expectNoAlarm(claimCount, (random) => {
    const [n, left] = [random.integer(50), random.integer(10)];
    return { claims: [{ claim: 'count', total: String(n + left), without: String(left), is: String(n) }] };
  });
});
