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

/** From g1 and g2 to what each convention prints. */
const PRINT: Record<string, (moment: number, n: number) => number> = {
  g1: (g) => g,
  G1: (g, n) => (g * Math.sqrt(n * (n - 1))) / (n - 2),
  'm3/s³': (g, n) => g * ((n - 1) / n) ** 1.5,
  b2: (g) => g + 3,
  'b2 − 3': (g) => g,
  G2: (g, n) => ((n - 1) * ((n + 1) * g + 6)) / ((n - 2) * (n - 3)),
  'm4/s⁴': (g, n) => (g + 3) * ((n - 1) / n) ** 2,
  'm4/s⁴ − 3': (g, n) => (g + 3) * ((n - 1) / n) ** 2 - 3,
};

test('each convention is brought back to the plain moments', () => {
  for (const [conventions, moment] of [
    [SKEWNESS, 1.7],
    [KURTOSIS, 5.2 - 3],
  ] as const) {
    for (const { name, moment: back } of conventions) {
      const printed = PRINT[name]!(moment, 27);
      expect(back({ lo: printed, hi: printed }, 27).lo, name).toBeCloseTo(
        conventions === SKEWNESS ? moment : moment + 3,
        12,
      );
    }
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
          skewness: write(PRINT[pick(random, SKEWNESS).name]!(skewness.g1!, n), decimals),
          kurtosis: write(PRINT[pick(random, KURTOSIS).name]!(kurtosis.g2!, n), decimals),
        },
      },
    };
  });
});
