/** What the exponential fits say together. */
import type { Association } from '@cedu/core';
import { fixed } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { inSentence } from './name-in-sentence.ts';
import type { Reading } from './reading.ts';

export function associationsReading(associations: readonly Association[], variable: string, context: Context): Reading {
  const { associations: say } = context.words.sentences;
  const { names, lang } = context;
  const outcome = inSentence(names.label(variable), lang);
  const rising = associations.filter((a) => a.b > 0);
  const falling = associations.filter((a) => a.b <= 0);
  if (rising.length > 0 && falling.length > 0) {
    const list = (some: readonly Association[]) => context.words.terms.and(some.map((a) => names.short(a.x)));
    return { heading: say.mixedHeading, sentences: [say.mixed(outcome, list(rising), list(falling))], finding: null };
  }
  const r2 = associations.map((a) => a.r2);
  const [low, high] = [fixed(Math.min(...r2), 2), fixed(Math.max(...r2), 2)];
  const positive = rising.length > 0;
  return {
    heading: say.heading(positive, outcome),
    sentences: [say.all(positive, outcome, associations.length, low, high)],
    finding: null,
  };
}
