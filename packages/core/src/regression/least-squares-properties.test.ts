import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agree, solved } from '../testing/regression-reference.ts';
import type { LeastSquaresOptions, Outcome, Regressor } from './design.ts';
import { leastSquares } from './least-squares.ts';
import type { Regression } from './schema.ts';

const solve = (design: { outcome: Outcome; regressors: Regressor[] }, options: LeastSquaresOptions = {}) =>
  solved(leastSquares(design.outcome, design.regressors, options));
const column = (fit: Regression, key: 'estimate' | 'standardError') => fit.terms.map((t) => t[key]);

describe('for any data', () => {
  const cell = fc.integer({ min: -1000, max: 1000 }).map((v) => v / 10);
  const rows = fc
    .array(fc.tuple(cell, cell, cell), { minLength: 8, maxLength: 30 })
    .map((r) =>
      r.map(([a, b, c], i) => [a + 20 * Math.cos(2 * i), b + 20 * Math.sin(3 * i), c + 10 * Math.cos(i * i)] as const),
    );
  const unit = fc.integer({ min: -8, max: 8 }).map((e) => 2.3 ** (4 * e));
  const design = (r: readonly (readonly number[])[]) => ({
    outcome: { name: 'y', values: Float64Array.from(r, (row) => row[2]!) },
    regressors: [0, 1].map((j) => ({ term: `x${j}`, values: Float64Array.from(r, (row) => row[j]!) })),
  });
  test('order of rows does not matter', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('classical', 'hc3' as const), (r, covariance) => {
        const [a, b] = [solve(design(r), { covariance }), solve(design(r.toReversed()), { covariance })];
        agree(column(b, 'estimate'), column(a, 'estimate') as number[], 1e-10);
        agree(column(b, 'standardError'), column(a, 'standardError') as number[], 1e-9);
        agree(
          b.residuals.toReversed().map((e) => e + 1e3),
          a.residuals.map((e) => e + 1e3),
          1e-12,
        );
      }),
    );
  });
  test('a change of units changes the slope by as much and nothing else', () => {
    fc.assert(
      fc.property(rows, unit, unit, cell, (r, mine, theirs, offset) => {
        const a = solve(design(r));
        const b = solve(design(r.map(([x, z, y]) => [x * mine, z, y * theirs])));
        agree(b.terms[1]!.estimate, (a.terms[1]!.estimate * theirs) / mine, 1e-11);
        agree(b.terms[2]!.estimate, a.terms[2]!.estimate * theirs, 1e-11);
        agree([b.terms[1]!.t, b.r2, b.f!.value], [a.terms[1]!.t!, a.r2!, a.f!.value], 1e-9);
        const moved = solve(design(r.map(([x, z, y]) => [x + offset, z, y])));
        agree(moved.terms[1]!.estimate, a.terms[1]!.estimate, 1e-9);
        agree(moved.rss, a.rss, 1e-9);
      }),
    );
  });
  test('every row twice: the same line, squares twice, and a weight of 2 says the same', () => {
    fc.assert(
      fc.property(rows, (r) => {
        const [once, twice] = [solve(design(r)), solve(design([...r, ...r]))];
        const weighted = solve(design(r), { weights: new Float64Array(r.length).fill(2) });
        agree(column(twice, 'estimate'), column(once, 'estimate') as number[], 1e-11);
        agree([twice.rss, twice.r2], [2 * once.rss, once.r2!], 1e-11);
        agree(
          [weighted.rss, ...column(weighted, 'estimate')],
          [2 * once.rss, ...(column(once, 'estimate') as number[])],
          1e-12,
        );
      }),
    );
  });
  test('a linear combination of regressors is refused, whatever it is', () => {
    const nonzero = cell.filter((c) => c !== 0);
    fc.assert(
      fc.property(rows, nonzero, nonzero, cell, (r, a, b, c) => {
        const { outcome, regressors } = design(r);
        const sum = regressors[0]!.values.map((x, i) => a * x + b * regressors[1]!.values[i]! + c);
        const result = leastSquares(outcome, [...regressors, { term: 'sum', values: sum }]);
        expect(result.ok ? [] : result.faults.map((f) => f.code)).toEqual(['regression/rank_deficient']);
      }),
    );
  });
});
