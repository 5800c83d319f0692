import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { mapSizes } from './map-sizes.ts';

test('12 and 15 of 27 can come from proportions of .463 and .537', () => {
  expect(mapSizes.check(paper())[0]).toMatchObject({ verdict: 'consistent', values: { sizes: [12, 15] } });
});

test('3 units cannot come from a proportion of .9 of 10', () => {
  const units = Array.from({ length: 10 }, (_, i) => `u${i}`);
  const [found] = findingsOf(mapSizes, {
    n: '10',
    mixtures: { m: { components: [{ proportion: '0.9' }, { proportion: '0.1' }] } },
    groups: { g: { of: 'm', members: { a: units.slice(0, 3), b: units.slice(3) } } },
  });
  expect(found?.verdict).toBe('inconsistent'); // 9 > 3 + 7/2
});

test('no alarm on correct tables', () => {
  expectNoAlarm(mapSizes, (random, write) => {
    const [n, K] = [10 + random.integer(40), 2 + random.integer(3)];
    const blur = 3 * random.uniform();
    const totals = new Array<number>(K).fill(0);
    const members = Array.from({ length: K }, () => [] as string[]);
    for (let i = 0; i < n; i++) {
      const raw = totals.map(() => Math.exp(blur * random.normal()));
      const sum = raw.reduce((a, b) => a + b);
      for (const [k, r] of raw.entries()) totals[k]! += r / sum;
      members[raw.indexOf(Math.max(...raw))]!.push(`u${i}`);
    }
    const decimals = 1 + random.integer(3);
    return {
      n: String(n),
      mixtures: { m: { components: totals.map((total) => ({ proportion: write(total / n, decimals) })) } },
      groups: { g: { of: 'm', members: Object.fromEntries(members.map((units, k) => [`g${k}`, units])) } },
    };
  });
});
