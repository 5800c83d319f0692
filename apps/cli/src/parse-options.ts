/** Values of flags from text, with a fault of use where they are none. */
import { InvalidArgumentError } from 'commander';
import type { CommandWords } from './words/index.ts';

/** `a,b,c` as names; blanks around them do not count. */
export const names =
  (words: CommandWords) =>
  (text: string): string[] => {
    const list = text.split(',').map((name) => name.trim());
    if (list.some((name) => name === '')) throw new InvalidArgumentError(words.refused.emptyName);
    return list;
  };

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
