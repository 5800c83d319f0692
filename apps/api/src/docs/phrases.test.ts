/** The reference speaks Chinese as it speaks English: every phrase has its translation, and none stands idle. */
import { expect, test } from 'vitest';
import { operations } from '../app.ts';
import { CHINESE, phrasesOf } from './phrases.ts';
import { referencePage } from './reference.ts';

test('every phrase of every operation has one Chinese phrase, and no other is kept', () => {
  const said = new Set(operations.flatMap(phrasesOf));
  expect(Object.keys(CHINESE).sort()).toEqual([...said].sort());
  for (const chinese of Object.values(CHINESE)) expect(chinese).toMatch(/[\u4e00-\u9fff]/);
});

test('no operation of the Chinese page is described in English', () => {
  const text = referencePage(operations, 'zh')
    .replaceAll(/<style>.*?<\/style>|<(code|textarea)[^>]*>.*?<\/\1>|<[^>]+>/gs, '\n')
    .split('\n')
    .filter((line) => /[a-z]{4,} [a-z]{3,}/i.test(line) && !/[\u4e00-\u9fff]/.test(line));
  expect(text).toEqual([]);
});
