/** Tests of linear statements about coefficients: R b = r. */
import { done, type Fault, failed, fault, type Outcome as Result } from '../diagnostics/index.ts';
import { quadraticForm } from '../numeric/cholesky.ts';
import { fUpper, studentUpper, studentUpperQuantile } from '../numeric/distributions/index.ts';
import type { LinearModel } from './linear-model.ts';
import { sandwich } from './sandwich.ts';

/** Σ coefficient · b_term = equals. */
export interface Restriction {
  readonly combination: readonly { readonly term: string; readonly coefficient: number }[];
  /** Default 0. */
  readonly equals?: number;
}

export interface LinearHypothesis {
  /** Of all restrictions together. */
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  /** Each by itself: the combination, not its distance from `equals`. */
  readonly restrictions: readonly {
    readonly estimate: number;
    readonly standardError: number;
    readonly t: number;
    readonly p: number;
    readonly interval: readonly [number, number];
  }[];
}

/**
 *     F = (R b − r)' (R V R')⁻¹ (R b − r) / m   on m and the model's df
 *
 * with the model's covariance V, so a robust one gives Wald's test. m = 1: F = t².
 *
 * Faults: `regression/unknown_term` (nothing of that name in the model), `regression/restrictions_dependent` (R V R' is
 * singular: a restriction follows from others, has only zeros, or the clusters are too few), `regression/no_covariance`
 * (a perfect fit, or leverage 1).
 *
 * Source: Greene (2018), Econometric Analysis (8th ed.), §5.3; R's `car::linearHypothesis`.
 *
 * @example
 * const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4, 5) };
 * const model = linearModel({ name: 'y', values: Float64Array.of(2.1, 3.9, 6.2, 7.8, 10.1) }, [x]);
 * const test = model.ok && linearHypothesis(model.value, [{ combination: [{ term: 'x', coefficient: 1 }], equals: 2 }]);
 * test && test.ok && test.value.p.toFixed(4); // => '0.8777'
 */
export function linearHypothesis(model: LinearModel, restrictions: readonly Restriction[]): Result<LinearHypothesis> {
  const { terms, coefficients, bread, middle, perfect, df, level } = model;
  const unknown = restrictions.flatMap(({ combination }, i) =>
    combination.flatMap(({ term }, j) =>
      terms.includes(term) ? [] : [unknownTerm(term, `/${i}/combination/${j}/term`)],
    ),
  );
  if (unknown.length > 0) return failed(...unknown);
  if (perfect || !middle) {
    const message = 'the model has no covariance of its coefficients to test with';
    return failed(fault('regression/no_covariance', '', message, {}));
  }
  const m = restrictions.length;
  const q = terms.length;
  const estimates = new Float64Array(m);
  const rb = new Float64Array(m * q); // R B: the covariance is (R B) S (R B)', which cancels less than R V R'
  restrictions.forEach(({ combination }, i) => {
    for (const { term, coefficient } of combination) {
      const j = terms.indexOf(term);
      estimates[i]! += coefficient * coefficients[j]!;
      for (let k = 0; k < q; k++) rb[i * q + k]! += coefficient * bread[j * q + k]!;
    }
  });
  const variance = sandwich(rb, middle, m, q);
  const gaps = estimates.map((estimate, i) => estimate - (restrictions[i]!.equals ?? 0));
  const wald = m > 0 && m <= df ? quadraticForm(variance, gaps) : null;
  if (wald === null) {
    const message = `restrictions that do not stand on their own, or are more than the df (${df}): ${m}`;
    return failed(fault('regression/restrictions_dependent', '', message, { restrictions: m, df }));
  }
  const reach = studentUpperQuantile((1 - level) / 2, df);
  return done({
    f: wald / m,
    df1: m,
    df2: df,
    p: fUpper(wald / m, m, df),
    restrictions: Array.from(estimates, (estimate, i) => {
      const standardError = Math.sqrt(variance[i * m + i]!);
      const t = gaps[i]! / standardError;
      const interval = [estimate - reach * standardError, estimate + reach * standardError] as const;
      return { estimate, standardError, t, p: 2 * studentUpper(Math.abs(t), df), interval };
    }),
  });
}

const unknownTerm = (term: string, path: string): Fault =>
  fault('regression/unknown_term', path, `no term of this name in the model: ${term}`, { term });
