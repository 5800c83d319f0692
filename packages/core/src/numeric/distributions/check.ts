/** Wrong calls of the distribution functions. */

/** Throws unless `value` is in (0, ∞). */
export function checkPositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} not in (0, ∞): ${value}`);
}

/** Throws unless `p` is in [0, 1]. */
export function checkProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability not in [0, 1]: ${p}`);
}

/** Throws where a value is missing. */
export function checkNumber(value: number): void {
  if (Number.isNaN(value)) throw new RangeError('not a number: NaN');
}
