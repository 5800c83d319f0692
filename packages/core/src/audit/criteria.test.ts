import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { FORMULAS, penalty } from './criteria.ts';

test('the k that a criterion implies is the k it was made with', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 40, max: 500 }),
      fc.double({ min: -300, max: 50, noNaN: true }),
      (k, n, l) => {
        const logLikelihood = { lo: l, hi: l };
        for (const formula of [...FORMULAS.AIC, ...FORMULAS.BIC]) {
          const value = formula.value(logLikelihood, k, n);
          if (value && Number.isFinite(value.lo) && Math.abs(value.lo) < 1e9) {
            const { lo, hi } = formula.implied(value, logLikelihood, n);
            expect(Math.abs(lo - k) + Math.abs(hi - k), formula.name).toBeLessThan(1e-6 * k);
          }
        }
      },
    ),
  );
});

test('AICc does not exist where n ≤ k + 1', () => {
  expect([penalty('AICc', 26, 27), penalty('AICc', 25, 27)]).toEqual([null, 50 + 1300]);
});

testExamples(new URL('./criteria.ts', import.meta.url), { penalty });
