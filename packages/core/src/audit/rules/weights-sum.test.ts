import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { weightsSum } from './weights-sum.ts';

const of = (...shares: string[]) =>
  findingsOf(weightsSum, {
    weights: { w: { values: Object.fromEntries(shares.map((share, j) => [`w${j}`, share])) } },
  })[0];

test('31.1 % and 47.6 % leave 21.3 %', () => {
  const [found] = weightsSum.check(paper());
  expect(found?.verdict).toBe('consistent');
  expect(found?.values.rest).toBeCloseTo(0.213, 12);
});

test.each([
  [['0.33', '0.33', '0.33'], 'consistent'],
  [['31.1', '47.6', '21.3'], 'consistent'],
  [['31.1%', '47.6%', '25.3%'], 'inconsistent'],
  [['remainder', '60.0%', '47.6%'], 'inconsistent'],
])('%s: %s', (shares, verdict) => {
  expect(of(...shares)?.verdict).toBe(verdict);
});

test('no alarm on correct tables', () => {
  expectNoAlarm(weightsSum, (random, write) => {
    const raw = Array.from({ length: 2 + random.integer(20) }, () => random.uniform());
    const sum = raw.reduce((a, b) => a + b);
    const [decimals, form] = [1 + random.integer(4), random.integer(3)];
    const text = (w: number) =>
      form === 0 ? write(w, decimals + 1) : `${write(100 * w, decimals)}${form === 1 ? '%' : ''}`;
    return { weights: { w: { values: Object.fromEntries(raw.map((w, j) => [`w${j}`, text(w / sum)])) } } };
  });
});
