/** The small things that words of both languages need said: numbers, lists of names, the place a diagnostic speaks of. */
import { pEquals, plain } from '../number/index.ts';
import { han } from './han.ts';
import type { Language } from './language.ts';

/** More names than this are counted instead of listed. */
const MOST_NAMES = 12;

export interface Say {
  /** A number as it was given. */
  number(value: number): string;
  /** `p = 0.19`. */
  p(value: number): string;
  /** Names in a row; past a dozen the rest is counted. */
  list(names: readonly string[], most?: number): string;
  /** The same for units, under the names that the reader knows. */
  units(names: readonly string[], most?: number): string;
  /** A unit under the name that the reader knows. */
  unit(name: string): string;
}

const JOINED: Record<Language, string> = { zh: '、', en: ', ' };

function listed(names: readonly string[], lang: Language, most: number): string {
  if (names.length <= most) return names.join(JOINED[lang]);
  const rest = names.length - most + 1;
  const shown = names.slice(0, most - 1).join(JOINED[lang]);
  return lang === 'zh' ? han`${shown}等${names.length}个` : `${shown} and ${rest} more`;
}

/** What the words of one language are written with; `unitName` turns a unit's name into the reader's. */
export const sayIn = (lang: Language, unitName: (unit: string) => string = (unit) => unit): Say => ({
  number: (value) => plain(value),
  p: (value) => pEquals(value),
  list: (names, most = MOST_NAMES) => listed(names, lang, most),
  units: (names, most = MOST_NAMES) => listed(names.map(unitName), lang, most),
  unit: unitName,
});
