/** The outcome as explain and segment use it. */
import { done, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { log } from '../numeric/log.ts';
import type { NumericColumn, Table } from '../table/index.ts';

export interface TransformedOutcome {
  /** `log(CE)`, or the bare name. */
  readonly name: string;
  readonly values: Float64Array;
}

/** Natural logarithm, or nothing. Fault: `study/no_logarithm`, naming the units whose value has no logarithm. */
export function transformOutcome(
  table: Table,
  column: NumericColumn,
  transform: 'none' | 'log',
): Outcome<TransformedOutcome> {
  if (transform === 'none') return done({ name: column.name, values: column.values });
  const units = table.units.filter((_, i) => column.values[i]! <= 0);
  if (units.length > 0) {
    const first = column.values[table.units.indexOf(units[0]!)]!;
    const message = `no logarithm of ${column.name} for ${units.length} of ${table.units.length} units, first ${units[0]}: ${first}`;
    return failed(
      fault('study/no_logarithm', '/outcome/transform', message, { variable: column.name, units, found: first }),
    );
  }
  return done({ name: `log(${column.name})`, values: column.values.map(log) });
}
