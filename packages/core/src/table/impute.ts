/** Missing cells filled by medians. */
import { done, type Fault, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { median } from './statistics.ts';
import type { Column, Table } from './table.ts';

/**
 * The values of a column with those at `rows` set to the median of the column, or, with a column of groups, of the
 * column's values in the row's group. Medians are of the values that were there; what is filled in does not count.
 *
 * Faults: `table/cannot_impute` for a column of text, a column or group without a value, a row without a group.
 */
export function imputeColumn(
  table: Table,
  column: Column,
  rows: readonly number[],
  by: Column | null,
  path: string,
): Outcome<Float64Array> {
  if (column.kind === 'text') return failed(cannot(column, path, 'text', null, null));
  const filled = column.values.slice();
  const medians = new Map<string, number>();
  const groups = by === null ? null : membersOf(by);
  for (const i of rows) {
    const group = groups === null ? '' : groupOf(by!, i);
    if (group === null) return failed(cannot(column, path, 'no_group', table.units[i]!, null));
    if (!medians.has(group)) {
      const members = groups === null ? column.values : Float64Array.from(groups.get(group)!, (k) => column.values[k]!);
      medians.set(group, median(members));
    }
    const value = medians.get(group)!;
    if (Number.isNaN(value)) {
      return failed(cannot(column, path, 'no_values', table.units[i]!, groups === null ? null : group));
    }
    filled[i] = value;
  }
  return done(filled);
}

/** The group of a row, as text; null where it is missing. */
function groupOf(by: Column, i: number): string | null {
  const value = by.values[i]!;
  return value === null || Number.isNaN(value) ? null : String(value);
}

function membersOf(by: Column): Map<string, number[]> {
  const members = new Map<string, number[]>();
  for (let i = 0; i < by.values.length; i++) {
    const group = groupOf(by, i);
    if (group === null) continue;
    const list = members.get(group);
    if (list === undefined) members.set(group, [i]);
    else list.push(i);
  }
  return members;
}

const WORDS = {
  text: 'text has no median, in column',
  no_values: 'no value to take the median of, in column',
  no_group: 'no group to take the median of, in column',
};

function cannot(
  column: Column,
  path: string,
  problem: keyof typeof WORDS,
  unit: string | null,
  group: string | null,
): Fault {
  const where = `${column.name}${group === null ? '' : `, group ${group}`}${unit === null ? '' : `, ${unit}`}`;
  const values = { column: column.name, problem, unit, group };
  return fault('table/cannot_impute', path, `${WORDS[problem]}: ${where}`, values);
}
