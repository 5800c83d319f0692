import { expect, test } from 'vitest';
import { ols, sd } from '../testing/ols.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf, pick } from '../testing/simulate.ts';
import { outcomeSd } from './outcome-sd.ts';

interface Range {
  kind: string;
  convention: string;
  lo: number;
  hi: number;
}

test('slope, R² and scores against likelihood and R²: only the divisor n − 6 meets', () => {
  const [found] = outcomeSd.check(paper());
  const ranges = found!.values.ranges as unknown as Range[];
  const range = (convention: string) => {
    const { lo, hi } = ranges.find((r) => r.convention === convention)!;
    return [lo.toFixed(4), hi.toFixed(4)];
  };
  expect(range('regressor min-maxed')).toEqual(['0.7910', '0.7955']);
  expect(range('divisor n')).toEqual(['0.8035', '0.8051']);
  expect(range('divisor n − rank')).toEqual(['0.7919', '0.7934']);
  // 2.368 · sd(LDAI)/√.571 = 2.368 · .21617/.75565
  const raw = ranges.find((r) => r.convention === 'regressor as printed')!;
  expect((raw.lo + raw.hi) / 2).toBeCloseTo(0.677, 3);
  expect(found).toMatchObject({
    verdict: 'consistent',
    values: { outcome: 'ln(CE)', rank: 6, divisors: { from: 18, to: 27, meet: [21] } },
  });
});

test('a slope that no spread allows', () => {
  const { printed } = paper();
  const table = printed.regressions['without-controls']!;
  const estimate = { ...table.terms.LDAI!.estimate!, value: -2.968, text: '-2.968' };
  const regressions = { ...printed.regressions, 'without-controls': { ...table, terms: { LDAI: { estimate } } } };
  expect(outcomeSd.check({ printed: { ...printed, regressions }, data: null })[0]?.verdict).toBe('inconsistent');
});

test('one source alone tells nothing', () => {
  const m = { outcome: 'y', n: '27', terms: { x: '1' }, r2: '0.5', logLikelihood: '-20.1' };
  expect(findingsOf(outcomeSd, { regressions: { m } })).toEqual([]);
});

test('no alarm on correct tables', () => {
  expectNoAlarm(outcomeSd, (random, write) => {
    const n = 8 + random.integer(30);
    const x = Array.from({ length: n }, () => random.uniform());
    const z = Array.from({ length: n }, () => random.normal());
    const y = x.map((v, i) => 3 * v + 0.3 * z[i]! + 0.5 * random.normal());
    const [small, large] = [ols([x], y), ols([x, z], y)];
    const scale = pick(random, ['minmax', 'none', 'unknown'] as const);
    const range = scale === 'minmax' ? Math.max(...x) - Math.min(...x) : 1;
    const D = pick(random, [n, n - 3]);
    const l = (-n / 2) * Math.log((2 * Math.PI * large.rss) / D) - D / 2;
    const decimals = 2 + random.integer(2);
    return {
      n: String(n),
      descriptives: { y: { sd: write(sd(y) * pick(random, [1, Math.sqrt((n - 1) / n)]), 2) } },
      scores: { t: { columns: ['x'], rows: Object.fromEntries(x.map((v, i) => [`u${i}`, [write(v, 3)]])) } },
      regressions: {
        small: {
          outcome: 'y',
          scale,
          terms: { x: write(small.slopes[0]! * range, decimals) },
          r2: write(small.r2, decimals),
        },
        large: {
          outcome: 'y',
          terms: { x: '1', z: '1' },
          r2: write(large.r2, decimals),
          logLikelihood: write(l, decimals),
          ...(random.integer(2) ? { sigma: write(large.sigma, 3) } : {}),
        },
      },
    };
  });
});
