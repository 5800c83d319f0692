import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { horner } from './polynomial.ts';

test('no coefficients are the zero polynomial', () => {
  expect(horner([], 5)).toBe(0);
});

testExamples(new URL('./polynomial.ts', import.meta.url), { horner });
