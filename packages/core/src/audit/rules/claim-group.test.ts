import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { claimGroup } from './claim-group.ts';

test('group 1, called extremely undeveloped, has the higher median and holds 浙江, 北京, 山东, 四川', () => {
  const [found] = claimGroup.check(paper());
  expect(found).toMatchObject({ verdict: 'decision-changing', values: { is: 'low', members: 12 } });
  const { medians, means, contrary } = found!.values as { medians: number[]; means: number[]; contrary: string[] };
  expect(medians[0]).toBeCloseTo(0.1645, 12); // of .142 and .187
  expect(medians[1]).toBeCloseTo(0.146, 12);
  expect(contrary.slice(0, 4)).toEqual(['浙江', '北京', '山东', '四川']);
  // Its mean is lower, as 广东 and 江苏 are in the other group: shown too.
  expect(means[0]).toBeLessThan(means[1]!);
});

const check = (members: Record<string, string[]>, is: 'high' | 'low', conclusion = false) =>
  findingsOf(claimGroup, {
    scores: { t: { columns: ['s'], rows: { a: ['0.10'], b: ['0.20'], c: ['0.60'], d: ['0.90'], e: ['0.15'] } } },
    groups: { g: { members } },
    claims: [{ claim: 'group', groups: 'g', group: 'one', scores: 't', column: 's', is, conclusion }],
  })[0]?.verdict;

test.each([
  [{ one: ['a', 'b'], two: ['c', 'd', 'e'] }, 'low', 'consistent'],
  [{ one: ['a', 'c', 'd'], two: ['b', 'e'] }, 'low', 'inconsistent'],
  [{ one: ['c', 'd'], two: ['a', 'b', 'e'] }, 'high', 'consistent'],
  [{ one: ['a', 'e', 'd'], two: ['b', 'c'] }, 'high', 'inconsistent'],
] as const)('%j %s: %s', (members, is, verdict) => {
  expect(check({ one: [...members.one], two: [...members.two] }, is)).toBe(verdict);
});

test('no alarm on correct claims', () => {
  expectNoAlarm(claimGroup, (random, write) => {
    const scores = Array.from({ length: 6 + random.integer(20) }, () => Math.exp(random.normal()));
    const sorted = [...scores].sort((a, b) => a - b);
    const cut = sorted[Math.floor(scores.length / 3)]!;
    const decimals = 1 + random.integer(3);
    const names = scores.map((_, i) => `u${i}`);
    const members = { low: names.filter((_, i) => scores[i]! < cut), rest: names.filter((_, i) => scores[i]! >= cut) };
    const claim = { claim: 'group', groups: 'g', scores: 't', column: 's', conclusion: true } as const;
    return {
      scores: {
        t: { columns: ['s'], rows: Object.fromEntries(scores.map((s, i) => [`u${i}`, [write(s, decimals)]])) },
      },
      groups: { g: { members } },
      claims: [
        { ...claim, group: 'low', is: 'low' },
        { ...claim, group: 'rest', is: 'high' },
      ],
    };
  });
});
