import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, reference, resultOf, worst } from '../testing/composite-reference.ts';
import { testExamples } from '../testing/examples.ts';
import { correlation } from './correlation.ts';
import { criticWeights } from './critic-weights.ts';
import { giniWeights } from './gini-weights.ts';
import { pcaWeights } from './pca-weights.ts';
import { variationWeights } from './variation-weights.ts';

const { X, minmax, weights } = reference;
const methods = { critic: criticWeights, pca: pcaWeights, cv: variationWeights, gini: giniWeights };
const each = Object.entries(methods);
const solve = (weigh: (typeof methods)['critic'], columns: Float64Array[]) => {
  const fit = weigh(columns);
  return { weights: [...resultOf(fit)], codes: fit.ok ? fit.notes.map((n) => n.code) : [] };
};

describe('against the reference, 20 rows × 6 columns', () => {
  test.each([
    ['critic', minmax, weights.critic_direction_aware],
    ['critic', X, null],
    ['pca', minmax, weights.pca_squared_loadings],
    ['cv', X, weights.cv_raw],
    ['gini', X, weights.pymcdm_gini],
  ] as const)('%s', (method, rows, expected) => {
    const found = solve(methods[method], columnsOf(rows)).weights;
    if (expected) expect(worst(found, expected)).toBeLessThan(1e-12);
  });
  test('raw columns would take the costs for benefits: CRITIC is not the same', () => {
    const scaled = columnsOf(X).map((x) => x.map((v) => v / (Math.max(...x) - Math.min(...x))));
    expect(worst(solve(criticWeights, scaled).weights, weights.critic_ignore_direction!)).toBeLessThan(1e-12);
  });
});

describe('for any data', () => {
  const table = fc
    .array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), {
      minLength: 5,
      maxLength: 30,
    })
    .map(columnsOf)
    .filter((t) => t.every((x) => Math.max(...x) > 0.1 + Math.min(...x)))
    .filter((t) => t.every((x, j) => t.every((y, k) => k >= j || Math.abs(correlation(x, y)!) < 0.99)));
  test.each(each)('%s: weights are shares; the order of rows and columns does not matter', (_, weigh) => {
    fc.assert(
      fc.property(table, (t) => {
        const found = solve(weigh, t).weights;
        expect(found.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
        expect(
          worst(
            solve(
              weigh,
              t.map((x) => x.toReversed()),
            ).weights,
            found,
          ),
        ).toBeLessThan(1e-9);
        expect(worst(solve(weigh, t.toReversed()).weights.toReversed(), found)).toBeLessThan(1e-9);
      }),
    );
  });
  test('the unit of a column does not matter to cv, gini and pca', () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0.01, max: 100, noNaN: true }), (t, unit) => {
        const other = t.map((x, j) => (j === 1 ? x.map((v) => unit * v) : x));
        for (const weigh of [variationWeights, giniWeights, pcaWeights]) {
          expect(worst(solve(weigh, other).weights, solve(weigh, t).weights)).toBeLessThan(1e-9);
        }
      }),
    );
  });
});

const col = (...values: number[]) => Float64Array.from(values);
test.each(each)('%s: a constant column weighs 0 and is noted, one that varies alone weighs 1', (_, weigh) => {
  expect(solve(weigh, [col(0.1, 0.1, 0.1), col(0, 1, 0.5)])).toEqual({
    weights: [0, 1],
    codes: ['weights/constant_column'],
  });
});
test('uncorrelated columns, of which no component stands out, weigh alike', () => {
  expect(solve(pcaWeights, [col(1, -1, 1, -1), col(1, 1, -1, -1)]).weights).toEqual([0.5, 0.5]);
});
test.each(each)('%s: faults', (_, weigh) => {
  const faults = (...columns: Float64Array[]) => {
    const fit = weigh(columns);
    return fit.ok ? [] : fit.faults.map((f) => [f.code, f.path]);
  };
  expect(faults(col(1))).toEqual([['columns/too_few_rows', '/columns']]);
  expect(faults(col(1, 2), col(1))).toEqual([['columns/lengths_differ', '/columns/1']]);
  expect(faults(col(1, 2), col(1, NaN))).toEqual([['columns/not_finite', '/columns/1/1']]);
  expect(faults(col(1, 1), col(2, 2))).toEqual([['weights/all_constant', '/columns']]);
});
test.each([
  ['critic', criticWeights, [col(1, 2, 3), col(2, 4, 6)]],
  ['cv', variationWeights, [col(-1, 0, 1), col(1, 2, 4)]],
  ['gini', giniWeights, [col(-3, 0, 1), col(1, 2, 4)]],
])('%s: columns it cannot weigh are a fault', (method, weigh, columns) => {
  const fit = weigh(columns);
  expect(fit.ok ? [] : fit.faults).toMatchObject([{ code: 'weights/undefined', values: { method, columns: 2 } }]);
});

for (const [name, scope] of Object.entries({
  critic: { criticWeights },
  pca: { pcaWeights },
  variation: { variationWeights },
  gini: { giniWeights },
})) {
  testExamples(new URL(`./${name}-weights.ts`, import.meta.url), scope);
}
test('a column whose mean is rounded is constant all the same', () => {
  expect(correlation(col(0.1, 0.1, 0.1), col(1, 2, 3))).toBeNull();
  expect(correlation(col(1, 2, 3), col(0.1, 0.1, 0.1))).toBeNull();
});

testExamples(new URL('./correlation.ts', import.meta.url), { correlation });
