import { expect, test } from 'vitest';
import { mean } from '../testing/ols.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { grim } from './grim.ts';

const check = (table: object) => findingsOf(grim, { descriptives: { x: { whole: 'true', ...table } } })[0];

test.each([
  ['3.57 = 25/7', { n: '7', mean: '3.57' }, 'consistent'],
  ['3.46 of 7', { n: '7', mean: '3.46' }, 'inconsistent'],
  ['3.46 of 7 with 4 items: 97/28', { n: '7', items: '4', mean: '3.46' }, 'consistent'],
  ['many values', { n: '400', mean: '3.45' }, 'not checkable'],
])('%s', (_, table, verdict) => {
  expect(check(table)?.verdict).toBe(verdict);
});

test('the nearest mean that exists is offered', () => {
  expect(check({ n: '7', mean: '3.45' })?.repair).toEqual([{ path: '/descriptives/x/mean', from: '3.45', to: '3.43' }]);
});

test('only where values are said to be whole', () => {
  expect(findingsOf(grim, { descriptives: { x: { n: '7', mean: '3.45' } } })).toEqual([]);
});

test('no alarm on correct tables', () => {
  expectNoAlarm(grim, (random, write) => {
    const n = 3 + random.integer(45);
    const x = Array.from({ length: n }, () => random.integer(7));
    return { descriptives: { x: { n: String(n), whole: true, mean: write(mean(x), 2 + random.integer(2)) } } };
  });
});
