import { expect, test } from 'vitest';
import { ols } from '../testing/ols.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { nestedModels } from './nested-models.ts';

test('R² and log-likelihoods of the paper rise, or stay', () => {
  expect(
    nestedModels.check(paper()).map(({ verdict, values }) => [verdict, values.of, values.lower, values.equal]),
  ).toEqual([
    ['consistent', 'R²', false, undefined],
    ['consistent', 'ln L', false, false],
    ['consistent', 'ln L', false, true],
  ]);
});

const regressions = (small: object, large: object) => ({
  n: '27',
  regressions: {
    a: { outcome: 'y', terms: { x: '1' }, ...small },
    b: { outcome: 'y', terms: { x: '1', z: '1' }, ...large },
  },
});

test.each([
  ['falls with a regressor more', {}, { r2: '0.560' }, ['inconsistent']],
  ['falls by less than its last place', {}, { r2: '0.570' }, ['consistent']],
  ['other rows', { n: '31' }, { r2: '0.560' }, []],
  ['other outcome', { outcome: 'ln(y)' }, { r2: '0.560' }, []],
  ['no intercept', { intercept: 'false' }, { r2: '0.560' }, []],
])('R² %s', (_, small, large, verdicts) => {
  const found = findingsOf(nestedModels, regressions({ r2: '0.571', ...small }, large));
  expect(found.map(({ verdict }) => verdict)).toEqual(verdicts);
});

test('a lower likelihood of more components is not the maximum, and not inconsistent', () => {
  const [found] = findingsOf(nestedModels, {
    n: '27',
    mixtures: {
      two: { components: '2', slopes: '1', logLikelihood: '-5.7' },
      three: { components: '3', slopes: '1', logLikelihood: '-6.2' },
    },
  });
  expect(found).toMatchObject({ verdict: 'consistent', values: { lower: true } });
});

test('no alarm on correct tables', () => {
  expectNoAlarm(nestedModels, (random, write) => {
    const n = 12 + random.integer(40);
    const x = [0, 1, 2].map(() => Array.from({ length: n }, () => random.normal()));
    const y = x[0]!.map((v) => v * random.uniform() + random.normal());
    const decimals = 2 + random.integer(2);
    return {
      n: String(n),
      regressions: Object.fromEntries(
        [1, 2, 3].map((p) => [
          `m${p}`,
          {
            outcome: 'y',
            terms: Object.fromEntries(x.slice(0, p).map((_, j) => [`x${j}`, '1'])),
            r2: write(ols(x.slice(0, p), y).r2, decimals),
          },
        ]),
      ),
    };
  });
});
