import { expect, test } from 'vitest';
import { mixtureCounts } from '../models.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf, pick } from '../testing/simulate.ts';
import { criterionObservations } from './criterion-observations.ts';

test('AIC and BIC of the paper have 27 observations', () => {
  const two = criterionObservations.check(paper()).at(-1)!;
  expect(two).toMatchObject({ verdict: 'consistent', values: { model: 'Tables 6 and 7', n: 27 } });
  // exp(2 + (60.940 − 41.502)/15) = 27.0006
  expect(two.values.implied).toBeCloseTo(Math.exp(2 + 19.438 / 15), 2);
});

test('31 observations behind a table of 27', () => {
  const k = 4;
  const [found] = findingsOf(criterionObservations, {
    regressions: {
      one: {
        n: '27',
        terms: { x: '1', z: '1' },
        logLikelihood: '-16.790',
        aic: '41.580',
        bic: (33.58 + k * Math.log(31)).toFixed(3),
      },
    },
  });
  expect(found?.verdict).toBe('inconsistent');
  expect(found?.values.implied).toBeCloseTo(31, 1);
});

test('no alarm on correct tables', () => {
  expectNoAlarm(criterionObservations, (random, write) => {
    const [n, slopes, components] = [10 + random.integer(500), 1 + random.integer(6), 1 + random.integer(3)];
    const { k } = pick(random, mixtureCounts(components, slopes, pick(random, [true, false])));
    const l = -n * (0.2 + 2 * random.uniform());
    const dropped = pick(random, [0, n * (1 + Math.log(2 * Math.PI))]);
    const divide = dropped === 0 ? pick(random, [1, n]) : 1;
    const decimals = () => 1 + random.integer(3);
    return {
      mixtures: {
        m: {
          n: String(n),
          components: String(components),
          slopes: String(slopes),
          ...(random.uniform() < 0.7 ? { logLikelihood: write(l, decimals()) } : {}),
          aic: write((-2 * l + 2 * k - dropped) / divide, decimals()),
          bic: write((-2 * l + k * Math.log(n) - dropped) / divide, decimals()),
        },
      },
    };
  });
});
