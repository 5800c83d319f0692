import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { findingsOf } from '../testing/simulate.ts';
import { kurtosisConvention } from './kurtosis-convention.ts';

test('6.32 fits the excess G2 that SPSS prints, which a normal distribution has at 0 and not at 3', () => {
  const [found] = kurtosisConvention.check(paper());
  expect(found).toMatchObject({
    kind: 'advice',
    verdict: 'consistent',
    values: { fits: 'G2', normal: 0, against: 3, alike: false },
  });
  const pairs = found!.values.pairs as unknown as { name: string; b2: number; g1: number; slack: number }[];
  const [G2, b2] = pairs;
  // g2 = (6.32 · 25 · 24/26 − 6)/28 and g1 = 2.25 · 25/√702
  expect(G2!.b2).toBeCloseTo(3 + ((6.32 * 25 * 24) / 26 - 6) / 28, 12);
  expect(G2!.g1).toBeCloseTo((2.25 * 25) / Math.sqrt(27 * 26), 12);
  expect(G2!.slack).toBeGreaterThan(0.5);
  expect(b2!.slack).toBeLessThan(0.1); // as b2 the 27 values would all but be two
});

test('without a program it only says what is possible', () => {
  const table = { skewness: '3.50', kurtosis: '12.9' };
  const [found] = findingsOf(kurtosisConvention, { n: '27', descriptives: { x: table } });
  // as b2, 12.9 is below 3.5² + 1
  expect(found!.conventions.map(({ fits }) => fits)).toEqual([true, false, true, true]);
  expect(found!.values.fits).toBeNull();
});
