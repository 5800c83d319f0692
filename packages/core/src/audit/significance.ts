/** p-values from t, F and marks of significance, as intervals. */
import { fUpper, normalUpper, studentUpper, studentUpperQuantile } from '../numeric/distributions/index.ts';
import type { Figure } from './figure.ts';
import { falling, hull, type Interval, size, within } from './interval.ts';
import type { Coefficient } from './printed.ts';

/** Marks and their levels, as the publication declares them. */
export type Levels = Readonly<Record<string, Figure>>;

/** The marks behind a coefficient or test: written behind the figure, or beside it. */
export const marksOf = ({ estimate, stars }: Pick<Coefficient, 'estimate' | 'stars'>): string =>
  (stars ?? estimate?.stars ?? '').trim();

/**
 * The p-values that a mark stands for: up to its own level, from the next smaller one. No mark stands for p above
 * the largest level. Null where the publication does not say what the mark means.
 *
 * @example
 * const levels = { '*': readFigure('0.05')!, '**': readFigure('0.01')! };
 * [pOfMarks('*', levels), pOfMarks('', levels)]; // => [{ lo: 0.01, hi: 0.05 }, { lo: 0.05, hi: 1 }]
 */
export function pOfMarks(marks: string, levels: Levels): Interval | null {
  const all = Object.values(levels).map(({ value }) => value);
  if (all.length === 0) return null;
  if (marks === '') return { lo: Math.max(...all), hi: 1 };
  const own = levels[marks]?.value;
  if (own === undefined) return null;
  return { lo: Math.max(0, ...all.filter((level) => level < own)), hi: own };
}

/** How programs turn t into p. */
export const T_CONVENTIONS = [
  'Student, two-sided',
  'normal, two-sided',
  'Student, one-sided',
  'normal, one-sided',
  'Student, few clusters',
] as const;
export type TConvention = (typeof T_CONVENTIONS)[number];

/** The p-values of |t| with `df` residual degrees of freedom; null where df is needed and unknown. */
export function pOfT(t: Interval, df: number | null, convention: TConvention): Interval | null {
  const { lo, hi } = size(t);
  const sides = convention.endsWith('one-sided') ? 1 : 2;
  const normal = falling((x) => sides * normalUpper(x), { lo, hi });
  if (convention.startsWith('normal')) return normal;
  if (df === null || df < 1) return null;
  const student = (d: number) => falling((x) => sides * studentUpper(x, d), { lo, hi });
  // With G clusters programs use G − 1, which may be anything from 1 on.
  return convention === 'Student, few clusters' ? hull([student(1), normal]) : student(df);
}

/** The p-values of F. */
export const pOfF = (f: Interval, df1: number, df2: number): Interval =>
  falling((x) => fUpper(Math.max(0, x), df1, df2), f);

/** A printed p-value: rounding cannot take it out of [0, 1]. */
export const asProbability = (p: Interval): Interval => within(p, 0, 1);

/** The |t| that stand behind two-sided p-values with df degrees of freedom; 0 for p = 1. */
export const tOfP = (p: Interval, df: number): Interval =>
  falling((x) => studentUpperQuantile(Math.min(1, Math.max(0, x)) / 2, df), p);
