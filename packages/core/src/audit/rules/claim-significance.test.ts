import { expect, test } from 'vitest';
import { studentUpper } from '../../numeric/index.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { claimSignificance } from './claim-significance.ts';

test('"not significant" for component 2 has no standard error', () => {
  expect(claimSignificance.check(paper())).toMatchObject([
    { verdict: 'not checkable', values: { component: 2, term: 'LDAI', reason: 'no standard error' } },
  ]);
});

const check = (term: object, claim: object) =>
  findingsOf(claimSignificance, {
    n: '27',
    stars: { '*': '0.05', '**': '0.01' },
    regressions: { m: { terms: { x: term, z: '2.0**' } } },
    claims: [{ claim: 'significance', model: 'm', term: 'x', is: 'significant', ...claim }],
  } as Parameters<typeof findingsOf>[1])[0]?.verdict;

test.each([
  [{ estimate: '1.2', p: '0.003' }, {}, 'consistent'],
  [{ estimate: '1.2', p: '0.030' }, { at: '0.01' }, 'inconsistent'],
  [{ estimate: '1.2', p: '0.030' }, {}, 'consistent'],
  [{ estimate: '1.2', p: '0.400' }, {}, 'inconsistent'],
  [{ estimate: '1.2', p: '0.400' }, { conclusion: true }, 'decision-changing'],
  [{ estimate: '1.20', se: '0.10' }, { is: 'not significant' }, 'inconsistent'],
  [{ estimate: '1.2' }, {}, 'inconsistent'], // no mark where z has two
  [{ estimate: '1.2' }, { is: 'not significant' }, 'consistent'],
  [{ estimate: '1.2' }, { term: 'w' }, 'not checkable'],
])('%j %j: %s', (term, claim, verdict) => {
  expect(check(term, claim)).toBe(verdict);
});

test('no alarm on correct claims', () => {
  expectNoAlarm(claimSignificance, (random, write) => {
    const [n, b, se] = [8 + random.integer(40), random.normal(), 0.2 + random.uniform()];
    const p = 2 * studentUpper(Math.abs(b / se), n - 2);
    const marks = p < 0.01 ? '**' : p < 0.05 ? '*' : '';
    const term = random.integer(2)
      ? { estimate: write(b, 3), se: write(se, 3) }
      : { estimate: `${write(b, 3)}${marks}`, p: write(p, 3) };
    return {
      n: String(n),
      stars: { '*': '0.05', '**': '0.01' },
      regressions: { m: { terms: { x: term } } },
      claims: [
        {
          claim: 'significance',
          model: 'm',
          term: 'x',
          is: p < 0.05 ? 'significant' : 'not significant',
          at: '0.05',
          conclusion: true,
        },
      ],
    };
  });
});
