import { expect, test } from 'vitest';
import { phrases, setText } from './phrases.ts';

test.each([
  ['斜率 的 p < 0.001', '斜率的 p\u00A0<\u00A00.001'],
  ['p = 0.002', 'p\u00A0=\u00A00.002'],
  ['R² = 0.33', 'R²\u00A0=\u00A00.33'],
  ['a = b', 'a = b'],
  ["the paper's Table 2's scores", 'the paper’s Table 2’s scores'],
])('%s', (text, set) => {
  expect(setText(text)).toBe(set);
});

test('a heading breaks between phrases', () => {
  expect(phrases('指数：创新实践占 65.6%', 'zh')).toEqual(['指数：', '创新实践占 65.6%']);
  expect(phrases('The index: practice weighs most', 'en')).toEqual(['The index:', 'practice weighs most']);
});
