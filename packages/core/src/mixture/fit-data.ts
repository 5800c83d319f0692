/** A fit as plain data: what every kind of mixture has. */
import { log } from '../numeric/log.ts';
import { originalParameters } from './design.ts';
import { groupsOf } from './groups.ts';
import type { MixtureInput } from './input.ts';
import { entropyOf } from './membership.ts';
import type { Parameters } from './parameters.ts';
import type { MixtureFit } from './schema.ts';
import type { Solution } from './search.ts';

export interface FitParts {
  readonly solution: Solution;
  /** Standardised, in label order. */
  readonly parameters: Parameters;
  /** n × K, row by row. */
  readonly posteriors: Float64Array;
  readonly bound: readonly boolean[];
  /** In the units of the data; null where there are none. */
  readonly errors: {
    readonly coefficients: ArrayLike<number | null>;
    readonly variances: ArrayLike<number | null>;
    readonly proportions: ArrayLike<number | null>;
  } | null;
  readonly k: number;
}

/** `proportions` are those of `parameters`; where they vary with the row, the mean posteriors are given instead. */
export function fitData(
  { design, terms, place, units }: MixtureInput,
  { solution, parameters, posteriors, bound, errors, k: count }: FitParts,
  proportions: ArrayLike<number> = parameters.proportions,
): MixtureFit {
  const K = parameters.proportions.length;
  const q = design.regressors + 1;
  const original = originalParameters(design, parameters);
  const sizes = sizesOf(posteriors, K);
  const entropy = entropyOf(posteriors);
  return {
    n: design.rows,
    components: Array.from(sizes, (effectiveSize, k) => ({
      proportion: proportions[k]!,
      variance: original.variances[k]!,
      effectiveSize,
      atBound: bound[k]!,
      standardErrors: { proportion: errors?.proportions[k] ?? null, variance: errors?.variances[k] ?? null },
      terms: terms.map((term, j) => ({
        term,
        estimate: original.coefficients[k * q + place[j]!]!,
        standardError: errors?.coefficients[k * q + place[j]!] ?? null,
      })),
    })),
    logLikelihood: solution.logLikelihood - design.logScale,
    k: count,
    iterations: solution.iterations,
    converged: solution.converged,
    binds: solution.binds,
    units: [...units],
    posteriors: Array.from({ length: design.rows }, (_, i) => Array.from(posteriors.subarray(i * K, (i + 1) * K))),
    entropy,
    relativeEntropy: K === 1 ? null : 1 - entropy / (design.rows * log(K)),
    groups: groupsOf(posteriors, K, units),
  };
}

/** Σ_i r_ik. */
export function sizesOf(posteriors: Float64Array, components: number): Float64Array {
  const sizes = new Float64Array(components);
  for (let i = 0; i < posteriors.length; i++) sizes[i % components]! += posteriors[i]!;
  return sizes;
}
