/** Components in a stated order, and the units that stand nearest to each. */
import type { Parameters } from './parameters.ts';
import type { MixtureGroup } from './schema.ts';

/** A unit below this is not decided. */
export const DECIDED = 0.9;

/** Components by the coefficient in place `term` (0 is the intercept), smallest first; ties by proportion, largest first. */
export function labelOrder({ proportions, coefficients }: Parameters, term: number): number[] {
  const q = coefficients.length / proportions.length;
  return Array.from(proportions.keys()).sort(
    (a, b) => coefficients[a * q + term]! - coefficients[b * q + term]! || proportions[b]! - proportions[a]! || a - b,
  );
}

/** The same parameters with component order[k] in place k; gates are then told from the first component's. */
export function relabelled(parameters: Parameters, order: readonly number[]): Parameters {
  const { proportions, variances, coefficients, gates } = parameters;
  return {
    proportions: Float64Array.from(order, (k) => proportions[k]!),
    variances: Float64Array.from(order, (k) => variances[k]!),
    coefficients: moved(coefficients, order),
    ...(gates ? { gates: referredToFirst(moved(gates, order), order.length) } : {}),
  };
}

function moved(rows: Float64Array, order: readonly number[]): Float64Array {
  const width = rows.length / order.length;
  const to = new Float64Array(rows.length);
  for (const [k, from] of order.entries()) to.set(rows.subarray(from * width, (from + 1) * width), k * width);
  return to;
}

function referredToFirst(gates: Float64Array, components: number): Float64Array {
  const width = gates.length / components;
  return gates.map((value, i) => value - gates[i % width]!);
}

/** Units by their largest posterior (the first of equals), n × K row by row. */
export function groupsOf(posteriors: Float64Array, components: number, units: readonly string[]): MixtureGroup[] {
  const groups: MixtureGroup[] = Array.from({ length: components }, (_, k) => ({
    component: k + 1,
    units: [],
    undecided: [],
  }));
  for (let i = 0; i < units.length; i++) {
    const at = i * components;
    let best = 0;
    for (let k = 1; k < components; k++) if (posteriors[at + k]! > posteriors[at + best]!) best = k;
    groups[best]!.units.push(units[i]!);
    if (posteriors[at + best]! < DECIDED) groups[best]!.undecided.push(units[i]!);
  }
  return groups;
}
