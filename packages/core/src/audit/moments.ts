/** Skewness and kurtosis under each program's convention, brought back to the plain moments. */
import { type Interval, rising } from './interval.ts';

/** A convention: from what is printed to g1 = m3/m2^1.5, or to b2 = m4/m2². */
export interface MomentConvention {
  readonly name: string;
  readonly moment: (printed: Interval, n: number) => Interval;
}

const affine = (name: string, f: (x: number, n: number) => number): MomentConvention => ({
  name,
  moment: (printed, n) => rising((x) => f(x, n), printed),
});

/** m_k are moments about the mean over n, s is the standard deviation over n − 1. */
export const SKEWNESS: readonly MomentConvention[] = [
  affine('g1', (x) => x),
  affine('G1', (x, n) => (x * (n - 2)) / Math.sqrt(n * (n - 1))),
  affine('m3/s³', (x, n) => x * (n / (n - 1)) ** 1.5),
];

export const KURTOSIS: readonly MomentConvention[] = [
  affine('b2', (x) => x),
  affine('b2 − 3', (x) => x + 3),
  affine('G2', (x, n) => 3 + ((x * (n - 2) * (n - 3)) / (n - 1) - 6) / (n + 1)),
  affine('m4/s⁴', (x, n) => x * (n / (n - 1)) ** 2),
  affine('m4/s⁴ − 3', (x, n) => (x + 3) * (n / (n - 1)) ** 2),
];

/** |g1| and b2 of n values reach no further; b2 is at least g1² + 1. */
export const mostSkewness = (n: number): number => (n - 2) / Math.sqrt(n - 1);
export const mostKurtosis = (n: number): number => (n * n - 3 * n + 3) / (n - 1);
