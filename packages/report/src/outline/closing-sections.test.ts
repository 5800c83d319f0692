import type { Note } from '@cedu/core';
import { expect, test } from 'vitest';
import { bareContext } from '../words/index.ts';
import { noteLines } from './closing-sections.ts';

/** Codes that no catalogue has, so that the message is what is said. */
const note = (code: string, path: string, message: string): Note =>
  ({ code, severity: 'note', path, message, values: {} }) as unknown as Note;
const lines = (notes: Note[], lang: 'zh' | 'en' = 'en') => noteLines({ notes }, bareContext(lang));

test('a place is named where the words do not name it', () => {
  expect(lines([note('a/a', '/data/gdp', 'gdp is missing'), note('b/b', '/segment/guard', 'on the bound')])).toEqual([
    'gdp is missing',
    'segment.guard: on the bound',
  ]);
  expect(lines([note('a/a', '/index/units/14', 'Italy lacks rd')])).toEqual(['Italy lacks rd']);
});

test('what two steps say alike is said once', () => {
  const twice = note('a/a', '/explain', 'shared: gdp');
  expect(lines([twice, twice])).toEqual(['explain: shared: gdp']);
});

test('three notes of one kind that begin alike are told in a row, two are not', () => {
  const told = ['Italy', 'Malta', 'Spain'].map((u, i) =>
    note('c/c', `/index/units/${i}`, `by what is present; ${u} lacks: rd`),
  );
  expect(lines(told)).toEqual(['by what is present; Italy lacks: rd; Malta lacks: rd; Spain lacks: rd']);
  expect(lines(told.slice(1))).toHaveLength(2);
  const han = ['甲', '乙', '丙'].map((u, i) => note('c/c', `/index/units/${i}`, `按已有者计分；${u}缺 rd`));
  expect(lines(han, 'zh')).toEqual(['按已有者计分；甲缺 rd；乙缺 rd；丙缺 rd']);
});

test('notes that begin apart stay apart', () => {
  const apart = ['gdp', 'rd', 'co2'].map((c) => note('d/d', `/data/${c}`, `${c} is missing: 2`));
  expect(lines(apart)).toEqual(['gdp is missing: 2', 'rd is missing: 2', 'co2 is missing: 2']);
});
