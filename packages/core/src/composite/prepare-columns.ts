/** Indicators on the way to normalisation: divided by a denominator, their outliers treated, their gaps found. */
import { done, type Fault, failed, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { type CompositeInput, indicatorPath } from './input.ts';
import type { CompositeDesign } from './options.ts';
import { missingRows } from './present.ts';
import { isOutlying, type Treatment, treat } from './treat.ts';

/**
 * The columns that are normalised: x / denominator, then treated, in the order of `indicators`.
 *
 * Faults: `composite/missing_values` under the policy `refuse`, `composite/denominator_not_positive`.
 * Notes: `composite/scaled`, `composite/winsorised`, `composite/logged`, `composite/still_outlying`.
 */
export function prepareColumns(input: CompositeInput, design: CompositeDesign): Outcome<Float64Array[]> {
  const faults = checkMissing(input, design);
  if (faults.length > 0) return failed(...faults);
  const scaled = scale(input);
  if (!scaled.ok) return scaled;
  const { notes } = scaled;
  const values = scaled.value.map((x, j) => {
    const treated = treat(x, design.treat);
    notes.push(...treatmentNotes(treated, input, j));
    return treated.values;
  });
  return done(values, notes);
}

function scale({ units, indicators, scaleBy }: CompositeInput): Outcome<Float64Array[]> {
  const values = indicators.map((x) => x.values);
  if (!scaleBy) return done(values);
  const { name, values: by } = scaleBy;
  const without = units.filter((_, i) => by[i]! <= 0);
  if (without.length > 0) {
    const message = `the denominator ${name} is not above 0 in: ${without.join(', ')}`;
    return failed(fault('composite/denominator_not_positive', '/scaleBy', message, { column: name, units: without }));
  }
  const message = `every indicator is divided by: ${name}`;
  const divided = values.map((x) => x.map((value, i) => value / by[i]!));
  const faults = divided.flatMap((x, j): Fault[] => {
    const row = x.findIndex((value) => value === Infinity || value === -Infinity);
    if (row < 0) return [];
    const path = indicatorPath(indicators[j]!, j);
    return [fault('columns/not_finite', path, `not finite, in row ${row}: ${x[row]}`, { row, found: `${x[row]}` })];
  });
  if (faults.length > 0) return failed(...faults);
  const ids = indicators.map((x) => x.id);
  return done(divided, [note('composite/scaled', '/scaleBy', message, { column: name, indicators: ids })]);
}

/** What is missing, where the policy is to refuse: indicators, and the denominator. */
function checkMissing({ units, indicators, scaleBy }: CompositeInput, design: CompositeDesign): Fault[] {
  if (design.missing !== 'refuse') return [];
  const columns = indicators.map((x, j) => ({ id: x.id, values: x.values, path: indicatorPath(x, j) }));
  if (scaleBy) columns.push({ id: scaleBy.name, values: scaleBy.values, path: '/scaleBy' });
  return columns.flatMap(({ id, values, path }): Fault[] => {
    const without = missingRows(values).map((i) => units[i]!);
    if (without.length === 0) return [];
    const message = `missing, and the policy is to refuse, in: ${without.join(', ')}`;
    return [fault('composite/missing_values', path, message, { indicator: id, units: without })];
  });
}

function treatmentNotes(treated: Treatment, { units, indicators }: CompositeInput, j: number): Note[] {
  const { moves, log, before, after } = treated;
  if (moves.length === 0 && !log) return [];
  const indicator = indicators[j]!.id;
  const path = indicatorPath(indicators[j]!, j);
  const shapes = { before: before!, after };
  const notes: Note[] = [];
  for (const side of ['high', 'low'] as const) {
    const last = moves.findLast((move) => move.side === side);
    if (!last) continue;
    const moved = last.rows.map((i) => units[i]!);
    const message = `outlying values moved to ${last.to}, in: ${moved.join(', ')}`;
    notes.push(note('composite/winsorised', path, message, { indicator, side, to: last.to, units: moved, ...shapes }));
  }
  if (log) {
    const formula = log.side === 'high' ? 'ln(x − min + a)' : '−ln(max − x + a)';
    const message = `outlying, so replaced by ${formula} with a: ${log.offset}`;
    notes.push(note('composite/logged', path, message, { indicator, side: log.side, offset: log.offset, ...shapes }));
  }
  if (isOutlying(after)) {
    const message = `still outlying after treatment, kurtosis: ${after!.kurtosis}`;
    notes.push(note('composite/still_outlying', path, message, { indicator, ...after! }));
  }
  return notes;
}
