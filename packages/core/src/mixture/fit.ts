/** One number of components, from the search to the fit as plain data with all that must be said about it. */
import { type Note, note } from '../diagnostics/index.ts';
import { criteria } from './criteria.ts';
import { originalParameters, type StandardData } from './design.ts';
import { createEm } from './em.ts';
import { fitData } from './fit-data.ts';
import { labelOrder, relabelled } from './groups.ts';
import { standardErrors } from './information.ts';
import { type CountedSettings, countOf, type MixtureInput } from './input.ts';
import { atBound, exhausted, type MixtureRule } from './m-step.ts';
import { membership } from './membership.ts';
import type { MixtureSettings } from './options.ts';
import type { Parameters } from './parameters.ts';
import { replicatePlan } from './replicate-plan.ts';
import type { MixtureCandidate, MixtureFit } from './schema.ts';
import { createSource, polished, type SearchResult, type Solution, search, startsFor } from './search.ts';
import { partOf, searchLarge } from './search-large.ts';

/** All about one K. `fit` is null where no solution stood on enough rows. */
export interface FittedCandidate {
  readonly candidate: MixtureCandidate;
  readonly fit: MixtureFit | null;
  /** The best fit off the bound, where the best lies on it. */
  readonly interior: MixtureFit | null;
  /** Of `fit`, standardised and in label order: where a bootstrap starts from. */
  readonly parameters: Parameters | null;
  readonly notes: Note[];
}

export const SEARCH = { batches: 10, replications: 3 } as const;
const MOST_STARTS = 1000;
/** Runs off the bound that a batch takes to convergence, so that a fit off the bound can be shown beside one on it. */
const OFF_BOUND = 5;
/**
 * Short runs of 15 iterations where there are many rows. Where there are few, 40: they cost little, nearly all converge
 * in them, and a cut at 15 drops slow climbs (CO2data with K = 3: the best optimum missed under 4 of 12 seeds).
 */
const roundsFor = (starts: number) => [
  starts < MOST_STARTS ? { iterations: 15, tolerance: 0, keep: 30 } : { iterations: 40, tolerance: 1e-5, keep: 30 },
];

export const ruleOf = ({ design, common }: MixtureInput, { variance, guard }: MixtureSettings): MixtureRule => ({
  variance,
  guard,
  intercept: design.intercept,
  common,
});

export function fitComponents(
  input: MixtureInput,
  components: number,
  settings: MixtureSettings,
  onBatch?: (batch: number) => void,
): FittedCandidate {
  const { design } = input;
  const rule = ruleOf(input, settings);
  const em = createEm(createSource(design, components), components, rule);
  const alone = components === 1;
  const part = partOf(design, settings.seed);
  const fewer = components > 2 ? oneFewer(part, components - 1, rule, settings.seed) : undefined;
  const find = part === design || alone ? search : searchLarge;
  const affordable = startsFor(part.rows, components, MOST_STARTS);
  const found = find(design, em, components, rule, {
    ...SEARCH,
    ...(alone ? { batches: 1, replications: 1 } : {}),
    starts: alone ? 1 : (settings.starts ?? affordable),
    rounds: roundsFor(affordable),
    offBound: OFF_BOUND,
    iterations: settings.iterations,
    tolerance: settings.tolerance,
    seed: settings.seed,
    ...(fewer ? { fewer } : {}),
    ...(onBatch ? { onBatch } : {}),
  });
  if (found.best === null) return { ...emptyCandidate(input, components, settings, found), fit: null, interior: null };

  const polish = (solution: Solution): Solution => polished(solution, em, design.rows);
  const best = polish(found.best);
  const { fit, notes, parameters } = describe(input, best, settings, rule);
  const interior =
    best.binds && found.interior !== null ? describe(input, polish(found.interior), settings, rule).fit : null;
  return {
    candidate: candidateOf(fit, found, alone),
    fit,
    interior,
    parameters,
    notes: [...searchNotes(best, parameters, found, settings, interior !== null), ...notes],
  };
}

/**
 * A quick fit of K components for the starts of K + 1 that split one of them, itself built up from two. It depends on
 * the data and the seed alone, not on which K were asked for.
 */
function oneFewer(data: StandardData, components: number, rule: MixtureRule, seed: number): Parameters | undefined {
  const fewer = components > 2 ? oneFewer(data, components - 1, rule, seed) : undefined;
  const plan = replicatePlan(data.rows, components, {});
  const options = { ...plan, batches: 1, replications: 1, seed, ...(fewer ? { fewer } : {}) };
  const em = createEm(createSource(data, components), components, rule);
  return search(data, em, components, rule, options).best?.parameters;
}

function describe(input: MixtureInput, solution: Solution, settings: MixtureSettings, rule: MixtureRule) {
  const { design, place } = input;
  const K = solution.parameters.proportions.length;
  const order = labelOrder(originalParameters(design, solution.parameters), place[input.order]!);
  const parameters = relabelled(solution.parameters, order);
  const { posteriors } = membership(design, parameters);
  const bound = atBound(parameters, rule);
  const errors = standardErrors(design, parameters, posteriors, rule.variance, bound, K > 1 ? rule.common : 0);
  const known = typeof errors === 'string' ? null : errors;
  const k = countOf(K, input.regressors, settings);
  const fit = fitData(input, { solution, parameters, posteriors, bound, errors: known, k });
  return { fit, parameters, notes: errorNotes(K, errors, bound) };
}

export function candidateOf(fit: MixtureFit, found: SearchResult, alone: boolean): MixtureCandidate {
  return {
    components: fit.components.length,
    logLikelihood: fit.logLikelihood,
    k: fit.k,
    ...criteria(fit),
    starts: found.starts,
    bestShare: found.reached / found.converged,
    replicated: alone || found.reached >= SEARCH.replications,
    boundHits: found.boundHits,
    binds: fit.binds,
    converged: fit.converged,
  };
}

/** A row of the table for a K without a fit. */
export const unfitted = (components: number, k: number, starts = 0): MixtureCandidate => ({
  components,
  logLikelihood: null,
  k,
  aic: null,
  bic: null,
  aicc: null,
  caic: null,
  sabic: null,
  hq: null,
  icl: null,
  starts,
  bestShare: null,
  replicated: false,
  boundHits: 0,
  binds: false,
  converged: false,
});

/** A K whose runs were all set aside. */
export function emptyCandidate(
  input: MixtureInput,
  components: number,
  settings: CountedSettings,
  { starts }: SearchResult,
): Pick<FittedCandidate, 'candidate' | 'parameters' | 'notes'> {
  const message = `no run with K = ${components} ended with every component on at least ${input.terms.length + 1} rows; runs: ${starts}`;
  return {
    candidate: unfitted(components, countOf(components, input.regressors, settings), starts),
    parameters: null,
    notes: [note('mixture/no_solution', '/components', message, { components, starts })],
  };
}

/** What must be said of a search and of what it found. */
export function searchNotes(
  best: Solution,
  labelled: Parameters,
  found: SearchResult,
  { guard }: Pick<MixtureSettings, 'guard'>,
  interior: boolean,
): Note[] {
  const notes: Note[] = [];
  const components = labelled.proportions.length;
  const runs = found.converged;
  const spent = exhausted(labelled).flatMap((is, k) => (is ? [k + 1] : []));
  if (spent.length > 0) {
    const message = `components with K = ${components} that fit their rows exactly, so that the likelihood has no bound: ${spent.join(', ')}`;
    notes.push(note('mixture/exhausted_variance', '/outcome', message, { components, exhausted: spent }));
  } else if (best.binds) {
    const values = { components, bound: guard.value, hits: found.boundHits, runs };
    const message = `best fit with K = ${components} lies on the variance bound ${guard.value}; runs that ended on it: ${found.boundHits} of ${runs}`;
    notes.push(note('mixture/variance_bound', '/guard', message, values));
    if (!interior) {
      const none = `no run with K = ${components} ended off the bound, of: ${runs}`;
      notes.push(note('mixture/no_interior_fit', '/guard', none, { components, runs }));
    }
  }
  if (components > 1 && found.reached < SEARCH.replications) {
    const values = { components, reached: found.reached, runs, starts: found.starts };
    const message = `best optimum with K = ${components} not replicated; runs that reached it: ${found.reached} of ${runs}`;
    notes.push(note('mixture/not_replicated', '/components', message, values));
  }
  if (!best.converged) {
    const message = `best run with K = ${components} not converged after iterations: ${best.iterations}`;
    notes.push(note('mixture/not_converged', '/iterations', message, { components, iterations: best.iterations }));
  }
  if (found.setAside > 0) {
    const least = best.parameters.coefficients.length / components + 1;
    const of = runs + found.setAside;
    const message = `runs with K = ${components} set aside, a component standing on fewer than ${least} rows: ${found.setAside} of ${of}`;
    notes.push(note('mixture/set_aside', '/components', message, { components, runs: found.setAside, of, least }));
  }
  return notes;
}

/** Standard errors that are missing or conditional. */
export function errorNotes(
  components: number,
  errors: object | 'not_positive_definite' | 'too_large',
  bound: readonly boolean[],
): Note[] {
  if (typeof errors === 'string') {
    const message = `no standard errors with K = ${components}: ${errors}`;
    return [note('mixture/no_standard_errors', '/components', message, { components, reason: errors })];
  }
  const at = bound.flatMap((is, k) => (is ? [k + 1] : []));
  if (at.length === 0) return [];
  const message = `standard errors with K = ${components} are conditional on variances at the bound, components: ${at.join(', ')}`;
  return [note('mixture/conditional_on_bound', '/guard', message, { components, bound: at })];
}
