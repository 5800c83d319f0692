/** Skewness and kurtosis under each program's convention, to the plain moments and back. */
import { type Interval, rising } from './interval.ts';

/** A convention: from what is printed to g1 = m3/m2^1.5, or to b2 = m4/m2², of n values, and back. */
export interface MomentConvention {
  readonly name: string;
  readonly moment: (printed: Interval, n: number) => Interval;
  readonly print: (moment: number, n: number) => number;
}

/** printed = factor(n) · moment + constant(n). */
const affine = (
  name: string,
  factor: (n: number) => number,
  constant: (n: number) => number = () => 0,
): MomentConvention => ({
  name,
  moment: (printed, n) => rising((x) => (x - constant(n)) / factor(n), printed),
  print: (moment, n) => factor(n) * moment + constant(n),
});

const one = () => 1;

/** m_k are moments about the mean over n, s is the standard deviation over n − 1. */
export const SKEWNESS: readonly MomentConvention[] = [
  affine('g1', one),
  affine('G1', (n) => Math.sqrt(n * (n - 1)) / (n - 2)),
  affine('m3/s³', (n) => ((n - 1) / n) ** 1.5),
];

const adjusted = (n: number) => (n - 1) / ((n - 2) * (n - 3));

export const KURTOSIS: readonly MomentConvention[] = [
  affine('b2', one),
  affine('b2 − 3', one, () => -3),
  affine(
    'G2',
    (n) => adjusted(n) * (n + 1),
    (n) => adjusted(n) * (6 - 3 * (n + 1)),
  ),
  affine('m4/s⁴', (n) => ((n - 1) / n) ** 2),
  affine(
    'm4/s⁴ − 3',
    (n) => ((n - 1) / n) ** 2,
    () => -3,
  ),
];

/** |g1| and b2 of n values reach no further; b2 is at least g1² + 1. */
export const mostSkewness = (n: number): number => (n - 2) / Math.sqrt(n - 1);
export const mostKurtosis = (n: number): number => (n * n - 3 * n + 3) / (n - 1);
