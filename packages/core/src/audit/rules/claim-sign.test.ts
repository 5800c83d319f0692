import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { claimSign } from './claim-sign.ts';

test('LEC, read as negative, is +2.64 in component 1', () => {
  expect(claimSign.check(paper())).toMatchObject([
    {
      verdict: 'inconsistent',
      values: {
        term: 'LEC',
        contrary: [{ component: 1, estimate: 2.636 }],
        others: [
          { component: null, estimate: -1.171 },
          { component: 2, estimate: -1.485 },
        ],
      },
    },
  ]);
});

test.each([
  ['negative', undefined, 'inconsistent'],
  ['negative', ['a'], 'consistent'],
  ['positive', ['b'], 'consistent'],
  ['positive', ['c'], 'consistent'], // −0.001 may be the rounding of 0
] as const)('%s in %j: %s', (is, models, verdict) => {
  const regressions = { a: { terms: { x: '-1.2' } }, b: { terms: { x: '0.7' } }, c: { terms: { x: '-0.001' } } };
  const claims = [{ claim: 'sign' as const, term: 'x', is, ...(models ? { models: [...models] } : {}) }];
  expect(findingsOf(claimSign, { regressions, claims })[0]?.verdict).toBe(verdict);
});

test('no alarm on correct claims', () => {
  expectNoAlarm(claimSign, (random, write) => {
    const b = random.normal();
    const is = b < 0 ? ('negative' as const) : ('positive' as const);
    return {
      regressions: { m: { terms: { x: write(b, random.integer(4)) } } },
      claims: [{ claim: 'sign', term: 'x', is, conclusion: true }],
    };
  });
});
