/** A label in the middle of a sentence. */
import type { Language } from '../words/index.ts';

/**
 * An English label loses its capital inside a sentence unless it is an abbreviation or a name of one letter.
 *
 * @example
 * inSentence('Carbon intensity', 'en'); // => 'carbon intensity'
 * inSentence('GRP per head', 'en'); // => 'GRP per head'
 */
export const inSentence = (label: string, lang: Language): string =>
  lang === 'en' && /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;

/** A label at the start of a sentence. */
export const atStart = (label: string): string => (label === '' ? label : label[0]!.toUpperCase() + label.slice(1));
