import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { spaced } from './spacing.ts';

testExamples(new URL('./spacing.ts', import.meta.url), { spaced });

test('English is left alone, line ends become spaces, and nothing turns the direction of the rest', () => {
  expect(spaced('one, two 3%')).toBe('one, two 3%');
  expect(spaced('tab\tand\nline')).toBe('tab and line');
  expect(spaced('\u202eabc\u202c def')).toBe('abc def');
});
