/** How many regressions: the fits for several K side by side, and what each criterion makes of them. */
import { done, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { choices } from './criteria.ts';
import { fewRows } from './few-rows.ts';
import { type FittedCandidate, fitComponents, unfitted } from './fit.ts';
import { gateDesign } from './gate-design.ts';
import { countOf, prepare } from './input.ts';
import { DegreesOfFreedom, MixtureOptions, type NamedColumn, type Progress } from './options.ts';
import { fitRowComponents } from './row-mixture.ts';
import type { Mixture } from './schema.ts';

export interface SelectOptions extends MixtureOptions {
  /** One K, or those to be compared. */
  readonly components: number | readonly number[];
  /** Variables that the proportions depend on: `concomitantMixture`. */
  readonly concomitants?: readonly NamedColumn[];
  /** ν of t errors in place of normal ones: `robustMixture`. */
  readonly degreesOfFreedom?: number;
}

/**
 * `mixtureRegression` for every K asked for, with the table of criteria. A K with k ≥ n − 1 parameters is not fitted: it
 * stays in the table with nulls and the note `mixture/too-few-rows`. A fit on the variance bound is shown with its
 * criteria and `binds`, has no vote, and the best fit off the bound, where one was found, stands in `interior`.
 *
 * The fit reported is that of the K asked for, where one is, else the one that BIC chooses; criteria overrate K at few
 * rows per parameter, so a bootstrap test should decide (`bootstrapLikelihoodRatio`).
 *
 * `concomitants` and `degreesOfFreedom` make the mixtures those of `concomitantMixture` and `robustMixture`, or both at
 * once, for every K; with one component concomitants have nothing to decide. They do not go with `vary`.
 *
 * Faults: those of `mixtureRegression`; `mixture/no_components_left` only when no K could be fitted.
 *
 * @example
 * const x = Float64Array.from({ length: 40 }, (_, i) => i / 10);
 * const y = x.map((v, i) => (i % 2 === 0 ? 1 + 2 * v : 5 - v) + 0.1 * Math.sin(7 * i));
 * const mixture = selectComponents({ name: 'y', values: y }, [{ name: 'x', values: x }], { components: [1, 2] });
 * mixture.ok && [mixture.value.chosen, mixture.value.formula]; // => [{ components: 2, by: 'bic' }, 'y ~ x']
 */
export function selectComponents(
  outcome: NamedColumn,
  regressors: readonly NamedColumn[],
  options: SelectOptions,
  { onProgress, signal }: Progress = {},
): Outcome<Mixture> {
  const { components: asked, concomitants = [], degreesOfFreedom, ...others } = options;
  const settings = { ...MixtureOptions.parse(others), concomitants: concomitants.length };
  const degrees = degreesOfFreedom === undefined ? null : DegreesOfFreedom.parse(degreesOfFreedom);
  const wanted = typeof asked === 'number' ? [asked] : [...new Set(asked)].sort((a, b) => a - b);
  const prepared = prepare(outcome, regressors, wanted, settings);
  if (!prepared.ok) return prepared;
  const input = prepared.value;
  const byRow = degrees !== null || concomitants.length > 0;
  if (byRow && settings.vary) {
    const values = {
      option: 'vary',
      range: 'all terms, with concomitants or t errors',
      found: settings.vary.join(', '),
    };
    return failed(fault('options/out_of_range', '/vary', `only ${values.range}: ${values.found}`, values));
  }
  const gates = concomitants.length > 0 ? gateDesign(concomitants, outcome.values.length) : null;
  if (gates?.ok === false) return gates;
  const kind = { degrees, gates: gates?.value ?? null };

  const tell = (fits: number) => onProgress?.(fits / input.fitted.length);
  const results = input.fitted.map((K, at): Result => {
    const made = (batch: number) => {
      signal?.throwIfAborted();
      tell(at + 1 - 0.8 ** (batch + 1));
    };
    const result = byRow ? fitRowComponents(input, K, settings, kind, made) : fitComponents(input, K, settings, made);
    tell(at + 1);
    return result;
  });
  const fits = results.flatMap(({ fit }) => (fit === null ? [] : [fit]));
  if (fits.length === 0) {
    const values = { rows: input.design.rows, components: wanted };
    const message = `no solution stands on enough rows with K = ${wanted.join(', ')}; rows: ${values.rows}`;
    return failed(fault('mixture/no_components_left', '/components', message, values));
  }
  const candidates = wanted.map(
    (K) =>
      results.find(({ candidate }) => candidate.components === K)?.candidate ??
      unfitted(K, countOf(K, regressors.length, settings)),
  );
  const votes = choices(candidates);
  const byBic = votes.find(({ criterion }) => criterion === 'bic')?.components;
  const chosen = fits.find((f) => f.components.length === byBic) ?? fits[0]!;
  const mixture: Mixture = {
    formula: settings.formula ?? formulaOf(outcome, regressors, settings.intercept),
    outcome: outcome.name,
    variance: settings.variance,
    guard: settings.guard,
    order: input.terms[input.order]!,
    n: input.design.rows,
    candidates,
    choices: votes,
    chosen: { components: chosen.components.length, by: wanted.length === 1 ? 'asked' : 'bic' },
    fit: chosen,
    groups: chosen.groups,
    fits,
    interior: results.flatMap(({ interior }) => (interior === null ? [] : [interior])),
  };
  return done(mixture, [...fewRows(chosen), ...prepared.notes, ...results.flatMap(({ notes }) => notes)]);
}

type Result = Pick<FittedCandidate, 'candidate' | 'fit' | 'interior' | 'notes'>;

const formulaOf = (outcome: NamedColumn, regressors: readonly NamedColumn[], intercept: boolean): string => {
  const terms = regressors.map((r) => r.name);
  const right = [...terms, ...(intercept ? [] : ['-1'])].join(' + ').replace('+ -1', '- 1');
  return `${outcome.name} ~ ${right === '' ? '1' : right}`;
};
