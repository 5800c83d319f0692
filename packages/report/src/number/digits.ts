/** How many decimals a number may show: as many as its uncertainty supports. */

/** Beyond this a column of decimals is harder to read than a power of ten. */
export const MOST_DECIMALS = 8;

/**
 * Power of ten of the first digit, read off the number as it is written, since engines differ in a logarithm's last bit.
 *
 * @example
 * order(0.00123); // => -3
 * order(-1000); // => 3
 */
export const order = (x: number): number => Number(x.toExponential().split('e')[1]);

/** 10^n as it is written, the same in every engine. */
export const powerOfTen = (n: number): number => Number(`1e${n}`);

const within = (decimals: number): number => Math.min(MOST_DECIMALS, Math.max(0, decimals));

/**
 * Decimals that show the first two digits of a standard error (or of any other uncertainty); the digits of the
 * estimate beyond them are noise. Null, zero or unknown uncertainty gives `otherwise`.
 *
 * @example
 * supportedDecimals(0.438); // => 2
 * supportedDecimals(0.0097); // => 4
 * supportedDecimals(5120); // => 0
 */
export function supportedDecimals(standardError: number | null | undefined, otherwise = 3): number {
  if (standardError === null || standardError === undefined || !(Math.abs(standardError) > 0)) return otherwise;
  if (!Number.isFinite(standardError)) return otherwise;
  return within(1 - order(Number(standardError.toPrecision(2))));
}

/**
 * Decimals of a coefficient in a regression table: three, as journals print them, but never fewer than show two
 * digits of the standard error, and fewer where the standard error is large.
 *
 * @example
 * coefficientDecimals(0.438); // => 3
 * coefficientDecimals(0.00002); // => 6
 * coefficientDecimals(310); // => 0
 */
export function coefficientDecimals(standardError: number | null | undefined): number {
  const least = supportedDecimals(standardError);
  if (least >= 3) return least;
  if (standardError === null || standardError === undefined || Math.abs(standardError) < 10) return 3;
  return within(2 - order(standardError));
}

/** Decimals that show so many significant digits of the largest of some values; for figures without uncertainty. */
export function significantDecimals(values: readonly (number | null)[], digits: number): number {
  let largest = 0;
  for (const value of values) if (value !== null && Math.abs(value) > largest) largest = Math.abs(value);
  return largest > 0 && Number.isFinite(largest) ? within(digits - 1 - order(largest)) : digits - 1;
}

/**
 * Decimals of the scores of an index: three where it runs to 1, one where it runs to 100.
 *
 * @example
 * scoreDecimals([0.863, 0.012]); // => 3
 * scoreDecimals([68.62, 35.7]); // => 1
 */
export const scoreDecimals = (scores: readonly number[]): number =>
  scores.every((score) => Math.abs(score) <= 1) ? 3 : Math.min(3, significantDecimals(scores, 3));

/**
 * Decimals for each cell of a column of estimates: the same for all where their uncertainties are of like size, so
 * that the column reads as one; each its own where one of them would need more than one decimal beyond another.
 */
export function columnDecimals(
  standardErrors: readonly (number | null)[],
  decimalsOf: (standardError: number | null) => number,
): readonly number[] {
  const each = standardErrors.map(decimalsOf);
  const [least, most] = [Math.min(...each), Math.max(...each)];
  return most - least <= 1 ? each.map(() => most) : each;
}
