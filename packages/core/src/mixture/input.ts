/** Columns and options, looked at once before any work. */
import { type Fault, failed, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { LIMITS } from '../limits.ts';
import { checkColumn, rankDeficient } from './check-columns.ts';
import { createDesign, type Dependence, type Design } from './design.ts';
import { INTERCEPT, type MixtureSettings, type NamedColumn } from './options.ts';
import { parameterCount } from './parameters.ts';

export interface MixtureInput {
  readonly design: Design;
  /** How many regressors were given, the intercept apart. */
  readonly regressors: number;
  /** As they are reported: the intercept, then the regressors. */
  readonly terms: readonly string[];
  /** Place of each term among the design's coefficients, whose order differs where some are common. */
  readonly place: readonly number[];
  /** How many of the design's last coefficients are common to all components. */
  readonly common: number;
  /** The ordering term among `terms`. */
  readonly order: number;
  readonly units: readonly string[];
  /** The numbers of components that there are rows enough for. */
  readonly fitted: readonly number[];
}

/** Shapes, finite values, rank, a varying outcome and known terms; everything that is wrong is told at once. */
export function prepare(
  outcome: NamedColumn,
  regressors: readonly NamedColumn[],
  components: readonly number[],
  settings: CountedSettings,
): Outcome<MixtureInput> {
  const rows = outcome.values.length;
  const terms = [...(settings.intercept ? [INTERCEPT] : []), ...regressors.map((r) => r.name)];
  const wanted = settings.order ?? regressors[0]?.name ?? INTERCEPT;
  const order = terms.indexOf(wanted);
  const vary =
    settings.vary?.map((term) => (term === 'intercept' && !terms.includes(term) ? INTERCEPT : term)) ?? terms;
  const faults = [
    ...checkColumns(outcome, regressors),
    ...checkLengths(rows, settings),
    ...checkComponents(components),
    ...(order < 0 ? [unknownTerm('/order', wanted, terms)] : []),
    ...vary.flatMap((term, j) => (terms.includes(term) ? [] : [unknownTerm(`/vary/${j}`, term, terms)])),
  ];
  if (faults.length > 0) return failed(...faults);

  const fitted = components.filter((K) => enoughRows(rows, K, regressors.length, settings));
  if (fitted.length === 0) {
    const values = { rows, components: [...components] };
    const message = `too few rows for any number of components asked for (${components.join(', ')}): ${rows}`;
    return failed(fault('mixture/no_components_left', '/components', message, values));
  }
  const first = outcome.values[0]!;
  if (outcome.values.every((value) => value === first)) {
    return failed(
      fault('mixture/constant_outcome', '/outcome', `the outcome does not vary: ${first}`, { value: first }),
    );
  }
  const plan = arrange(terms, vary);
  const ones = new Float64Array(plan.columns.includes(INTERCEPT) ? rows : 0).fill(1);
  const columns = plan.columns.map((term) => regressors.find((r) => r.name === term)?.values ?? ones);
  const made = createDesign(columns, outcome.values, plan.intercept);
  if (!made.ok)
    return failed(made.constant ? exactFit(rows) : dependentTerms(made.dependent, plan.columns, regressors));
  const notes = components
    .filter((K) => !fitted.includes(K))
    .map((K) => tooFewRows(rows, K, countOf(K, regressors.length, settings)));
  const units = settings.units ?? Array.from({ length: rows }, (_, i) => String(i + 1));
  return {
    ok: true,
    value: {
      design: made.design,
      regressors: regressors.length,
      terms,
      place: plan.place,
      common: plan.common,
      order,
      units,
      fitted,
    },
    notes,
  };
}

/** What the number of parameters depends on beside K and the regressors. */
export interface CountedSettings extends MixtureSettings {
  /** How many variables the proportions depend on; none where left out. */
  readonly concomitants?: number;
}

/** k of a fit with K components. */
export function countOf(
  components: number,
  regressors: number,
  { variance, intercept, vary, concomitants = 0 }: CountedSettings,
): number {
  const coefficients = regressors + (intercept ? 1 : 0);
  const common = vary ? coefficients - new Set(vary).size : 0;
  return parameterCount(components, coefficients, variance, common) + (components - 1) * concomitants;
}

/** A fit with k ≥ n − 1 has no AICc and next to nothing left to be wrong about: it is not made. */
const enoughRows = (rows: number, components: number, regressors: number, settings: CountedSettings): boolean =>
  countOf(components, regressors, settings) < rows - 1;

function tooFewRows(rows: number, components: number, parameters: number): Note {
  const message = `not fitted with K = ${components}: ${parameters} parameters need more than ${parameters + 1} rows: ${rows}`;
  return note('mixture/too-few-rows', '/components', message, { components, rows, parameters });
}

function checkComponents(components: readonly number[]): Fault[] {
  const range = `whole numbers in [1, ${LIMITS.components}]`;
  const outside = components.filter((K) => !(Number.isInteger(K) && K >= 1 && K <= LIMITS.components));
  if (components.length > 0 && outside.length === 0) return [];
  const found = components.length === 0 ? 'none' : String(outside[0]);
  const values = { option: 'components', range, found };
  return [fault('options/out_of_range', '/components', `not in ${range}: ${found}`, values)];
}

/**
 * Terms that vary first, the common ones last. The design's own intercept is one that varies; a common one is a column
 * of ones behind those that vary.
 */
function arrange(terms: readonly string[], vary: readonly string[]) {
  const varying = terms.filter((term) => vary.includes(term));
  const rest = terms.filter((term) => !vary.includes(term));
  const intercept = varying.includes(INTERCEPT);
  const columns = [...varying, ...rest].filter((term) => !(intercept && term === INTERCEPT));
  const place = terms.map((term) => (intercept && term === INTERCEPT ? 0 : columns.indexOf(term) + 1));
  return { intercept, columns, place, common: rest.length };
}

export const unknownTerm = (path: string, found: string, terms: readonly string[]): Fault =>
  fault('mixture/unknown_term', path, `not one of ${terms.join(', ')}: ${found}`, { found, terms: [...terms] });

function checkColumns(outcome: NamedColumn, regressors: readonly NamedColumn[]): Fault[] {
  const rows = outcome.values.length;
  const faults: Fault[] = [];
  if (rows < 3)
    faults.push(fault('columns/too_few_rows', '/outcome', `fewer than 3 rows: ${rows}`, { needed: 3, found: rows }));
  if (regressors.length > LIMITS.regressors) {
    const values = { option: 'regressors', range: `[0, ${LIMITS.regressors}]`, found: String(regressors.length) };
    faults.push(
      fault(
        'options/out_of_range',
        '/regressors',
        `more regressors than ${LIMITS.regressors}: ${values.found}`,
        values,
      ),
    );
  }
  faults.push(...checkColumn(outcome.values, rows, '/outcome'));
  for (const [j, { values }] of regressors.entries()) faults.push(...checkColumn(values, rows, `/regressors/${j}`));
  return faults;
}

function checkLengths(rows: number, { units }: MixtureSettings): Fault[] {
  if (units === undefined || units.length === rows) return [];
  const message = `lengths of the outcome (${rows}) and of the names of the units differ: ${units.length}`;
  return [fault('columns/lengths_differ', '/units', message, { expected: rows, found: units.length })];
}

const exactFit = (rows: number): Fault =>
  fault('mixture/exact_fit', '/outcome', `one regression fits every row exactly, rows: ${rows}`, { rows });

/** The fault stands at the first dependent regressor; a common intercept is a column of the design, but not of the caller's. */
function dependentTerms(
  dependent: readonly Dependence[],
  columns: readonly string[],
  regressors: readonly NamedColumn[],
): Fault {
  const first = regressors.findIndex((r) => r.name === columns[dependent[0]!.column]);
  return rankDeficient(dependent, columns, `/regressors/${Math.max(0, first)}`);
}
