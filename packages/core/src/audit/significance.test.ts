import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { readFigure } from './figure.ts';
import { pOfF, pOfMarks, pOfT, tOfP } from './significance.ts';

const levels = { '***': readFigure('0.01')!, '**': readFigure('0.05')!, '*': readFigure('0.1')! };

test.each([
  ['***', { lo: 0, hi: 0.01 }],
  ['**', { lo: 0.01, hi: 0.05 }],
  ['*', { lo: 0.05, hi: 0.1 }],
  ['', { lo: 0.1, hi: 1 }],
  ['†', null],
])('%j', (marks, p) => {
  expect(pOfMarks(marks, levels)).toEqual(p);
});

test('marks that are not declared say nothing', () => {
  expect(pOfMarks('*', {})).toBeNull();
});

test('p of t and t of p are inverse; the order of ends turns', () => {
  const t = { lo: 1.5, hi: 2.5 };
  const p = pOfT(t, 21, 'Student, two-sided')!;
  expect(p.lo).toBeLessThan(p.hi);
  const back = tOfP(p, 21);
  expect([back.lo, back.hi].map((v) => v.toFixed(9))).toEqual(['1.500000000', '2.500000000']);
  expect(tOfP({ lo: 0, hi: 1 }, 21)).toEqual({ lo: 0, hi: Infinity });
});

test('t² of one regressor is F', () => {
  const one = pOfT({ lo: 2, hi: 2 }, 25, 'Student, two-sided')!;
  expect(pOfF({ lo: 4, hi: 4 }, 1, 25).lo).toBeCloseTo(one.lo, 14);
});

test('one side is half of two; few clusters reach from the normal to one degree of freedom', () => {
  const t = { lo: 3, hi: 3 };
  expect(2 * pOfT(t, 21, 'Student, one-sided')!.lo).toBe(pOfT(t, 21, 'Student, two-sided')!.lo);
  const clusters = pOfT(t, 21, 'Student, few clusters')!;
  expect(clusters.lo).toBe(pOfT(t, null, 'normal, two-sided')!.lo);
  expect(clusters.hi).toBeCloseTo((2 / Math.PI) * Math.atan(1 / 3), 12); // the Cauchy tail
  expect(pOfT(t, null, 'Student, two-sided')).toBeNull();
});

testExamples(new URL('./significance.ts', import.meta.url), { pOfMarks, readFigure });
