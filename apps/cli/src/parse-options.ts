/** Values of flags from text, with a fault of use where they are none. */
import { InvalidArgumentError } from 'commander';
import type { CommandWords } from './words/index.ts';

/** `a,b,c` as names; blanks around them do not count. A name with a comma stands in double quotes, as in CSV. */
export const names =
  (words: CommandWords) =>
  (text: string): string[] => {
    const list = partsOf(text);
    if (list.some((name) => name === '' || name === '-')) throw new InvalidArgumentError(words.refused.emptyName);
    return list;
  };

/** What stands between commas, quotes taken off: `a, -"b, c"` is `a` and `-b, c`. A quote inside quotes is doubled. */
export function partsOf(text: string): string[] {
  const parts = text.match(/(?<=^|,)\s*-?\s*"(?:[^"]|"")*"\s*(?=,|$)|(?<=^|,)[^,]*/g) ?? [];
  return parts.map((part) => {
    const quoted = /^\s*(-?)\s*"(.*)"\s*$/s.exec(part);
    return quoted ? `${quoted[1]}${quoted[2]!.replaceAll('""', '"')}` : part.trim();
  });
}

/** A whole number of at least `least`. */
export const whole =
  (least: number, words: CommandWords) =>
  (text: string): number => {
    const value = Number(text);
    const right = /^\d+$/.test(text) && value >= least && Number.isSafeInteger(value);
    if (!right) throw new InvalidArgumentError(words.refused.whole(least));
    return value;
  };

/** A number in a closed range. */
export const within =
  (low: number, high: number, words: CommandWords) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= low && value <= high)) {
      throw new InvalidArgumentError(words.refused.within(low, high));
    }
    return value;
  };
