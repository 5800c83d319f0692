import { describe, expect, test } from 'vitest';
import { randomStream } from '../../numeric/index.ts';
import { fitLines } from '../testing/em.ts';
import { paper } from '../testing/paper.ts';
import { findingsOf, WRITERS } from '../testing/simulate.ts';
import { posteriorEntropy } from './posterior-entropy.ts';

interface Divisor {
  key: string;
  D: number;
  entropy: number;
  lo: number;
  hi: number;
  icl: number;
  mostDecided: number;
}
const divisorsOf = (found: { values: Record<string, unknown> } | undefined) => found!.values.divisors as Divisor[];

test('the posteriors of the paper hold 11.0 of 18.7 nats (14.0 under maximum likelihood)', () => {
  const [found] = posteriorEntropy.check(paper());
  const [ml, unbiased] = divisorsOf(found);
  // Q = 27 [.463 (ln .463 − ½ ln(2π .062)) + .537 (ln .537 − ½ ln(2π .065))] − D/2 = −6.25650 − D/2
  const Q =
    27 *
    (0.463 * (Math.log(0.463) - 0.5 * Math.log(2 * Math.PI * 0.062)) +
      0.537 * (Math.log(0.537) - 0.5 * Math.log(2 * Math.PI * 0.065)));
  expect(ml).toMatchObject({ D: 27, mostDecided: 13 });
  expect(Math.abs(ml!.entropy - (-5.751 - Q + 13.5))).toBeLessThan(1e-3);
  expect(unbiased).toMatchObject({ D: 21, mostDecided: 21 });
  expect(unbiased!.entropy).toBeCloseTo(11.0, 1);
  expect(unbiased!.icl).toBeCloseTo(83.0, 1);
  expect(ml!.entropy).toBeCloseTo(14.0, 1);
  expect(ml!.icl).toBeCloseTo(89.0, 1);
  expect(found).toMatchObject({ kind: 'derived', verdict: 'consistent', values: { n: 27, assigned: 27 } });
  expect(found!.values.ceiling).toBeCloseTo(27 * Math.LN2, 12);
  expect((found!.values.against as { bic: number }).bic).toBeCloseTo(33.58 + 7 * Math.log(27), 9);
});

describe('the entropy of fits that were run to their fixed point', () => {
  test.each(['ml', 'unbiased'] as const)('%s: inside what the decimals leave', (divisor) => {
    for (let replicate = 0; replicate < 30; replicate++) {
      const random = randomStream(4, 'posterior-entropy', replicate);
      const n = 30 + random.integer(60);
      const x = Array.from({ length: n }, () => random.normal());
      const y = x.map((v) => (random.uniform() < 0.5 ? 1 + 2 * v : -1 - v) + 0.7 * random.normal());
      const start = [
        { proportion: 0.5, constant: 1, slope: 2, variance: 0.5 },
        { proportion: 0.5, constant: -1, slope: -1, variance: 0.5 },
      ];
      const fit = fitLines(x, y, start, divisor, 600);
      const write = Object.values(WRITERS)[replicate % 2]!;
      const [found] = findingsOf(posteriorEntropy, {
        n: String(n),
        mixtures: {
          m: {
            components: fit.lines.map(({ proportion, variance, slope }) => ({
              proportion: write(proportion, 3),
              variance: write(variance, 3),
              terms: { x: write(slope, 3) },
            })),
            logLikelihood: write(fit.logLikelihood, 3),
          },
        },
      });
      const { lo, hi, mostDecided } = divisorsOf(found).find(({ key }) => key === divisor)!;
      expect(fit.entropy).toBeGreaterThan(lo - 1e-6);
      expect(fit.entropy).toBeLessThan(hi + 1e-6);
      expect(fit.posteriors.filter((row) => Math.max(...row) > 0.9).length).toBeLessThanOrEqual(mostDecided);
    }
  });
});

test('a likelihood that no fixed point has is not checkable, no more', () => {
  const components = [
    { proportion: '0.5', variance: '0.062', terms: { x: '1' } },
    { proportion: '0.5', variance: '0.062', terms: { x: '2' } },
  ];
  const [found] = findingsOf(posteriorEntropy, { n: '27', mixtures: { m: { components, logLikelihood: '-60.0' } } });
  expect(found?.verdict).toBe('not checkable');
});
