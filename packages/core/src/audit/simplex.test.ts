import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { type LinearProgramme, linearProgramme } from './simplex.ts';

const solve = (programme: LinearProgramme) => {
  const found = linearProgramme(programme);
  return found.status === 'optimal' ? found.value : found.status;
};

test.each<[string, LinearProgramme, number | string]>([
  [
    'Chvátal, p. 13',
    {
      objective: [-5, -4, -3],
      rows: [
        [2, 3, 1],
        [4, 1, 2],
        [3, 4, 2],
      ],
      bounds: [5, 11, 8],
    },
    -13,
  ],
  [
    'Chvátal, p. 39, with a first phase',
    {
      objective: [-1, 1, -1],
      rows: [
        [2, -1, 2],
        [2, -3, 1],
        [-1, 1, -2],
      ],
      bounds: [4, -5, -1],
    },
    -0.6,
  ],
  ['infeasible', { objective: [1], rows: [[1], [-1]], bounds: [1, -2] }, 'infeasible'],
  ['unbounded', { objective: [-1], rows: [[-1]], bounds: [1] }, 'unbounded'],
  ['an unknown of either sign', { objective: [1], rows: [[-1]], bounds: [3], free: [true] }, -3],
  [
    'Beale, where the largest coefficient cycles',
    {
      objective: [-0.75, 150, -0.02, 6],
      rows: [
        [0.25, -60, -0.04, 9],
        [0.5, -90, -0.02, 3],
        [0, 0, 1, 0],
      ],
      bounds: [0, 0, 1],
    },
    -0.05,
  ],
])('%s', (_, programme, wanted) => {
  const found = solve(programme);
  if (typeof wanted === 'number') expect(found).toBeCloseTo(wanted, 12);
  else expect(found).toBe(wanted);
});

const value = fc.integer({ min: -9, max: 9 });

test('the optimum is feasible, and no corner of two unknowns is better', () => {
  const rows = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.tuple(value, value), rows, (objective, drawn) => {
      const all = [...drawn, [1, 0, 20] as const, [0, 1, 20] as const];
      const lines = [...all, [-1, 0, 0] as const, [0, -1, 0] as const];
      const inside = (x: number, y: number) => lines.every(([a, b, c]) => a * x + b * y <= c + 1e-7);
      const corners = lines.flatMap(([a, b, c], i) =>
        lines.slice(i + 1).flatMap(([d, e, f]) => {
          const determinant = a * e - b * d;
          if (determinant === 0) return [];
          const [x, y] = [(c * e - b * f) / determinant, (a * f - c * d) / determinant];
          return inside(x, y) ? [objective[0] * x + objective[1] * y] : [];
        }),
      );
      const found = linearProgramme({ objective, rows: all.map(([a, b]) => [a, b]), bounds: all.map(([, , c]) => c) });
      if (corners.length === 0) expect(found.status).toBe('infeasible');
      else {
        if (found.status !== 'optimal') throw new Error(found.status);
        expect(found.value).toBeCloseTo(Math.min(...corners), 6);
        expect(inside(found.x[0]!, found.x[1]!)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

testExamples(new URL('./simplex.ts', import.meta.url), { linearProgramme });
