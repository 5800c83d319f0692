import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { choices, criteria } from './criteria.ts';
import { unfitted } from './fit.ts';
import { referenceSet } from './testing/sets.ts';

test.each(['mix_mixtools_CO2data', 'mix_mixtools_tonedata', 'mix_synthetic_n27p5k2', 'mix_synthetic_n5000p8k3'])(
  '%s: every criterion of every reference fit',
  (file) => {
    const { outcome, fits } = referenceSet(file);
    for (const fit of Object.values(fits)) {
      const found = criteria({ logLikelihood: fit.logLik, k: fit.df, n: outcome.values.length, entropy: fit.entropy });
      const { aic, bic, aicc, caic, hq, sabic, icl_bic } = fit;
      for (const [name, expected] of Object.entries({ aic, bic, aicc, caic, hq, sabic, icl: icl_bic })) {
        expect(Math.abs(found[name as keyof typeof found] / expected - 1)).toBeLessThan(1e-12);
      }
    }
  },
);

test('the least value wins; a fit on the bound and a K without a fit have no vote', () => {
  const row = (components: number, bic: number, binds = false) => ({ ...unfitted(components, 1), bic, binds });
  const bic = (candidates: Parameters<typeof choices>[0]) => choices(candidates)[1];
  expect(bic([row(1, 5), row(2, 3), row(3, 4)])).toEqual({ criterion: 'bic', components: 2, atLargest: false });
  expect(bic([row(1, 5), row(2, 3), row(3, 1, true), unfitted(4, 9)])).toMatchObject({
    components: 2,
    atLargest: true,
  });
  expect(bic([row(1, 3), row(2, 3)])).toMatchObject({ components: 1 });
  expect(bic([unfitted(2, 9)])).toEqual({ criterion: 'bic', components: null, atLargest: false });
});

testExamples(new URL('./criteria.ts', import.meta.url), { criteria });
