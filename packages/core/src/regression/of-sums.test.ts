import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { leastSquares } from './least-squares.ts';
import { breadOf, invertCorrelations, regressionOfSums } from './of-sums.ts';

testExamples(new URL('./of-sums.ts', import.meta.url), { invertCorrelations });

/** 30 rows of two regressors and an outcome without a simple law. */
const n = 30;
const x1 = Float64Array.from({ length: n }, (_, i) => 1000 + ((i * 37) % 30));
const x2 = Float64Array.from({ length: n }, (_, i) => Math.sin(i) + 0.02 * x1[i]!);
const y = Float64Array.from({ length: n }, (_, i) => 3 - 0.5 * x1[i]! + 2 * x2[i]! + Math.cos(5 * i));

/** The sums that a database would give, by plain loops. */
function sumsOf(covariance: 'classical' | 'hc0' | 'hc3') {
  const columns = [x1, x2, y];
  const mean = (v: Float64Array) => v.reduce((a, b) => a + b, 0) / n;
  const centres = Float64Array.from(columns, mean);
  const scales = Float64Array.from(columns, (v, j) => Math.sqrt(mean(v.map((value) => (value - centres[j]!) ** 2))));
  const z = columns.map((v, j) => v.map((value) => (value - centres[j]!) / scales[j]!));
  const c = (a: number, b: number) => mean(z[a]!.map((value, i) => value * z[b]![i]!));
  const solved = invertCorrelations(Float64Array.of(c(0, 0), c(0, 1), c(1, 0), c(1, 1)), ['x1', 'x2']);
  if (!solved.ok) throw new Error('well conditioned');
  const { inverse } = solved.value;
  const slopes = [0, 1].map((a) => inverse[2 * a]! * c(0, 2) + inverse[2 * a + 1]! * c(1, 2));
  const coefficients = Float64Array.of(0, ...slopes);
  const e = z[2]!.map((value, i) => value - slopes[0]! * z[0]![i]! - slopes[1]! * z[1]![i]!);
  const bread = breadOf(solved.value, n, 2);
  const row = (i: number) => [1, z[0]![i]!, z[1]![i]!];
  const h = Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let a = 0; a < 3; a++) for (let b = 0; b < 3; b++) sum += bread[3 * a + b]! * row(i)[a]! * row(i)[b]!;
    return sum;
  });
  const middle = new Float64Array(9);
  for (let i = 0; i < n; i++) {
    const g = covariance === 'hc3' ? (e[i]! / (1 - h[i]!)) ** 2 : e[i]! ** 2;
    for (let a = 0; a < 3; a++) for (let b = 0; b < 3; b++) middle[3 * a + b]! += g * row(i)[a]! * row(i)[b]!;
  }
  const most = h.indexOf(Math.max(...h));
  return regressionOfSums({
    id: 'r',
    outcome: 'y',
    n,
    standard: { names: ['x1', 'x2'], centres, scales },
    solved: solved.value,
    coefficients,
    rss: e.reduce((sum, value) => sum + value * value, 0),
    tss: n,
    covariance,
    level: 0.95,
    middle: covariance === 'classical' ? null : middle,
    maxLeverage: { unit: String(most + 1), value: h[most]! },
  }).regression;
}

test.each(['classical', 'hc0', 'hc3'] as const)('as `leastSquares` has it from rows: %s', (covariance) => {
  const regressors = [
    { term: 'x1', values: x1 },
    { term: 'x2', values: x2 },
  ];
  const known = leastSquares({ name: 'y', values: y }, regressors, { id: 'r', covariance, rows: false });
  if (!known.ok) throw new Error('a regression');
  const flat = (value: unknown): number[] =>
    typeof value === 'number'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(flat)
        : [];
  const [found, expected] = [flat(sumsOf(covariance)), flat(known.value)];
  expect(found).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(Math.abs(found[i]! / value - 1)).toBeLessThan(1e-9);
});

describe('columns that sums cannot tell apart', () => {
  test.each([
    ['exactly', 1, 1e308],
    ['nearly', 1 - 1e-11, 2e11],
  ])('%s', (_, r, condition) => {
    const c = Float64Array.of(1, 0.1, r, 0.1, 1, 0.1, r, 0.1, 1);
    const solved = invertCorrelations(c, ['a', 'b', 'copy']);
    const fault = solved.ok ? null : solved.faults[0]!;
    expect(fault?.code).toBe('database/ill_conditioned');
    if (fault?.code !== 'database/ill_conditioned') return;
    expect(fault.values.columns).toEqual(['a', 'copy']);
    expect(fault.values.condition / condition).toBeGreaterThan(0.5);
  });
});
