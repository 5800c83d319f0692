/** From a row model to a fit as plain data: what concomitant and robust mixtures share. */
import { type Note, note } from '../diagnostics/index.ts';
import { originalParameters } from './design.ts';
import { candidateOf, emptyCandidate, errorNotes, SEARCH, searchNotes } from './fit.ts';
import { fitData, sizesOf } from './fit-data.ts';
import type { GateDesign } from './gate-design.ts';
import { labelOrder, relabelled } from './groups.ts';
import { countOf, type MixtureInput } from './input.ts';
import { atBound, type MixtureRule } from './m-step.ts';
import { INTERCEPT, type MixtureSettings } from './options.ts';
import type { Parameters } from './parameters.ts';
import { createRowEm } from './row-em.ts';
import { rowErrors } from './row-information.ts';
import { createRowState, expectRows, type RowModel, type RowState } from './row-model.ts';
import type { MixtureCandidate, RowMixtureFit } from './schema.ts';
import { polished, search, startsFor } from './search.ts';
import { partOf, searchLarge } from './search-large.ts';

/** What makes a mixture one of rows: t errors, gates or both. */
export interface RowKind {
  /** ν of Student's t; null for the normal law. */
  readonly degrees: number | null;
  readonly gates: GateDesign | null;
}

/** All about one K. */
export interface RowCandidate {
  readonly candidate: MixtureCandidate;
  readonly fit: RowMixtureFit | null;
  readonly interior: RowMixtureFit | null;
  readonly notes: Note[];
}

const STARTS = 200;
const ROUNDS = [{ iterations: 30, tolerance: 1e-5, keep: 20 }];
/** Every row follows one line for certain, as far as its concomitants tell: proportions within this of 0 or 1. */
const PARTED = 1e-4;

export function fitRowComponents(
  input: MixtureInput,
  components: number,
  settings: MixtureSettings,
  { degrees, gates }: RowKind,
  onBatch?: (batch: number) => void,
): RowCandidate {
  const { design, place, order } = input;
  const rule: MixtureRule = {
    variance: settings.variance,
    guard: settings.guard,
    intercept: design.intercept,
    common: 0,
  };
  const model: RowModel = { data: design, gates: gates?.data.columns ?? null, degrees };
  const em = createRowEm(model, components, rule);
  const part = partOf(design, settings.seed);
  const alone = components === 1;
  const options = {
    ...SEARCH,
    ...(alone ? { batches: 1 } : {}),
    starts: settings.starts ?? startsFor(part.rows, components, STARTS),
    rounds: ROUNDS,
    iterations: settings.iterations,
    tolerance: settings.tolerance,
    seed: settings.seed,
    gates: gates === null ? 0 : gates.data.regressors + 1,
    ...(onBatch ? { onBatch } : {}),
  };
  const partGates = gates && partOf(gates.data, settings.seed).columns;
  const found =
    part === design
      ? search(design, em, components, rule, options)
      : searchLarge(design, em, components, rule, options, {
          data: part,
          em: createRowEm({ data: part, gates: partGates, degrees }, components, rule),
        });
  const counted = { ...settings, concomitants: gates?.data.regressors ?? 0 };
  if (found.best === null) return { ...emptyCandidate(input, components, counted, found), fit: null, interior: null };

  const described = (solution: NonNullable<typeof found.best>) => {
    const labels = labelOrder(originalParameters(design, solution.parameters), place[order]!);
    const parameters = relabelled(solution.parameters, labels);
    const state = createRowState(model, components);
    expectRows(model, parameters, state);
    const bound = atBound(parameters, rule);
    const errors = rowErrors(model, design, parameters, rule, bound, gates?.map ?? null);
    const known = typeof errors === 'string' ? null : errors;
    const k = countOf(components, input.regressors, counted);
    const sizes = sizesOf(state.posteriors, components);
    const fit: RowMixtureFit = {
      ...fitData(
        input,
        { solution, parameters, posteriors: state.posteriors, bound, errors: known, k },
        sizes.map((size) => size / design.rows),
      ),
      degreesOfFreedom: degrees,
      weights: weightsOf(state, components),
      gates: gates === null ? null : gatesOf(parameters.gates!, gates, components, known?.gates ?? null),
    };
    const parted = gates !== null && components > 1 ? partedNotes(state, parameters) : [];
    return { fit, parameters, notes: [...errorNotes(components, errors, bound), ...parted] };
  };
  const best = polished(found.best, em, design.rows);
  const { fit, parameters, notes } = described(best);
  const off = best.binds ? found.interior : null;
  return {
    candidate: candidateOf(fit, found, alone),
    fit,
    interior: off && described(polished(off, em, design.rows)).fit,
    notes: [...searchNotes(best, parameters, found, settings, off !== null), ...notes],
  };
}

function weightsOf({ posteriors, factors }: RowState, components: number): number[] {
  const weights = new Array<number>(posteriors.length / components).fill(0);
  for (let i = 0; i < posteriors.length; i++) weights[Math.floor(i / components)]! += posteriors[i]! * factors[i]!;
  return weights;
}

/** Coefficients in the units of the concomitants, from the second component on. */
function gatesOf(
  alpha: Float64Array,
  { terms, map }: GateDesign,
  components: number,
  errors: readonly (number | null)[] | null,
) {
  const width = terms.length + 1;
  return Array.from({ length: components - 1 }, (_, i) => {
    const at = (i + 1) * width;
    const own = alpha.subarray(at, at + width);
    return {
      component: i + 2,
      terms: [INTERCEPT, ...terms].map((term, j) => ({
        term,
        estimate: own.reduce((sum, value, l) => sum + map[j * width + l]! * value, 0),
        standardError: errors?.[at + j] ?? null,
      })),
    };
  });
}

function partedNotes({ priors }: RowState, { proportions, gates }: Parameters): Note[] {
  const components = proportions.length;
  if (!priors.every((value) => value < PARTED || value > 1 - PARTED)) return [];
  const largest = gates!.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const message = `the concomitant variables part the components completely; largest standardised coefficient: ${largest.toFixed(1)}`;
  return [note('mixture/gates_part', '/concomitants', message, { components, largest })];
}
