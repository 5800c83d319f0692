import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { proportionsSum } from './proportions-sum.ts';

const of = (...shares: string[]) =>
  findingsOf(proportionsSum, { mixtures: { m: { components: shares.map((proportion) => ({ proportion })) } } })[0];

test('the printed shares of the paper sum to 1', () => {
  expect(proportionsSum.check(paper())[0]).toMatchObject({ verdict: 'consistent', values: { sum: 1, complete: true } });
});

test.each([
  [['0.463', '0.537'], 'consistent'],
  [['46%', '54%'], 'consistent'],
  [['0.33', '0.33', '0.33'], 'consistent'],
  [['0.463', '0.547'], 'inconsistent'],
  [['0.333', '0.333', '0.330'], 'inconsistent'],
])('%s: %s', (shares, verdict) => {
  expect(of(...shares)?.verdict).toBe(verdict);
});

test('no alarm on correct tables', () => {
  expectNoAlarm(proportionsSum, (random, write) => {
    const raw = Array.from({ length: 2 + random.integer(6) }, () => random.uniform());
    const sum = raw.reduce((a, b) => a + b);
    const decimals = 1 + random.integer(4);
    return { mixtures: { m: { components: raw.map((share) => ({ proportion: write(share / sum, decimals) })) } } };
  });
});
