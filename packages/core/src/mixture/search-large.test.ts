import { describe, expect, test } from 'vitest';
import { SYNTHETIC, synthetic } from '../../bench/data.ts';
import { mixtureRegression } from './mixture-regression.ts';
import { named } from './testing/sets.ts';

describe('60 000 rows', () => {
  const truth = { ...SYNTHETIC.n1e6p5k2, rows: 60_000 };
  const { outcome, columns } = synthetic(truth);
  const data = named(outcome, columns);
  const found = mixtureRegression(data.outcome, data.regressors, { components: 2 });
  if (!found.ok) throw new Error('fault');
  const fit = found.value;
  test('the truth is within four standard errors, and the search says nothing is amiss', () => {
    const [second, first] = fit.components;
    for (const [k, component] of [first!, second!].entries()) {
      const errors = component.terms.map((t, j) => (t.estimate - truth.coefficients[k]![j]!) / t.standardError!);
      expect(Math.max(...errors.map(Math.abs))).toBeLessThan(4);
      expect(Math.abs(component.proportion - truth.proportions[k]!)).toBeLessThan(
        4 * component.standardErrors.proportion!,
      );
      const variance = truth.deviations[k]! ** 2;
      expect(Math.abs(component.variance - variance)).toBeLessThan(4 * component.standardErrors.variance!);
    }
    expect(found.notes).toEqual([]);
    expect(fit).toMatchObject({ converged: true, binds: false });
  });
  test('another seed, another sample: the same optimum of all rows', () => {
    const other = mixtureRegression(data.outcome, data.regressors, { components: 2, seed: 5 });
    expect(other.ok && other.value.logLikelihood).toBeCloseTo(fit.logLikelihood, 3);
  });
});
