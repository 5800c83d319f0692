/** Student's t distribution with `df` degrees of freedom, which need not be whole. */
import { betaTail, betaUpperOdds } from './beta.ts';
import { checkNumber, checkPositive, checkProbability } from './check.ts';
import { HALF_LOG_2PI, logGamma, stirlingError } from './log-gamma.ts';
import { deviance } from './saddle-point.ts';

/** Beyond this t²/df, 1/(1 + t²/df) is no longer a double, and the tail is its first term. */
const FAR = 1e300;

/** P(T ≤ t). */
export const studentLower = (t: number, df: number): number => studentUpper(-t, df);

/**
 * P(T > t): for t ≥ 0 half of I_y(df/2, 1/2) with y = df/(df + t²), taken from t²/df so that neither end is lost.
 *
 * Accuracy: relative error below 1e-12, in tails of 1e-300 below 1e-10.
 *
 * @example
 * studentUpper(1, 1).toPrecision(12); // => '0.250000000000'
 */
export function studentUpper(t: number, df: number): number {
  checkNumber(t);
  checkPositive('df', df);
  if (t < 0) return 1 - studentUpper(-t, df);
  const ratio = t / Math.sqrt(df);
  const odds = ratio * ratio;
  if (odds > FAR) return 0.5 * Math.exp(logFirstTerm(df) - df * Math.log(ratio));
  return 0.5 * betaTail(df / 2, 0.5, 1 / (1 + odds), odds / (1 + odds));
}

/** Γ((df + 1)/2) / (√(π df) Γ(df/2)) · (1 + t²/df)^(−(df + 1)/2). */
export function studentDensity(t: number, df: number): number {
  checkNumber(t);
  checkPositive('df', df);
  const a = df / 2;
  const odds = (t / df) * t;
  const constant = stirlingError(a + 0.5) - stirlingError(a) - deviance(a, a + 0.5, -0.5);
  return Math.exp(constant - a * Math.log1p(odds)) / Math.sqrt(2 * Math.PI * (1 + odds));
}

/**
 * The t with P(T ≤ t) = p.
 *
 * @example
 * studentQuantile(0.975, 21).toFixed(9); // => '2.079613845'
 */
export const studentQuantile = (p: number, df: number): number => -studentUpperQuantile(p, df);

/** The t with P(T > t) = p: t²/df are odds of a beta variable. */
export function studentUpperQuantile(p: number, df: number): number {
  checkProbability(p);
  checkPositive('df', df);
  if (p > 0.5) return -studentUpperQuantile(1 - p, df);
  if (p === 0) return Infinity;
  const odds = betaUpperOdds(2 * p, 0.5, df / 2);
  if (odds > FAR) return Math.sqrt(df) * Math.exp((logFirstTerm(df) - Math.log(2 * p)) / df);
  return Math.sqrt(df * odds);
}

/** ln of 2/(df B(df/2, 1/2)), the factor of y^(df/2) in the tail as y goes to 0. */
function logFirstTerm(df: number): number {
  return logGamma((df + 1) / 2) - logGamma(df / 2 + 1) + Math.LN2 / 2 - HALF_LOG_2PI;
}
