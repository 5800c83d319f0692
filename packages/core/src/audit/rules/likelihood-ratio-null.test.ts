import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { likelihoodRatioNull, NULL_RATIOS } from './likelihood-ratio-null.ts';

test('the table is that of the simulation', () => {
  const file = new URL('../../../fixtures/reference/null_lrt_n27_p5.json', import.meta.url);
  const { observed_LR, normal } = JSON.parse(readFileSync(file, 'utf8'));
  const run = normal['ratio0.0625'];
  expect(NULL_RATIOS[0]).toMatchObject({
    replicates: run.nrep,
    starts: run.n_starts,
    median: run.quantiles['0.5'],
    bicChoosesTwo: run.false_positive_rate_of_K2.BIC,
  });
  const [found] = likelihoodRatioNull.check(paper());
  expect(found!.values.lr).toBeCloseTo(observed_LR, 10);
});

test('22.1 lies below the median of one regime, and BIC chooses two in most of its samples', () => {
  const [found] = likelihoodRatioNull.check(paper());
  expect(found).toMatchObject({
    kind: 'derived',
    verdict: 'consistent',
    values: { belowMedian: true, n: 27, slopes: 5 },
  });
  expect(found!.values.lr).toBeCloseTo(22.078, 10);
  expect((found!.values.simulated as { bicChoosesTwo: number }).bicChoosesTwo).toBeGreaterThan(0.5);
});

test('other sizes need a bootstrap', () => {
  const { printed } = paper();
  const n = { ...printed.n!, value: 28 };
  const without = <T extends object>(table: T) => ({ ...table, n });
  const mixtures = { two: without(printed.mixtures['two-components']!) };
  const regressions = { one: without(printed.regressions['with-controls']!) };
  const [found] = likelihoodRatioNull.check({ printed: { ...printed, mixtures, regressions }, data: null });
  expect(found).toMatchObject({ verdict: 'not checkable', values: { simulated: null } });
});
