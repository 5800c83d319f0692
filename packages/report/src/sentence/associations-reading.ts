/** What the exponential fits say together. */
import type { Association } from '@cedu/core';
import { fixed } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { inSentence } from './name-in-sentence.ts';
import type { Reading } from './reading.ts';

/** A curve is called clear of a flat line from about two standard errors on. */
const CLEAR = 2;

const isClear = ({ b, standardErrors: { b: se } }: Association): boolean => se === null || Math.abs(b) >= CLEAR * se;

export function associationsReading(associations: readonly Association[], variable: string, context: Context): Reading {
  const { associations: say } = context.words.sentences;
  const { names, lang } = context;
  const outcome = inSentence(names.label(variable), lang);
  const r2 = associations.map((a) => a.r2);
  const [low, high] = [fixed(Math.min(...r2), 2), fixed(Math.max(...r2), 2)];
  const list = (some: readonly Association[]) => context.words.terms.and(some.map((a) => names.short(a.x)));
  const clear = associations.filter(isClear);
  const flat = associations.filter((a) => !isClear(a));
  if (clear.length === 0) {
    return { heading: say.flatHeading, sentences: [say.flat(associations.length, low, high)], finding: null };
  }
  const rest = flat.length > 0 ? [say.unclear(list(flat))] : [];
  const rising = clear.filter((a) => a.b > 0);
  const falling = clear.filter((a) => a.b <= 0);
  if (rising.length > 0 && falling.length > 0) {
    const sentences = [say.mixed(outcome, list(rising), list(falling)), ...rest];
    return { heading: say.mixedHeading, sentences, finding: null };
  }
  const positive = rising.length > 0;
  const [only, second] = associations;
  const heading = second ? say.heading(positive, outcome) : say.oneHeading(names.short(only!.x), positive, outcome);
  return { heading, sentences: [say.all(positive, outcome, associations.length, low, high), ...rest], finding: null };
}
