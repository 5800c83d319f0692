import { expect, test } from 'vitest';
import { definitionsIn } from './definitions.ts';

test('derived variables', () => {
  expect(
    definitionsIn(['CE（碳排放强度（吨/万元）） = co2 * 100 / gdp', 'LE (Economic level, yuan per head) = gdp_pc']),
  ).toEqual([
    { name: 'CE', text: '碳排放强度（吨/万元）', expression: 'co2 * 100 / gdp' },
    { name: 'LE', text: 'Economic level, yuan per head', expression: 'gdp_pc' },
  ]);
});

test('notes with the place they speak of', () => {
  expect(definitionsIn(['exclude：未纳入的单位', 'segment.guard: best fit'])).toEqual([
    { name: 'exclude', text: '未纳入的单位', expression: null },
    { name: 'segment.guard', text: 'best fit', expression: null },
  ]);
});

test.each([['National Bureau of Statistics; published'], ['来源：年鉴']])('%s is an ordinary line', (line) => {
  expect(definitionsIn([line])).toBe(null);
});
