/** How far a mixture's figures and groups can be trusted: the fit made again, many times. */
import { z } from 'zod';
import { done, failed, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { LIMITS } from '../limits.ts';
import { createSequentialRunner } from '../numeric/runner.ts';
import { originalParameters } from './design.ts';
import { fitComponents, ruleOf } from './fit.ts';
import { DECIDED } from './groups.ts';
import { countOf, type MixtureInput, prepare } from './input.ts';
import { membership } from './membership.ts';
import { type Attended, MixtureOptions, type NamedColumn, ReplicateOptions } from './options.ts';
import type { Parameters } from './parameters.ts';
import { type Refit, refitTask } from './refit-task.ts';
import { replicatePlan } from './replicate-plan.ts';
import type { BootstrapFigure, MixtureBootstrap } from './schema.ts';
import { spread } from './spread.ts';

export const BootstrapOptions = MixtureOptions.extend({
  ...ReplicateOptions.shape,
  components: z.int().min(1).max(LIMITS.components),
  /** Outcomes drawn from the fit at the same regressors, or rows drawn from the data. */
  kind: z.enum(['parametric', 'cases']).default('parametric'),
  /** Of the intervals. */
  level: z.number().gt(0).lt(1).default(0.95),
  /** Each replicate is searched anew, or only climbed to from the fit. */
  search: z.enum(['full', 'warm']).default('full'),
});
export type BootstrapOptions = z.input<typeof BootstrapOptions>;

/** Resampled rows repeat themselves: below this many rows for each parameter their fits interpolate. */
const CASES_ROWS_PER_PARAMETER = 5;
const CO_MEMBERSHIP_ROWS = 500;

/**
 * B replicates of the K-component fit. `parametric`: y*_i is drawn from the fitted mixture at x_i; `cases`: rows are
 * drawn with replacement, only where n ≥ 5k. Each replicate is fitted under the same guard and size filter, from the fit
 * and from starts of its own (`search: full`), and its labels are matched to the fit's by assignment on the posteriors of
 * the data's rows. Then, over the replicates:
 *
 *     standard error √(Σ (θ* − mean θ*)² / (B − 1)), percentile intervals (type 7), for every parameter and for the
 *     difference of the focus slope between any two components;
 *     stability of a unit: how often the parameters of a replicate, applied to the data's rows, leave it in its group;
 *     co-membership of units i and j: the mean of Σ_k r*_ik r*_jk.
 *
 * Random numbers are keyed by replicate: the result does not depend on the runner.
 *
 * Faults: those of `mixtureRegression`; `mixture/too_few_rows_for_cases`.
 *
 * Sources: Grün and Leisch (2004), COMPSTAT, 1115; Efron and Tibshirani (1993), An Introduction to the Bootstrap.
 *
 * @example
 * const x = Float64Array.from({ length: 40 }, (_, i) => i / 10);
 * const y = x.map((v, i) => (i % 2 === 0 ? 1 + 2 * v : 5 - v) + 0.1 * Math.sin(7 * i));
 * const options = { components: 2, replicates: 19 };
 * const boot = await bootstrapMixture({ name: 'y', values: y }, [{ name: 'x', values: x }], options);
 * boot.ok && boot.value.differences.map((d) => [d.component, d.less, d.estimate.toFixed(1)]); // => [[2, 1, '3.0']]
 */
export async function bootstrapMixture(
  outcome: NamedColumn,
  regressors: readonly NamedColumn[],
  options: BootstrapOptions,
  { runner = createSequentialRunner(), onProgress, signal }: Attended = {},
): Promise<Outcome<MixtureBootstrap>> {
  const { components: K, ...settings } = BootstrapOptions.parse(options);
  const prepared = prepare(outcome, regressors, [K], settings);
  if (!prepared.ok) return prepared;
  const input = prepared.value;
  const { rows } = input.design;
  const k = countOf(K, regressors.length, settings);
  if (settings.kind === 'cases' && rows < CASES_ROWS_PER_PARAMETER * k) {
    const message = `rows can be resampled only from 5 for each of ${k} parameters, ${5 * k}: ${rows}`;
    return failed(fault('mixture/too_few_rows_for_cases', '/kind', message, { rows, parameters: k, needed: 5 * k }));
  }
  const { parameters, notes } = fitComponents(input, K, settings);
  if (parameters === null) {
    const message = `no solution stands on enough rows with K = ${K}; rows: ${rows}`;
    return failed(fault('mixture/no_components_left', '/components', message, { rows, components: [K] }));
  }
  const plan = settings.search === 'full' && K > 1 ? replicatePlan(rows, K, settings) : null;
  const { regressors: p, intercept, columns, outcome: standardised } = input.design;
  const found = await runner.map(
    refitTask,
    {
      data: { rows, regressors: p, intercept, columns, outcome: standardised },
      reference: parameters,
      kind: settings.kind,
      plan,
      tolerance: 1e-9,
      iterations: settings.iterations,
      rule: ruleOf(input, settings),
      seed: settings.seed,
    },
    settings.replicates,
    { onProgress: (done, total) => onProgress?.(done / total), signal },
  );
  const fits = found.filter((fit) => fit !== null);
  if (fits.length < 2) {
    const values = { components: K, failed: found.length - fits.length, replicates: fits.length };
    return failed(fault('mixture/no_replicates', '/replicates', `replicates with a fit: ${fits.length}`, values));
  }
  const value: MixtureBootstrap = {
    kind: settings.kind,
    level: settings.level,
    replicates: fits.length,
    failed: found.length - fits.length,
    boundHits: fits.filter((fit) => fit.binds).length,
    starts: plan?.starts ?? 0,
    ...figures(input, parameters, fits, settings.level),
    ...groups(input, parameters, fits),
  };
  return done(value, [...notes, ...failures(K, value)]);
}

/** Estimates, standard errors and intervals of every parameter and of the differences of the focus slope. */
function figures(input: MixtureInput, reference: Parameters, fits: readonly Refit[], level: number) {
  const { design, place, terms } = input;
  const q = design.regressors + 1;
  const K = reference.proportions.length;
  const known = originalParameters(design, reference);
  const drawn = fits.map((fit) => originalParameters(design, fit.parameters));
  const figure = (of: (parameters: Parameters) => number): BootstrapFigure => spread(of(known), drawn.map(of), level);
  const coefficient = (k: number, term: number) => (from: Parameters) => from.coefficients[k * q + place[term]!]!;
  const components = Array.from({ length: K }, (_, k) => ({
    proportion: figure((from) => from.proportions[k]!),
    deviation: figure((from) => Math.sqrt(from.variances[k]!)),
    variance: figure((from) => from.variances[k]!),
    terms: terms.map((term, j) => ({ term, ...figure(coefficient(k, j)) })),
  }));
  const slope = (k: number) => coefficient(k, input.order);
  const pairs = Array.from({ length: K }, (_, k) => Array.from({ length: k }, (_, l) => [k, l] as const)).flat();
  const differences = pairs.map(([k, l]) => ({
    term: terms[input.order]!,
    component: k + 1,
    less: l + 1,
    ...figure((from) => slope(k)(from) - slope(l)(from)),
  }));
  return { components, differences };
}

/** Which units stay together. */
function groups({ design, units }: MixtureInput, reference: Parameters, fits: readonly Refit[]) {
  const K = reference.proportions.length;
  const n = design.rows;
  const known = membership(design, reference).posteriors;
  const own = Int8Array.from({ length: n }, (_, i) => largest(known, i * K, K));
  const kept = new Float64Array(n);
  const together = n <= CO_MEMBERSHIP_ROWS ? Array.from({ length: n }, () => new Float64Array(n)) : null;
  for (const fit of fits) {
    const r = membership(design, fit.parameters).posteriors;
    for (let i = 0; i < n; i++) if (largest(r, i * K, K) === own[i]) kept[i]!++;
    if (together === null) continue;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let k = 0; k < K; k++) sum += r[i * K + k]! * r[j * K + k]!;
        together[i]![j]! += sum / fits.length;
      }
    }
  }
  const coMembership = together?.map((row, i) => Array.from(row, (value, j) => (j <= i ? value : together[j]![i]!)));
  return {
    units: units.map((unit, i) => {
      const posterior = known[i * K + own[i]!]!;
      const stability = kept[i]! / fits.length;
      return {
        unit,
        component: own[i]! + 1,
        posterior,
        stability,
        decided: posterior >= DECIDED && stability >= DECIDED,
      };
    }),
    coMembership: coMembership ?? null,
  };
}

function largest(posteriors: Float64Array, at: number, components: number): number {
  let best = 0;
  for (let k = 1; k < components; k++) if (posteriors[at + k]! > posteriors[at + best]!) best = k;
  return best;
}

function failures(components: number, { failed, replicates }: MixtureBootstrap): Note[] {
  if (failed === 0) return [];
  const message = `replicates without a fit of K = ${components} on enough rows: ${failed}`;
  return [note('mixture/replicates_failed', '/replicates', message, { components, failed, replicates })];
}
