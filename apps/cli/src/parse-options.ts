/** Values of flags from text, with a fault of use where they are none. */
import { InvalidArgumentError } from 'commander';

/** `a,b,c` as names; blanks around them do not count. */
export const names = (text: string): string[] => {
  const list = text.split(',').map((name) => name.trim());
  if (list.some((name) => name === '')) throw new InvalidArgumentError(`an empty name in the list: ${text}`);
  return list;
};

/** A whole number of at least `least`. */
export const whole =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || !Number.isSafeInteger(value)) {
      throw new InvalidArgumentError(`not a whole number of at least ${least}: ${text}`);
    }
    return value;
  };

/** A number in a closed range. */
export const within =
  (low: number, high: number) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= low && value <= high)) {
      throw new InvalidArgumentError(`not in [${low}, ${high}]: ${text}`);
    }
    return value;
  };
