import type { WhatIf } from '@cedu/core';
import { expect, test } from 'vitest';
import { paramsOf, questionOf } from './address.ts';
import { begun, moved, redone, undone } from './history.ts';

const questions: WhatIf[] = [
  {},
  { weights: 'equal', normalise: 'zscore', aggregate: 'geometric', treat: 'winsorise' },
  { weights: 'given', given: [12.5, 0, 30], off: ['a,b', 'c&d'] },
  { range: [0.002, 1], out: ['北京', 'Côte d’Ivoire'], in: ['云南'], scaleBy: 'population' },
  { controls: [], covariance: 'hc3', components: 2, variance: 'common', transform: 'none' },
  { controls: ['LEC'], components: '1..4', scale: 'zscore' },
];

test.each(questions)('%j comes back from its address', (question) => {
  const text = String(paramsOf(question));
  expect(questionOf(new URLSearchParams(text))).toEqual({ question });
});

test.each([
  ['weights=heavy', 'weights=heavy'],
  ['normalize=zscore', 'normalize=zscore'],
  ['given=1,x', 'given=1,x'],
  ['given=1,,2', 'given=1,,2'],
  ['range=1', 'range=1'],
  ['components=9', 'components=9'],
  ['weights=equal&weights=pca', 'weights=equal&pca'],
  ['__proto__=1', '__proto__=1'],
])('%s is broken', (text, broken) => {
  expect(questionOf(new URLSearchParams(text))).toEqual({ broken });
});

test('undo and redo; a new step ends what could be redone', () => {
  let history = moved(moved(begun(1), 2), 3);
  expect(moved(history, 3)).toBe(history);
  history = undone(undone(history));
  expect([history.now, undone(history)]).toEqual([1, history]);
  history = redone(history);
  expect(history).toEqual({ past: [1], now: 2, future: [3] });
  expect(redone(moved(history, 9)).now).toBe(9);
});
