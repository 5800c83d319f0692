/** Faults and notes as lines of text, and the names of steps that are under way. */
import type { Fault, Note } from '@cedu/core';
import { diagnose, type Language, placeOf, wordsIn } from '../words/index.ts';
import { width } from './width.ts';
import { hang } from './wrap.ts';

type Said = Fault | Note;

function line(said: Said, lang: Language): string {
  const place = placeOf(said.path);
  const words = diagnose(said, lang);
  return place === '' ? words : wordsIn(lang).study.located(place, words);
}

/** The expression that a fault is about, with a mark below the character. */
function pointer(values: object): string {
  if (!('expression' in values && 'at' in values)) return '';
  const { expression, at } = values;
  if (typeof expression !== 'string' || typeof at !== 'number' || at < 1 || expression.includes('\n')) return '';
  const before = [...expression].slice(0, at - 1).join('');
  return `\n  ${expression}\n${' '.repeat(2 + width(before))}^`;
}

/** A line for each fault: where, what is wrong, the value; below it the place in an expression. */
export const renderFaults = (faults: readonly Fault[], lang: Language): string =>
  faults.map((f) => line(f, lang) + pointer(f.values)).join('\n');

/** The notes of a step as a list. */
export const renderNotes = (notes: readonly Note[], lang: Language, width = 100): string =>
  notes.flatMap((n) => hang('- ', line(n, lang), width)).join('\n');

/** What a step is called while it runs. */
export function stepName(step: string, lang: Language): string {
  const { steps } = wordsIn(lang).study;
  return Object.hasOwn(steps, step) ? steps[step]! : step;
}
