/** The values of a column that are there, sorted: what every description starts from. */
import { type Fault, fault } from '../diagnostics/index.ts';

export interface PresentValues {
  /** Ascending, without the missing ones. */
  readonly sorted: Float64Array;
  readonly missing: number;
}

/** Sorts once, so that nothing after it depends on the order of rows, not even in the last digit. */
export function presentValues(values: ArrayLike<number>): PresentValues {
  const kept = new Float64Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isNaN(value)) kept[n++] = value;
  }
  return { sorted: kept.subarray(0, n).sort(), missing: values.length - n };
}

/** The faults of a column that holds an infinite value, the first of them named. */
export function infiniteFaults(values: ArrayLike<number>): Fault[] {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value === Infinity || value === -Infinity) {
      return [fault('columns/not_finite', `/values/${row}`, `not finite: ${value}`, { row, found: String(value) })];
    }
  }
  return [];
}
