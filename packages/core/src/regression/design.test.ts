import { describe, expect, test } from 'vitest';
import type { LeastSquaresOptions } from './design.ts';
import { leastSquares } from './least-squares.ts';

describe('faults', () => {
  const col = (...values: number[]) => Float64Array.from(values);
  const y = col(1, 3, 2, 5, 4, 7);
  const [a, b] = [col(1, 2, 3, 4, 5, 7), col(2, 0, 1, 1, 3, 1)];
  const combined = a.map((v, i) => 2 * v - b[i]!);
  test.each<[string, Float64Array[], LeastSquaresOptions, string, string, string]>([
    ['lengths', [col(1, 2)], {}, 'columns/lengths_differ', '/regressors/0', 'differ: 2'],
    ['missing', [a, col(1, NaN, 3, 4, 5, 6)], {}, 'columns/not_finite', '/regressors/1/1', 'number: NaN'],
    ['infinite', [col(1, 2, -Infinity, 4, 5, 6)], {}, 'columns/not_finite', '/regressors/0/2', ': -Infinity'],
    [
      'rows',
      [a, b, y.toReversed(), col(0, 1, 0, 1, 1, 1), col(1, 0, 0, 1, 0, 0)],
      {},
      'regression/too_few_rows',
      '/regressors',
      '(6): 6',
    ],
    ['nothing', [], { intercept: false }, 'regression/too_few_rows', '/regressors', '(0): 6'],
    ['constant', [a, col(5, 5, 5, 5, 5, 5)], {}, 'regression/constant_regressor', '/regressors/1', 'x1 = 5'],
    ['zero', [col(0, 0, 0, 0, 0, 0)], { intercept: false }, 'regression/constant_regressor', '/regressors/0', 'x0 = 0'],
    ['combination', [a, b, combined], {}, 'regression/rank_deficient', '/regressors', 'determine: x2 = 2 x0 − x1'],
    ['shift', [a, a.map((v) => -v - 0.5)], {}, 'regression/rank_deficient', '/regressors', ': x1 = −x0 − 0.5'],
    ['twice', [a, b, a], {}, 'regression/rank_deficient', '/regressors', ': x2 = x0'],
    ['range', [a.map((v) => v * 1e200)], {}, 'regression/magnitude', '/regressors/0', ': 7e+200'],
    ['tiny', [a.map((v) => v * 1e-200)], {}, 'regression/magnitude', '/regressors/0', 'e-200'],
    ['level', [a], { level: 1 }, 'options/out_of_range', '/level', ': 1'],
    ['weights', [a], { weights: col(1, 1, -1, 1, 1, 1) }, 'regression/weight_out_of_domain', '/weights/2', ': -1'],
    ['few weights', [a], { weights: col(1) }, 'columns/lengths_differ', '/weights', ': 1'],
    ['units', [a], { units: ['a'] }, 'columns/lengths_differ', '/units', ': 1'],
    ['no clusters', [a], { covariance: 'cluster' }, 'regression/cluster_missing', '/cluster', ': none'],
    [
      'one cluster',
      [a],
      { covariance: 'cluster', cluster: new Int32Array(6) },
      'regression/too_few_clusters',
      '/cluster',
      ': 1',
    ],
  ])('%s', (_, regressors, options, code, path, ending) => {
    const named = regressors.map((values, j) => ({ term: `x${j}`, values }));
    const result = leastSquares({ name: 'y', values: y }, named, options);
    expect(result.ok ? [] : result.faults).toEqual([expect.objectContaining({ code, path })]);
    expect(result.ok ? '' : result.faults[0]!.message).toContain(ending);
  });
  test('constant outcome', () => {
    const result = leastSquares({ name: 'y', values: col(0.1, 0.1, 0.1, 0.1) }, [
      { term: 'x', values: col(1, 2, 4, 3) },
    ]);
    const fault = { code: 'regression/constant_outcome', path: '/outcome', values: { outcome: 'y', value: 0.1 } };
    expect(result.ok ? [] : result.faults).toEqual([expect.objectContaining(fault)]);
  });
  test('the words of the style guide: LIT = 2 EG − LE, in values too', () => {
    const [eg, le] = [col(1, 5, 2, 8, 3, 9), col(2, 2, 7, 1, 0, 4)];
    const named = { LIT: eg.map((v, i) => 2 * v - le[i]!), EG: eg, LE: le };
    const regressors = ['EG', 'LE', 'LIT'].map((term) => ({ term, values: named[term as keyof typeof named] }));
    const result = leastSquares({ name: 'y', values: y }, regressors);
    expect(result.ok ? null : result.faults[0]).toEqual({
      code: 'regression/rank_deficient',
      severity: 'fault',
      path: '/regressors',
      message: 'columns that the others determine: LIT = 2 EG − LE',
      values: {
        dependent: [
          {
            term: 'LIT',
            combination: [
              { term: 'EG', coefficient: 2 },
              { term: 'LE', coefficient: -1 },
            ],
            constant: 0,
            text: '2 EG − LE',
          },
        ],
      },
    });
  });
});
