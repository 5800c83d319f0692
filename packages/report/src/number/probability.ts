/** Probabilities, shares and the stars that stand for them. */
import { fixed } from './write.ts';

/**
 * A p-value: three decimals, and below 0.001 only that.
 *
 * @example
 * pValue(0.0034); // => '0.003'
 * pValue(2e-9); // => '< 0.001'
 * pValue(0.99996); // => '> 0.999'
 */
export function pValue(p: number | null): string {
  if (p === null) return fixed(null, 3);
  if (p < 0.001) return '< 0.001';
  return p > 0.999 && p < 1 ? '> 0.999' : fixed(p, 3);
}

/**
 * The same after the letter, for prose: two decimals where three would say no more.
 *
 * @example
 * pEquals(0.1914); // => 'p = 0.19'
 * pEquals(0.0034); // => 'p = 0.003'
 * pEquals(2e-9); // => 'p < 0.001'
 */
export function pEquals(p: number, symbol = 'p'): string {
  if (p < 0.001 || (p > 0.999 && p < 1)) return `${symbol} ${pValue(p)}`;
  return `${symbol} = ${fixed(p, p < 0.1 ? 3 : 2)}`;
}

/**
 * A share of 1 in per cent, without a space before the sign, in both languages.
 *
 * @example
 * percent(0.1523, 1); // => '15.2%'
 */
export const percent = (share: number | null, decimals = 0): string =>
  share === null ? fixed(null, decimals) : `${fixed(100 * share, decimals)}%`;

/** The thresholds of the stars; a table that shows stars prints them in its note. */
export const STARS = [
  [0.01, '***'],
  [0.05, '**'],
  [0.1, '*'],
] as const;

/** The stars of a p-value; none without one. */
export function stars(p: number | null): string {
  if (p === null) return '';
  for (const [below, mark] of STARS) if (p < below) return mark;
  return '';
}
