/** Concomitant variables as EM sees them. */
import { failed, fault, type Outcome } from '../diagnostics/index.ts';
import { LIMITS } from '../limits.ts';
import { randomStream } from '../numeric/random.ts';
import { checkColumn, rankDeficient } from './check-columns.ts';
import { createDesign, type StandardData } from './design.ts';
import type { NamedColumn } from './options.ts';

export interface GateDesign {
  readonly terms: readonly string[];
  /** Orthonormal columns. */
  readonly data: StandardData;
  /** From coefficients on them to those in the units of the concomitants, intercept first: row by row. */
  readonly map: Float64Array;
}

/** Shapes, finite values and rank, as of regressors; paths under `/concomitants`. */
export function gateDesign(concomitants: readonly NamedColumn[], rows: number): Outcome<GateDesign> {
  const terms = concomitants.map((c) => c.name);
  if (terms.length === 0 || terms.length > LIMITS.regressors) {
    const values = { option: 'concomitants', range: `[1, ${LIMITS.regressors}]`, found: String(terms.length) };
    const message = `number of concomitants not in ${values.range}: ${terms.length}`;
    return failed(fault('options/out_of_range', '/concomitants', message, values));
  }
  const faults = concomitants.flatMap(({ values }, j) => checkColumn(values, rows, `/concomitants/${j}`));
  if (faults.length > 0) return failed(...faults);
  const made = createDesign(
    concomitants.map((c) => c.values),
    placeOfOutcome(rows),
    true,
  );
  if (!made.ok) {
    const first = made.dependent[0]?.column ?? 0;
    return failed(rankDeficient(made.dependent, terms, `/concomitants/${first}`));
  }
  const { slopeMap, scale } = made.design;
  return { ok: true, value: { terms, data: made.design, map: slopeMap.map((value) => value / scale) }, notes: [] };
}

/** A design has an outcome; gates have none, so a drawn one that no concomitants explain fills its place. */
function placeOfOutcome(rows: number): Float64Array {
  const random = randomStream(0, 'mixture/gates', 0);
  return Float64Array.from({ length: rows }, () => random.uniform());
}
