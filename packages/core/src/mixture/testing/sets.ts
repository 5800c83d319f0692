/** The reference sets of mixtures, as the estimators take them. */
import { readFileSync } from 'node:fs';
import { SYNTHETIC, synthetic } from '../../../bench/data.ts';
import type { NamedColumn } from '../options.ts';
import type { MixtureFit } from '../schema.ts';

export interface ReferenceFit {
  readonly logLik: number;
  readonly df: number;
  readonly aic: number;
  readonly bic: number;
  readonly aicc: number;
  readonly caic: number;
  readonly hq: number;
  readonly sabic: number;
  readonly icl_bic: number;
  readonly entropy: number;
  readonly rel_entropy: number | null;
  readonly beta: number[][];
  readonly sigma: number[];
  readonly pi: number[];
  readonly posterior?: number[][];
  readonly posterior_first20?: number[][];
  readonly se_observed_information: { beta: number[][]; sigma: number[]; pi: number[] };
}

export interface ReferenceSet {
  readonly outcome: NamedColumn;
  readonly regressors: readonly NamedColumn[];
  readonly fits: Readonly<Record<string, ReferenceFit>>;
}

/** A file of `fixtures/reference/`. */
export function reference(file: string) {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/reference/${file}.json`, import.meta.url), 'utf8'));
}

export function referenceSet(file: string): ReferenceSet {
  const { X, y, q, fits } = reference(file);
  if (X === undefined) {
    const { outcome, columns } = synthetic(SYNTHETIC.n5000p8k3);
    return { ...named(outcome, columns), fits };
  }
  const columns = Array.from({ length: q - 1 }, (_, j) => Float64Array.from(X as number[][], (row) => row[j + 1]!));
  return { ...named(Float64Array.from(y), columns), fits };
}

export const named = (outcome: Float64Array, columns: readonly Float64Array[]) => ({
  outcome: { name: 'y', values: outcome },
  regressors: columns.map((values, j) => ({ name: `x${j + 1}`, values })),
});

/** The components of a reference in our order: by the first slope, smallest first. */
export const inLabelOrder = ({ beta }: ReferenceFit): number[] =>
  Array.from(beta.keys()).sort((a, b) => beta[a]![1]! - beta[b]![1]!);

export const worst = (values: readonly number[]): number => Math.max(0, ...values.map(Math.abs));

/** The largest relative difference of coefficients, standard deviations and proportions. */
export function parameterError(fit: MixtureFit, expected: ReferenceFit): number {
  const order = inLabelOrder(expected);
  return worst(
    fit.components.flatMap((component, k) => {
      const from = order[k]!;
      return [
        ...component.terms.map((t, j) => t.estimate / expected.beta[from]![j]! - 1),
        Math.sqrt(component.variance) / expected.sigma[from]! - 1,
        component.proportion / expected.pi[from]! - 1,
      ];
    }),
  );
}
