import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../numeric/random.ts';
import { createDesign, type Design, originalParameters, standardParameters } from './design.ts';

function made(columns: Float64Array[], outcome: Float64Array, intercept: boolean): Design {
  const found = createDesign(columns, outcome, intercept);
  if (!found.ok) throw new Error('rank');
  return found.design;
}

function draw(seed: number, rows: number, p: number) {
  const { normal } = randomStream(seed, 'design.test', 0);
  const columns = Array.from({ length: p }, (_, j) =>
    Float64Array.from({ length: rows }, () => 10 ** (j - 2) * (normal() + 50 * j)),
  );
  return { columns, outcome: Float64Array.from({ length: rows }, () => 3 + 100 * normal()) };
}
const mean = (x: Float64Array, z?: Float64Array) => x.reduce((sum, v, i) => sum + v * (z?.[i] ?? 1), 0) / x.length;

describe.each([true, false])('intercept: %s', (intercept) => {
  test('columns are orthonormal, the outcome is at right angles to them', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 0, max: 6 }), (seed, p) => {
        const { columns, outcome } = draw(seed, 25, p);
        const design = made(columns, outcome, intercept);
        for (const [i, a] of design.columns.entries()) {
          for (const [j, c] of design.columns.entries()) expect(mean(a, c)).toBeCloseTo(i === j ? 1 : 0, 12);
          expect(mean(a, design.outcome)).toBeCloseTo(0, 12);
          if (intercept) expect(mean(a)).toBeCloseTo(0, 12);
        }
        expect(mean(design.outcome, design.outcome)).toBeCloseTo(1, 12);
      }),
    );
  });
  test('residuals are the same in both coordinates, and the way back is the way back', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 5 }), (seed, p) => {
        const { columns, outcome } = draw(seed, 25, p);
        const design = made(columns, outcome, intercept);
        const { normal } = randomStream(seed, 'design.test/b', 0);
        const standard = {
          proportions: Float64Array.of(1),
          variances: Float64Array.of(0.3),
          coefficients: Float64Array.from({ length: p + 1 }, (_, j) => (j === 0 && !intercept ? 0 : normal())),
        };
        const original = originalParameters(design, standard);
        const [b, g] = [original.coefficients, standard.coefficients];
        for (let i = 0; i < 25; i++) {
          const e = outcome[i]! - columns.reduce((s, x, j) => s + x[i]! * b[j + 1]!, b[0]!);
          const f = design.outcome[i]! - design.columns.reduce((s, q, j) => s + q[i]! * g[j + 1]!, g[0]!);
          expect(Math.abs(e / design.scale - f)).toBeLessThan(1e-9);
        }
        const again = standardParameters(design, original);
        again.coefficients.forEach((value, j) => {
          expect(Math.abs(value - g[j]!)).toBeLessThan(1e-9);
        });
        expect(again.variances[0]).toBeCloseTo(0.3, 12);
        for (const name of ['proportions', 'variances', 'coefficients'] as const)
          expect(again[name]).not.toBe(original[name]);
      }),
    );
  });
  test('the slope map is the linear part of the way back', () => {
    const { columns, outcome } = draw(1, 25, 3);
    const design = made(columns, outcome, intercept);
    const zero = design.toOriginal(new Float64Array(4));
    for (let c = 0; c < 4; c++) {
      const unit = new Float64Array(4);
      unit[c] = 1;
      const moved = design.toOriginal(unit);
      for (let a = 0; a < 4; a++) {
        const step = moved[a]! - zero[a]!;
        expect(Math.abs(step - design.slopeMap[a * 4 + c]!)).toBeLessThan(1e-9 * (1 + Math.abs(zero[a]!)));
      }
    }
  });
});

test('the zero of the standardised coefficients is the least-squares fit', () => {
  const x = Float64Array.of(1, 2, 3, 4);
  const fit = made([x], Float64Array.of(1, 3, 2, 5), true).toOriginal(new Float64Array(2));
  expect(fit[0]).toBeCloseTo(0, 12);
  expect(fit[1]).toBeCloseTo(1.1, 12);
});

describe('columns that the others determine', () => {
  const { columns, outcome } = draw(4, 30, 3);
  test.each([
    ['a constant', Float64Array.from({ length: 30 }, () => 5), []],
    [
      'a sum',
      columns[0]!.map((v, i) => 3 * v - columns[2]![i]! + 1e3),
      [
        [0, 3],
        [2, -1],
      ],
    ],
    ['a copy in other units', columns[1]!.map((v) => 1e-6 * v), [[1, 1e-6]]],
  ])('%s is named with its coefficients', (_, extra, on) => {
    const found = createDesign([...columns, extra], outcome, true);
    if (found.ok) throw new Error('not found');
    expect(found.dependent).toHaveLength(1);
    expect(found.dependent[0]!.column).toBe(3);
    expect(found.dependent[0]!.on.map((o) => o.column)).toEqual(on.map(([column]) => column));
    found.dependent[0]!.on.forEach((o, i) => {
      expect(o.coefficient / on[i]![1]!).toBeCloseTo(1, 6);
    });
  });
  test('a nearly collinear column is still fitted', () => {
    const near = columns[0]!.map((v, i) => v * (1 + 1e-7 * Math.sin(i)));
    const found = made([...columns, near], outcome, true);
    for (const [i, a] of found.columns.entries()) {
      for (const [j, c] of found.columns.entries()) expect(mean(a, c)).toBeCloseTo(i === j ? 1 : 0, 13);
    }
  });
});
