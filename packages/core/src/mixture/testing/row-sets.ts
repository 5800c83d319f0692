/** The reference sets of mixtures with concomitants and with t errors. */
import { expect } from 'vitest';
import type { MixtureFit, RowMixtureFit } from '../schema.ts';
import { reference, worst } from './sets.ts';

export interface RowReference {
  readonly K: number;
  readonly nu: number | null;
  readonly common: boolean;
  readonly x: number[][];
  readonly z: number[][];
  readonly y: number[];
  readonly logLik: number;
  readonly beta: number[][];
  readonly se_beta: number[][];
  readonly variance: number[];
  readonly se_variance: number[];
  readonly proportion: number[];
  readonly se_proportion?: number[];
  readonly posterior: number[][];
  readonly gates?: number[][];
  readonly se_gates?: number[][];
  readonly weights?: number[];
}

export function rowSet(name: string) {
  const set: RowReference = reference('mixture_rows')[name];
  const named = (columns: number[][], letter: string) =>
    columns.map((values, j) => ({ name: `${letter}${j + 1}`, values: Float64Array.from(values) }));
  return {
    set,
    outcome: { name: 'y', values: Float64Array.from(set.y) },
    regressors: named(set.x, 'x'),
    concomitants: named(set.z, 'z'),
    options: { components: set.K, variance: set.common ? ('common' as const) : ('ml' as const) },
  };
}

/** Absolute differences of whatever the two have, relative to the largest of the reference where `relative`. */
export const apart = (ours: readonly (number | null)[], theirs: readonly number[]): number => {
  expect(ours).toHaveLength(theirs.length);
  const size = worst(theirs);
  return worst(ours.map((value, i) => ((value ?? Number.NaN) - theirs[i]!) / size));
};

export const coefficients = (fit: MixtureFit) => fit.components.flatMap((c) => c.terms.map((t) => t.estimate));
export const errorsOf = (fit: MixtureFit) => fit.components.flatMap((c) => c.terms.map((t) => t.standardError));
export const gatesOf = (fit: RowMixtureFit) => fit.gates!.flatMap((g) => g.terms.map((t) => t.estimate));

/** Everything of a fit that a reference has, to `tolerance`; standard errors to 1e-5, at an optimum that is not sharper. */
export function expectReference(fit: RowMixtureFit, set: RowReference, tolerance: number): void {
  expect(Math.abs(fit.logLikelihood - set.logLik)).toBeLessThan(1e-9);
  expect(apart(coefficients(fit), set.beta.flat())).toBeLessThan(tolerance);
  expect(apart(errorsOf(fit), set.se_beta.flat())).toBeLessThan(1e-5);
  const of = (read: (c: RowMixtureFit['components'][number]) => number | null) => fit.components.map(read);
  expect(
    apart(
      of((c) => c.variance),
      set.variance,
    ),
  ).toBeLessThan(tolerance);
  expect(
    apart(
      of((c) => c.standardErrors.variance),
      set.se_variance,
    ),
  ).toBeLessThan(1e-5);
  expect(
    apart(
      of((c) => c.proportion),
      set.proportion,
    ),
  ).toBeLessThan(tolerance);
  expect(worst(fit.posteriors.flatMap((row, i) => row.map((r, k) => r - set.posterior[i]![k]!)))).toBeLessThan(
    tolerance,
  );
}
