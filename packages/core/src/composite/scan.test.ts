import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { exists, present, rowsWhere, scan, varies } from './scan.ts';

const col = (...values: number[]) => Float64Array.from(values);
test.each([
  [[], { min: NaN, max: NaN, missing: 0 }, false, false],
  [[NaN, NaN], { min: NaN, max: NaN, missing: 2 }, false, false],
  [[NaN, 2, NaN, 2], { min: 2, max: 2, missing: 2 }, false, true],
  [[NaN, 2, NaN, 3], { min: 2, max: 3, missing: 2 }, true, true],
  [[-Infinity, 1], { min: -Infinity, max: 1, missing: 0 }, true, true],
  [[0, -0], { min: 0, max: 0, missing: 0 }, false, true],
])('%j', (values, expected, variesToo, existsToo) => {
  expect(scan(col(...values))).toEqual(expected);
  expect([varies(col(...values)), exists(col(...values))]).toEqual([variesToo, existsToo]);
});
test('what is there is the column itself where nothing is missing', () => {
  const whole = col(1, 2);
  expect(present(whole)).toBe(whole);
  expect(present(col(NaN, 1, NaN, 2))).toEqual(whole);
  expect(rowsWhere(col(NaN, 1, NaN), Number.isNaN)).toEqual([0, 2]);
});

testExamples(new URL('./scan.ts', import.meta.url), { scan });
