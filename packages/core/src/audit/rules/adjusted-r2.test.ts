import { expect, test } from 'vitest';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { adjustedR2 } from './adjusted-r2.ts';

const terms = { a: '1', b: '1', c: '1', d: '1', e: '1' };
const check = (table: object) =>
  findingsOf(adjustedR2, { n: '27', regressions: { m: { terms, r2: '0.674', ...table } } })[0];

test.each([
  ['1 − .326 · 26/21 = .596', { adjustedR2: '0.596' }, 'consistent'],
  ['Wherry, 26/22', { adjustedR2: '0.615' }, 'consistent'],
  ['without intercept, 27/22', { adjustedR2: '0.600', intercept: 'false' }, 'consistent'],
  ['another', { adjustedR2: '0.631' }, 'inconsistent'],
  ['dummies that are not printed', { adjustedR2: '0.631', unprinted: 'unknown' }, 'not checkable'],
])('%s', (_, table, verdict) => {
  expect(check(table)?.verdict).toBe(verdict);
});

test('the repair writes the figure with its decimals', () => {
  expect(check({ adjustedR2: '0.631' })?.repair).toEqual([
    { path: '/regressions/m/adjustedR2', from: '0.631', to: '0.596' },
  ]);
});

test('no alarm on correct tables', () => {
  expectNoAlarm(adjustedR2, (random, write) => {
    const [p, intercept] = [1 + random.integer(5), random.integer(2) === 0];
    const n = p + 3 + random.integer(100);
    const r2 = random.uniform();
    const c = intercept ? (random.integer(2) ? (n - 1) / (n - p - 1) : (n - 1) / (n - p)) : n / (n - p);
    const decimals = 1 + random.integer(4);
    const names = Object.fromEntries(Array.from({ length: p }, (_, j) => [`x${j}`, '1']));
    const m = { terms: names, intercept, r2: write(r2, decimals), adjustedR2: write(1 - (1 - r2) * c, decimals) };
    return { n: String(n), regressions: { m } };
  });
});
