/** Indicators on the way to normalisation: divided by a denominator, their outliers treated, their gaps found. */
import { done, type Fault, failed, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { type CompositeInput, indicatorPath } from './input.ts';
import type { CompositeDesign } from './options.ts';
import { rowsWhere, type Scan, scan } from './scan.ts';
import { listed, someUnits } from './some-units.ts';
import { isOutlying, type Treatment, treat } from './treat.ts';

export interface PreparedColumn {
  readonly values: Float64Array;
  readonly scan: Scan;
}

/**
 * The columns that are normalised: x / denominator, then treated, in the order of `indicators`.
 *
 * Faults: `columns/not_finite`; `composite/missing_values` under the policy `refuse`;
 * `composite/denominator_not_positive`.
 * Notes: `composite/scaled`, `composite/winsorised`, `composite/logged`, `composite/still_outlying`.
 */
export function prepareColumns(input: CompositeInput, design: CompositeDesign): Outcome<PreparedColumn[]> {
  const { indicators, scaleBy } = input;
  const given = indicators.map((x) => prepared(x.values));
  const denominator = scaleBy && prepared(scaleBy.values);
  const faults = given.flatMap((column, j) => {
    return checkColumn(column, indicators[j]!.id, indicatorPath(indicators[j]!, j), input, design);
  });
  if (denominator) faults.push(...checkColumn(denominator, scaleBy.name, '/scaleBy', input, design));
  if (faults.length > 0) return failed(...faults);
  const scaled = denominator ? scale(given, input, design) : done(given);
  if (!scaled.ok || design.treat.method === 'none') return scaled;
  const { notes } = scaled;
  const columns = scaled.value.map((column, j) => {
    const treated = treat(column.values, design.treat);
    notes.push(...treatmentNotes(treated, input, j));
    return treated.values === column.values ? column : prepared(treated.values);
  });
  return done(columns, notes);
}

const prepared = (values: Float64Array): PreparedColumn => ({ values, scan: scan(values) });

/** What is infinite; and what is missing, where the policy is to refuse. */
function checkColumn(
  { values, scan: { min, max, missing } }: PreparedColumn,
  indicator: string,
  path: string,
  { units }: CompositeInput,
  design: CompositeDesign,
): Fault[] {
  if (min === -Infinity || max === Infinity) {
    const row = values.findIndex((value) => value === Infinity || value === -Infinity);
    const found = `${values[row]}`;
    return [fault('columns/not_finite', path, `not finite, in row ${row}: ${found}`, { row, found })];
  }
  if (missing === values.length) {
    return [fault('composite/indicator_without_values', path, `no value at all: ${indicator}`, { indicator })];
  }
  if (missing === 0 || design.missing !== 'refuse') return [];
  const without = someUnits(units, rowsWhere(values, Number.isNaN));
  const message = `missing, and the policy is to refuse, in: ${listed(without)}`;
  return [fault('composite/missing_values', path, message, { indicator, ...without })];
}

function scale(
  columns: readonly PreparedColumn[],
  input: CompositeInput,
  design: CompositeDesign,
): Outcome<PreparedColumn[]> {
  const { name, values: by } = input.scaleBy!;
  const without = someUnits(
    input.units,
    rowsWhere(by, (value) => value <= 0),
  );
  if (without.count > 0) {
    const message = `the denominator ${name} is not above 0 in: ${listed(without)}`;
    return failed(fault('composite/denominator_not_positive', '/scaleBy', message, { column: name, ...without }));
  }
  const divided = columns.map(({ values }) => prepared(values.map((value, i) => value / by[i]!)));
  const faults = divided.flatMap((column, j) => {
    const { id } = input.indicators[j]!;
    return checkColumn(column, id, indicatorPath(input.indicators[j]!, j), input, design);
  });
  if (faults.length > 0) return failed(...faults);
  const indicators = input.indicators.map((x) => x.id);
  const message = `every indicator is divided by: ${name}`;
  return done(divided, [note('composite/scaled', '/scaleBy', message, { column: name, indicators })]);
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
    const moved = someUnits(units, last.rows);
    const message = `outlying values moved to ${last.to}, in: ${listed(moved)}`;
    notes.push(note('composite/winsorised', path, message, { indicator, side, to: last.to, ...moved, ...shapes }));
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
