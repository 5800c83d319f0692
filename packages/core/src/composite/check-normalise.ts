/** What a normalisation asks of its columns and options, said before anything is computed. */
import { type Fault, fault, type Note, note } from '../diagnostics/index.ts';
import { type CompositeInput, type IndicatorColumn, indicatorPath } from './input.ts';
import { type CompositeDesign, hasBounds } from './options.ts';
import { rowsWhere } from './scan.ts';
import { listed, someUnits } from './some-units.ts';

const NEEDS_POSITIVE = ['entropy', 'cv', 'gini'];

/** The range must be in order, and one that the other choices can work with. */
export function checkRange(design: CompositeDesign): Fault[] {
  const { normalise, weights, aggregate, rescale, over } = design;
  const rescaled = over === 'nested' && rescale === 'minmax';
  const [lo, hi] = normalise.range ?? [0, 1];
  const outside = (needed: string): Fault[] => {
    const values = { option: 'range', range: needed, found: `[${lo}, ${hi}]` };
    return [fault('options/out_of_range', '/options/normalise/range', `not ${needed}: ${values.found}`, values)];
  };
  if (!(lo < hi)) return outside('lo < hi');
  if (lo < 0 && normalise.method === 'minmax' && NEEDS_POSITIVE.includes(weights.method)) return outside('0 ≤ lo < hi');
  if (lo <= 0 && rescaled && (aggregate === 'geometric' || aggregate === 'harmonic')) return outside('0 < lo < hi');
  if (normalise.range && !hasBounds(normalise.method) && !rescaled) {
    const { method } = normalise;
    const message = `a range is for what has bounds, which this has not: ${method}`;
    return [fault('composite/range_without_bounds', '/options/normalise/range', message, { method })];
  }
  return [];
}

/** Faults of the columns for the method of the design; `values` are the columns after scaling and treatment. */
export function checkDomain(input: CompositeInput, values: readonly Float64Array[], design: CompositeDesign): Fault[] {
  const { method } = design.normalise;
  return input.indicators.flatMap((indicator, j): Fault[] => {
    const path = indicatorPath(indicator, j);
    if (method === 'goalposts') return checkGoalposts(indicator, path);
    if (method !== 'distance-to-best') return [];
    // x / max of nothing above 0, and min / x of a 0, do not exist; below 0 a share of the best means nothing
    const rows = rowsWhere(values[j]!, indicator.direction === 'up' ? (v) => v < 0 : (v) => v <= 0);
    const nothing = indicator.direction === 'up' && values[j]!.every((v) => !(v > 0));
    if (rows.length === 0 && !nothing) return [];
    const units = someUnits(input.units, rows.length > 0 ? rows : [...values[j]!.keys()]);
    const message = `distance to the best needs values above 0, which it has not in: ${listed(units)}`;
    return [fault('composite/distance_out_of_domain', path, message, { indicator: indicator.id, ...units })];
  });
}

function checkGoalposts({ id, direction, goalposts }: IndicatorColumn, path: string): Fault[] {
  if (!goalposts) {
    return [fault('composite/goalposts_missing', path, `no goalposts are given for: ${id}`, { indicator: id })];
  }
  const [from, to] = goalposts;
  if (Number.isFinite(from) && Number.isFinite(to) && (direction === 'up' ? from < to : from > to)) return [];
  const rule = direction === 'up' ? 'more is better, so 0 goes below 1' : 'less is better, so 0 goes above 1';
  const message = `goalposts against the direction, ${rule}: [${from}, ${to}]`;
  const values = { indicator: id, direction, from: `${from}`, to: `${to}` };
  return [fault('composite/goalposts_order', path, message, values)];
}

/** Notes of the values that goalposts cut off. */
export function noteClipped(input: CompositeInput, values: readonly Float64Array[]): Note[] {
  return input.indicators.flatMap(({ id, goalposts, path }, j): Note[] => {
    const [low, high] = [Math.min(...goalposts!), Math.max(...goalposts!)];
    const units = someUnits(
      input.units,
      rowsWhere(values[j]!, (v) => v < low || v > high),
    );
    if (units.count === 0) return [];
    const message = `outside the goalposts, so cut to them: ${listed(units)}`;
    return [note('composite/clipped', path ?? `/indicators/${j}`, message, { indicator: id, ...units })];
  });
}
