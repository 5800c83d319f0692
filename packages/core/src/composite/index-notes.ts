/** What a finished index has to say of itself: dimensions without weight, units with gaps. */
import { type Note, note } from '../diagnostics/index.ts';
import type { CompositeInput } from './input.ts';
import type { PreparedDesign } from './prepare-design.ts';
import { rowsWhere } from './scan.ts';

/** Dimensions of weight 0. */
export function noteWeightless({ hierarchy, weights }: PreparedDesign): Note[] {
  return hierarchy.nodes.flatMap(({ id, column, path }): Note[] => {
    if (id === null || weights.shares[column]! > 0) return [];
    const message = `nothing in this dimension varies or has a weight, so it gets weight 0: ${id}`;
    return [note('composite/dimension_without_weight', path, message, { dimension: id })];
  });
}

/** More units with gaps than this are noted together. */
const NOTED_ONE_BY_ONE = 1000;

/** Whose weights are of what is present: each unit with what is missing, and the dimensions that have no score for it. */
export function noteGaps(
  { units, indicators }: CompositeInput,
  { hierarchy, columns, weights }: PreparedDesign,
): Note[] {
  const gaps = new Map<number, string[]>();
  let cells = 0;
  indicators.forEach(({ id }, j) => {
    if (weights.beside[j] === 0 || columns.complete[j] === 1) return;
    for (const i of rowsWhere(columns.scores[j]!, Number.isNaN)) {
      cells++;
      const missing = gaps.get(i);
      if (missing) missing.push(id);
      else gaps.set(i, [id]);
    }
  });
  if (gaps.size > NOTED_ONE_BY_ONE) {
    const message = `weights of what is present, renormalised, for units: ${gaps.size}`;
    return [note('composite/weights_of_present_many', '/units', message, { units: gaps.size, cells })];
  }
  return [...gaps.keys()]
    .sort((a, b) => a - b)
    .map((i) => {
      const missing = gaps.get(i)!;
      const dimensions = hierarchy.nodes.flatMap(({ id, column }) =>
        id !== null && weights.shares[column]! > 0 && Number.isNaN(columns.scores[column]![i]!) ? [id] : [],
      );
      const message = `weights of what is present, renormalised, for ${units[i]}; missing: ${missing.join(', ')}`;
      const values = { unit: units[i]!, indicators: missing, dimensions };
      return note('composite/weights_of_present', `/units/${i}`, message, values);
    });
}
