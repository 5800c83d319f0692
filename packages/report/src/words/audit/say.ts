/** What the words of the audit are written with. */
import { order } from '../../number/digits.ts';
import { fixed, pEquals, plain } from '../../number/index.ts';

/** At most so many significant digits; arithmetic on printed figures has no more. */
export const short = (value: number, digits = 4): string => (Number.isFinite(value) ? plain(value, digits) : '–');

/** A range of values that arithmetic leaves. */
export const between = (low: number, high: number, digits = 3): string => {
  const [a, b] = [short(low, digits), short(high, digits)];
  return a === b ? a : `${a}–${b}`;
};

/** `22.9995 ± 0.0053`. */
export const plusMinus = (value: number, half: number): string => {
  const decimals = half > 0 ? Math.max(0, 1 - order(half)) : 4;
  return `${fixed(value, decimals)} ± ${fixed(half, decimals)}`;
};

export const share = (value: number): string => `${short(100 * value, 3)}%`;
export const probability = (p: number): string => (Number.isFinite(p) ? pEquals(p) : '–');

/** A statistic with its degrees of freedom. */
export const fStatistic = (value: number, df1: number, df2: number): string =>
  `F(${short(df1)},\u00a0${short(df2)}) = ${fixed(value, 2)}`;
