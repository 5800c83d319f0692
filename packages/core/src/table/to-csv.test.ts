import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { type CsvCell, toCsv } from './to-csv.ts';

testExamples(new URL('./to-csv.ts', import.meta.url), { toCsv });

test.each<[CsvCell, string]>([
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['+1', "'+1"],
  ['-a', "'-a"],
  ['@sum', "'@sum"],
  ['\tx', "'\tx"],
  [-1, '-1'],
  [1e21, '1e+21'],
  [Number.NaN, ''],
  [Number.POSITIVE_INFINITY, ''],
  [' a', '" a"'],
  ['a\nb', '"a\nb"'],
  ['a;b', 'a;b'],
])('%j is written %s', (cell, written) => {
  expect(toCsv(['h', 'i'], [[cell, 'z']])).toBe(`h,i\r\n${written},z\r\n`);
});

test('a byte order mark, another separator, and a row of one missing cell', () => {
  expect(toCsv(['a'], [[null]], { byteOrderMark: true })).toBe('\uFEFFa\r\n""\r\n');
  expect(toCsv(['a', 'b'], [['x;y', 1]], { separator: ';' })).toBe('a;b\r\n"x;y";1\r\n');
});
