import { expect, test } from 'vitest';
import { mixtureCounts } from '../models.ts';
import { expectNoAlarm, findingsOf, pick } from '../testing/simulate.ts';
import { criterionParameters } from './criterion-parameters.ts';

const five = { a: '1', b: '1', c: '1', d: '1', e: '1' };
const check = (regression: object) =>
  findingsOf(criterionParameters, { n: '27', regressions: { one: { terms: five, ...regression } } });

test('23 parameters where a regression of five slopes has 7', () => {
  const [found] = check({ logLikelihood: '-16.79', aic: '79.579', bic: '109.384' });
  expect(found).toMatchObject({
    verdict: 'inconsistent',
    values: { expected: 7, whole: 23, equal: true, likeComponents: 3 },
  });
  const { AIC, BIC } = found!.values.implied as Record<string, { k: number; half: number }>;
  // (79.579 − 33.58)/2 and (109.384 − 33.58)/ln 27, each with half a unit of its last place and twice that of ln L.
  expect(AIC!.k).toBeCloseTo(22.9995, 10);
  expect(AIC!.half).toBeCloseTo((0.0005 + 0.01) / 2, 10);
  expect(BIC!.k).toBeCloseTo(75.804 / Math.log(27), 10);
  expect(BIC!.half).toBeCloseTo((0.0005 + 0.01) / Math.log(27), 10);
  expect(found!.repair).toEqual([
    { path: '/regressions/one/aic', from: '79.579', to: '47.580' },
    { path: '/regressions/one/bic', from: '109.384', to: '56.651' },
  ]);
});

test.each([
  ['with the variance', '47.58', '56.65'],
  ['without it, as Stata', '45.58', '53.36'],
  ['AIC per observation', '1.762', '56.65'],
  ['constants dropped: −2 ln L − 27(1 + ln 2π) + 12', '-31.04', '56.65'],
  ['AICc', '53.47', '56.65'],
])('%s is one of its conventions', (_, aic, bic) => {
  expect(check({ logLikelihood: '-16.79', aic, bic })[0]?.verdict).toBe('consistent');
});

test('a whole number is enough where the slopes are not all known', () => {
  expect(check({ unprinted: 'unknown', logLikelihood: '-16.79', aic: '79.58' })[0]?.verdict).toBe('consistent');
  expect(check({ unprinted: 'unknown', logLikelihood: '-16.7900', aic: '79.0200' })[0]?.verdict).toBe('inconsistent');
});

test('no alarm on correct tables', () => {
  expectNoAlarm(criterionParameters, (random, write) => {
    const [n, slopes, components] = [10 + random.integer(500), 1 + random.integer(6), 1 + random.integer(3)];
    const { k } = pick(random, mixtureCounts(components, slopes, pick(random, [true, false])));
    const l = -n * (0.2 + 2 * random.uniform());
    const dropped = pick(random, [0, n * (1 + Math.log(2 * Math.PI)), n * Math.log(2 * Math.PI)]);
    const divide = dropped === 0 ? pick(random, [1, n]) : 1;
    const decimals = () => random.integer(4);
    return {
      mixtures: {
        m: {
          n: String(n),
          components: String(components),
          slopes: String(slopes),
          logLikelihood: write(l, decimals()),
          aic: write((-2 * l + 2 * k - dropped) / divide, decimals()),
          bic: write((-2 * l + k * Math.log(n) - dropped) / divide, decimals()),
        },
      },
    };
  });
});
