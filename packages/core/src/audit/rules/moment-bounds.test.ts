import { expect, test } from 'vitest';
import { summarise } from '../../describe/index.ts';
import { KURTOSIS, SKEWNESS } from '../moments.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf, pick } from '../testing/simulate.ts';
import { momentBounds } from './moment-bounds.ts';

const check = (table: object) => findingsOf(momentBounds, { n: '27', descriptives: { x: table } })[0]?.verdict;

test('skewness 2.25 and kurtosis 6.32 of 27 values are possible', () => {
  expect(momentBounds.check(paper())[0]?.verdict).toBe('consistent');
});

test.each([
  ['kurtosis below 1 as b2, and as excess below skewness² − 2', { skewness: '3.50', kurtosis: '4.00' }, 'inconsistent'],
  ['as excess it is possible', { skewness: '2.25', kurtosis: '4.00' }, 'consistent'],
  ['skewness beyond 25/√26 = 4.90', { skewness: '5.80' }, 'inconsistent'],
  ['kurtosis beyond any of 27 values', { kurtosis: '31.0' }, 'inconsistent'],
])('%s', (_, table, verdict) => {
  expect(check(table)).toBe(verdict);
});

test('conventions against summarise, and back to the plain moments', () => {
  const found = summarise([1, 2, 2, 3, 5, 9, 20]);
  if (!found.ok) throw new Error('not described');
  const { skewness, kurtosis } = found.value;
  const print = (name: string) => {
    const skew = SKEWNESS.find((c) => c.name === name);
    return skew ? skew.print(skewness.g1!, 7) : KURTOSIS.find((c) => c.name === name)!.print(kurtosis.g2! + 3, 7);
  };
  expect(print('G1')).toBeCloseTo(skewness.G1!, 12);
  expect(print('G2')).toBeCloseTo(kurtosis.G2!, 12);
  expect(print('b2 − 3')).toBeCloseTo(kurtosis.g2!, 12);
  for (const { name, moment, print: to } of [...SKEWNESS, ...KURTOSIS]) {
    const printed = to(2.5, 27);
    expect(moment({ lo: printed, hi: printed }, 27).lo, name).toBeCloseTo(2.5, 12);
  }
});

test('no alarm on correct tables', () => {
  expectNoAlarm(momentBounds, (random, write) => {
    const n = 4 + random.integer(30);
    const shape = pick(random, ['normal', 'skew', 'one far', 'two-valued'] as const);
    const x = Array.from({ length: n }, (_, i) => {
      if (shape === 'one far') return i === 0 ? 1 : 1e-4 * random.normal();
      if (shape === 'two-valued') return (i < 1 + n / 4 ? 1 : 0) + 1e-4 * random.normal();
      return shape === 'skew' ? Math.exp(1.5 * random.normal()) : random.normal();
    });
    const found = summarise(x);
    if (!found.ok) throw new Error('not described');
    const { skewness, kurtosis } = found.value;
    const decimals = random.integer(4);
    return {
      descriptives: {
        x: {
          n: String(n),
          skewness: write(pick(random, SKEWNESS).print(skewness.g1!, n), decimals),
          kurtosis: write(pick(random, KURTOSIS).print(kurtosis.g2! + 3, n), decimals),
        },
      },
    };
  });
});
