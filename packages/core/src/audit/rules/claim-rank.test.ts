import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, pick } from '../testing/simulate.ts';
import { claimRank } from './claim-rank.ts';

test('海南 is last in 产业基础 only; in 科技成果 and 创新实践 it is 青海; 广东 is second in 产业基础', () => {
  const found = claimRank
    .check(paper())
    .map(({ values, verdict }) => [values.unit, values.column, verdict, values.beyond]);
  expect(found).toEqual([
    ['广东', 'LDAI', 'consistent', []],
    ['江苏', 'LDAI', 'consistent', []],
    ['浙江', 'LDAI', 'consistent', []],
    ['海南', 'LDAI', 'consistent', []],
    ['广东', '产业基础', 'inconsistent', ['江苏']],
    ['广东', '创新实践', 'consistent', []],
    ['海南', '产业基础', 'consistent', []],
    ['海南', '科技成果', 'inconsistent', ['青海']],
    ['海南', '创新实践', 'inconsistent', ['青海']],
  ]);
});

test('no alarm on correct claims', () => {
  expectNoAlarm(claimRank, (random, write) => {
    const scores = Array.from({ length: 3 + random.integer(20) }, () => random.normal());
    const row = random.integer(scores.length);
    const rank = 1 + scores.filter((other) => other > scores[row]!).length;
    const is = rank === 1 ? 'first' : rank === scores.length ? 'last' : String(rank);
    const decimals = random.integer(3);
    return {
      scores: {
        t: { columns: ['s'], rows: Object.fromEntries(scores.map((s, i) => [`u${i}`, [write(s, decimals)]])) },
      },
      claims: [{ claim: 'rank', scores: 't', column: 's', unit: `u${row}`, is: pick(random, [is, String(rank)]) }],
    };
  });
});
