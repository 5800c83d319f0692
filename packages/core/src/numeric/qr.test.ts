import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { digits, nistDesign, nistReference } from '../testing/regression-reference.ts';
import { RANK_TOLERANCE } from './cholesky-doubled.ts';
import { DOUBLED_WORK, solveLeastSquares } from './qr.ts';
import { triangleOf } from './qr-blocks.ts';
import { ROWS, standardise } from './qr-standard.ts';

const column = (length: number, value: (i: number) => number) => Float64Array.from({ length }, (_, i) => value(i));
/** Smooth columns that no two are alike. */
const wave = (n: number, j: number) => column(n, (i) => Math.sin(1.3 * i * (j + 1) + j) + 0.1 * j);

describe('NIST linear sets, digits of every coefficient', () => {
  const least: Record<string, number> = { Longley: 14, Norris: 13, Pontius: 13, Filip: 7.5, Wampler2: 13 };
  test.each(Object.values(nistReference).map((set) => [set.name, set] as const))('%s', (name, set) => {
    const { outcome, regressors } = nistDesign(set);
    const design = { regressors: regressors.map((x) => x.values), outcome: outcome.values, weights: null };
    const { coefficients, factor } = solveLeastSquares({ ...design, intercept: set.intercept });
    expect(factor.dependent).toEqual([]);
    expect(digits(coefficients, set.mpmath.coef)).toBeGreaterThan(least[name] ?? 15);
  });
});

describe('more rows than double-double sums over', () => {
  const repeated = (x: Float64Array, times: number) => column(x.length * times, (i) => x[i % x.length]!);
  test.each([
    ['Longley', 12.5],
    ['Norris', 11.5],
    ['Pontius', 11.5],
    ['Filip', 7],
    ['Wampler3', 8.5],
    ['Wampler5', 5.5],
  ] as const)('%s, repeated: the blocks alone give %d digits', (name, least) => {
    const set = nistReference[name]!;
    const { outcome, regressors } = nistDesign(set);
    const size = regressors.length + 2;
    const times = Math.ceil(DOUBLED_WORK / (set.n * size * size)) + 1;
    const { coefficients } = solveLeastSquares({
      regressors: regressors.map((x) => repeated(x.values, times)),
      outcome: repeated(outcome.values, times),
      weights: null,
      intercept: set.intercept,
    });
    expect(digits(coefficients, set.mpmath.coef)).toBeGreaterThan(least);
  });

  test('rows twice by the blocks, and once with weight 2 in double-double: coefficients, residuals, shares', () => {
    const rows = Math.floor(0.9 * (DOUBLED_WORK / 25));
    const design = {
      regressors: [0, 1, 2].map((j) => wave(rows, j)),
      outcome: wave(rows, 5),
      weights: column(rows, () => 2),
      intercept: true,
    };
    const twice = {
      ...design,
      regressors: design.regressors.map((x) => repeated(x, 2)),
      outcome: repeated(design.outcome, 2),
      weights: null,
    };
    const [blocks, sums] = [solveLeastSquares(twice), solveLeastSquares(design)];
    expect(digits(blocks.coefficients, [...sums.coefficients])).toBeGreaterThan(12);
    expect(digits([blocks.factor.residual], [sums.factor.residual])).toBeGreaterThan(12);
    expect(digits(blocks.factor.shares, [...sums.factor.shares])).toBeGreaterThan(12);
  });
});

describe('blocks', () => {
  test.each([1, ROWS - 1, ROWS, ROWS + 1, 3 * ROWS + 7])("%d rows: R'R = Z'Z", (rows) => {
    const regressors = [0, 1, 2, 3].map((j) => wave(rows, j));
    const standard = standardise({ regressors, outcome: wave(rows, 9), weights: null, intercept: true });
    const { size, means, scales, columns } = standard;
    const r = triangleOf(standard);
    const z = (line: number, i: number) =>
      line === 0 ? 1 : (columns[line - 1]![i]! - means[line - 1]!) / scales[line - 1]!;
    for (let a = 0; a < size; a++)
      for (let b = 0; b <= a; b++) {
        let [fromRows, fromTriangle] = [0, 0];
        for (let i = 0; i < rows; i++) fromRows += z(a, i) * z(b, i);
        for (let k = 0; k <= b; k++) fromTriangle += r[k * size + a]! * r[k * size + b]!;
        expect(Math.abs(fromTriangle - fromRows)).toBeLessThan(1e-12 * rows);
      }
  });
});

describe('dependent columns', () => {
  const n = 20;
  test.each([
    ['few rows', 20],
    ['many rows', 30_000],
  ])('%s: the last of a dependent set is named, with its coefficients', (_, rows) => {
    const [a, b, c] = [wave(rows, 0), wave(rows, 1), wave(rows, 2)];
    const d = column(rows, (i) => 2 * a[i]! - b[i]! + 7);
    const { factor, standard } = solveLeastSquares({
      regressors: [a, b, d, c],
      outcome: wave(rows, 7),
      weights: null,
      intercept: true,
    });
    expect(factor.dependent.map((x) => x.column)).toEqual([3]);
    const [, onA, onB] = factor.dependent[0]!.coefficients;
    expect((onA! * standard.scales[2]!) / standard.scales[0]!).toBeCloseTo(2, 10);
    expect((onB! * standard.scales[2]!) / standard.scales[1]!).toBeCloseTo(-1, 10);
    expect(factor.solution.hi[3]).toBe(0);
  });

  test('any combination of columns is found, at any offset and in any unit', () => {
    const coefficient = fc.double({ min: -5, max: 5, noNaN: true }).filter((c) => Math.abs(c) > 0.01);
    const exponent = fc.integer({ min: -6, max: 6 });
    fc.assert(
      fc.property(
        coefficient,
        coefficient,
        exponent,
        exponent,
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (c, d, e, f, offset) => {
          const a = wave(n, 0).map((v) => v * 10 ** e + offset);
          const b = wave(n, 1).map((v) => v * 10 ** f);
          const sum = column(n, (i) => c * a[i]! + d * b[i]! + 3);
          const { factor } = solveLeastSquares({
            regressors: [a, b, sum],
            outcome: wave(n, 4),
            weights: null,
            intercept: true,
          });
          expect(factor.dependent.map((x) => x.column)).toContain(3);
        },
      ),
    );
  });

  test('columns a hundred times further from dependence than the tolerance are not dependent', () => {
    const a = wave(n, 0);
    const near = column(n, (i) => a[i]! + 400 * RANK_TOLERANCE * Math.cos(2.2 * i));
    const { factor } = solveLeastSquares({
      regressors: [a, near],
      outcome: wave(n, 4),
      weights: null,
      intercept: true,
    });
    expect(factor.dependent).toEqual([]);
    expect(factor.shares[2]).toBeLessThan(1e-9);
  });
});

testExamples(new URL('./qr.ts', import.meta.url), { solveLeastSquares });
