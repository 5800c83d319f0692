import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { textWidth } from './text-width.ts';
import { balanced, wrap } from './wrap.ts';

testExamples(new URL('./wrap.ts', import.meta.url), { wrap, balanced });

const sentence = fc
  .array(fc.constantFrom('word', 'a', '省份', '，', '。', '（', '）', 'R²', ' ', '0.861', 'supercalifragilistic'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

test('every line fits, and nothing is lost where there are lines enough', () => {
  fc.assert(
    fc.property(sentence, fc.integer({ min: 60, max: 300 }), fc.boolean(), (words, width, phrases) => {
      const set = wrap(words, width, 13, false, 100, phrases);
      for (const line of set) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
      expect(set.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
    }),
  );
});

test('no more lines than asked for; the last one then ends in …', () => {
  const set = wrap('one two three four five six seven eight nine ten', 60, 13, false, 2);
  expect(set).toHaveLength(2);
  expect(set[1]).toMatch(/…$/);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  for (let width = 40; width < 200; width += 3) {
    for (const line of wrap('广东、江苏（2022年）领先，其余“平缓”；见表。', width, 13, false, 100)) {
      expect(line).not.toMatch(/^[，。；：、）”]/);
      expect(line).not.toMatch(/[（“]$/);
    }
  }
});

test('a Chinese title breaks after the strongest mark in the second half of its line', () => {
  expect(wrap('广东、江苏、北京最高，海南、青海、宁夏最低', 200, 13, false, 3, true)).toEqual([
    '广东、江苏、北京最高，',
    '海南、青海、宁夏最低',
  ]);
});

test('a balanced title has no more lines than a wrapped one, and the same words', () => {
  fc.assert(
    fc.property(sentence, fc.integer({ min: 100, max: 400 }), (words, width) => {
      const [plain, even] = [wrap(words, width, 17, true, 4, true), balanced(words, width, 17, true, 4)];
      expect(even.length).toBeLessThanOrEqual(plain.length);
      expect(even.join('').replaceAll(' ', '')).toBe(plain.join('').replaceAll(' ', ''));
    }),
  );
});
