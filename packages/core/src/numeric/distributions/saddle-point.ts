/** Densities of the gamma and beta families without the cancellation of large logarithms. */
import { checkPositive } from './check.ts';
import { stirlingError } from './log-gamma.ts';

/**
 * p ln(p/m) − (p − m) for p, m > 0, given with its difference d = p − m, which the caller often knows better than
 * the two would tell: never negative, 0 where p = m.
 *
 * With v = d/(p + m) it is d v + 2 p v (v²/3 + v⁴/5 + …), used for |v| < 0.3.
 *
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities.
 *
 * @example
 * deviance(2, 1, 1) === 2 * Math.log(2) - 1; // => true
 */
export function deviance(p: number, m: number, d: number): number {
  const v = d / (p + m);
  if (!(Math.abs(v) < 0.3)) return p * Math.log(p / m) - d;
  const square = v * v;
  let sum = d * v;
  let power = 2 * p * v;
  for (let k = 3; ; k += 2) {
    power *= square;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * x^a e^−x / Γ(a), which is x times the density of the gamma distribution of shape a, for x > 0.
 *
 * Accuracy: relative error about 1e-15 (1 + |ln of the result|).
 *
 * @example
 * gammaPower(1, 2) - 2 * Math.exp(-2) < 1e-15; // => true
 */
export function gammaPower(a: number, x: number): number {
  checkPositive('shape', a);
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-deviance(a, x, a - x) - stirlingError(a));
}

/**
 * x^a y^b / B(a, b) with y = 1 − x, both given: x y times the density of the beta distribution, for x, y in (0, 1).
 *
 * The smaller of x and y carries the accuracy, so that a y of 1e-20 beside an x of 1 is worth having.
 *
 * @example
 * (betaPower(2, 3, 0.25, 0.75) / (0.25 ** 2 * 0.75 ** 3 * 12)).toFixed(12); // => '1.000000000000'
 */
export function betaPower(a: number, b: number, x: number, y: number): number {
  checkPositive('a', a);
  checkPositive('b', b);
  const n = a + b;
  const d = x <= y ? a - n * x : n * y - b;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return (
    Math.sqrt(a / (2 * Math.PI)) *
    Math.sqrt(b / n) *
    Math.exp(exponent - deviance(a, n * x, d) - deviance(b, n * y, -d))
  );
}
