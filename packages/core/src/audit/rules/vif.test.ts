import { expect, test } from 'vitest';
import { ols } from '../testing/ols.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { vif } from './vif.ts';

const check = (value: string, limit?: string) =>
  findingsOf(vif, {
    regressions: { m: { terms: { x: { vif: value } } } },
    claims: limit ? [{ claim: 'vif below', model: 'm', value: limit }] : [],
  })[0];

test.each([
  ['1.00', undefined, 'consistent'],
  ['0.99', undefined, 'consistent'], // within one unit of the last place
  ['0.75', undefined, 'inconsistent'],
  ['9.87', '10', 'consistent'],
  ['12.30', '10.0', 'inconsistent'],
])('VIF %s, said to be below %s: %s', (value, limit, verdict) => {
  expect(check(value, limit)?.verdict).toBe(verdict);
});

test('no alarm on correct tables', () => {
  expectNoAlarm(vif, (random, write) => {
    const n = 10 + random.integer(30);
    const x = [0, 1, 2].map(() => Array.from({ length: n }, () => random.normal()));
    const found = ols(
      x,
      x[0]!.map(() => random.normal()),
    ).vif;
    const decimals = random.integer(4);
    return {
      regressions: { m: { terms: Object.fromEntries(found.map((v, j) => [`x${j}`, { vif: write(v, decimals) }])) } },
    };
  });
});
