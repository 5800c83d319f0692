import { expect, test } from 'vitest';
import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

const keys = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([k, v]) => keys(v, `${path}/${k}`))
    : [`${path} ${typeof value}`];

test('both languages have the same keys', () => {
  expect(keys(zh)).toEqual(keys(en));
});

test('a name that is Chinese has no space beside it, one that is not keeps it', () => {
  expect(zh.outcomeHistogram.right('碳排放强度', '省份', '1.2', '0.9')).toContain('把碳排放强度的均值');
  expect(zh.outcomeHistogram.right('CE', '省份', '1.2', '0.9')).toContain('把 CE 的均值');
});

test('the words of one kind and of many', () => {
  expect(en.bootstrapNull.common(106, 199, 1)).toBe(
    'One kind alone would give a ratio this large in 106 of 199 simulations',
  );
  expect(en.bootstrapNull.common(40, 199, 2)).toMatch(/^Two kinds alone/);
  expect(zh.criteria.agree(2, 7, null)).toBe('7 个准则都选 2 个成分');
});
