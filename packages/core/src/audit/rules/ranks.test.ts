import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf, pick } from '../testing/simulate.ts';
import { ranks } from './ranks.ts';

test('the rows of Table 2 stand in the order of their scores', () => {
  expect(ranks.check(paper())[0]).toMatchObject({ verdict: 'consistent', values: { column: 'LDAI', units: 27 } });
});

const check = (rows: Record<string, string[]>) =>
  findingsOf(ranks, { scores: { t: { columns: ['s', 'rank'], ranks: { rank: 's' }, rows } } })[0];

test.each([
  [{ a: ['0.9', '1'], b: ['0.5', '2'], c: ['0.5', '3'] }, 'consistent'],
  [{ a: ['0.9', '1'], b: ['0.5', '3'], c: ['0.5', '2'] }, 'consistent'],
  [{ a: ['0.9', '1'], b: ['0.5', '2'], c: ['0.5', '2'] }, 'consistent'],
  [{ a: ['0.9', '3'], b: ['0.5', '2'], c: ['0.4', '1'] }, 'consistent'],
  [{ a: ['0.9', '2'], b: ['0.5', '1'], c: ['0.4', '3'] }, 'inconsistent'],
  [{ a: ['0.9', '1'], b: ['0.5', '1'], c: ['0.4', '3'] }, 'inconsistent'],
])('%j: %s', (rows, verdict) => {
  expect(check(rows)?.verdict).toBe(verdict);
});

test('the two units are named', () => {
  expect(check({ a: ['0.9', '2'], b: ['0.5', '1'], c: ['0.4', '3'] })?.values.pair).toEqual(['a', 'b']);
});

test('no alarm on correct tables', () => {
  expectNoAlarm(ranks, (random, write) => {
    const n = 3 + random.integer(20);
    const scores = Array.from({ length: n }, () => random.normal());
    const [sign, decimals] = [pick(random, [1, -1]), random.integer(3)];
    const rank = (s: number) => 1 + scores.filter((other) => sign * other > sign * s).length;
    const rows = scores.map((s, i) => [`u${i}`, [write(s, decimals), String(rank(s))]] as [string, string[]]);
    const sorted = [...rows].sort((a, b) => Number(a[1][1]) - Number(b[1][1]));
    const table = { columns: ['s', 'rank'], ranks: { rank: 's' }, ordered: 's', rows: Object.fromEntries(sorted) };
    return { scores: { t: table } };
  });
});
