import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { claimLevel } from './claim-level.ts';

test('青海 is called both high and extremely low in intensity', () => {
  expect(claimLevel.check(paper())).toMatchObject([
    { verdict: 'inconsistent', values: { unit: '青海', variable: 'CE', both: true }, where: [{}, {}] },
  ]);
});

const check = (unit: string, is: 'high' | 'low', variable = 's') =>
  findingsOf(claimLevel, {
    scores: { t: { columns: ['s'], rows: { a: ['0.10'], b: ['0.20'], c: ['0.90'] } } },
    claims: [{ claim: 'level', unit, variable, is }],
  })[0]?.verdict;

test.each([
  ['c', 'high', 's', 'consistent'],
  ['b', 'high', 's', 'consistent'], // the median itself
  ['a', 'high', 's', 'inconsistent'],
  ['c', 'low', 's', 'inconsistent'],
  ['a', 'low', 'elsewhere', 'not checkable'],
] as const)('%s %s in %s: %s', (unit, is, variable, verdict) => {
  expect(check(unit, is, variable)).toBe(verdict);
});

test('no alarm on correct claims', () => {
  expectNoAlarm(claimLevel, (random, write) => {
    const scores = Array.from({ length: 5 + random.integer(20) }, () => Math.exp(random.normal()));
    const sorted = [...scores].sort((a, b) => a - b);
    const row = random.integer(scores.length);
    const is = scores[row]! >= sorted[scores.length >> 1]! ? ('high' as const) : ('low' as const);
    const decimals = 1 + random.integer(3);
    return {
      scores: {
        t: { columns: ['s'], rows: Object.fromEntries(scores.map((s, i) => [`u${i}`, [write(s, decimals)]])) },
      },
      claims: [{ claim: 'level', unit: `u${row}`, variable: 's', is, conclusion: true }],
    };
  });
});
