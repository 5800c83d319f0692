/** One pass over a column: its bounds, and what is missing of it. */

export interface Scan {
  /** Of the values that are there; NaN for both where none is. */
  readonly min: number;
  readonly max: number;
  /** Number of missing values. */
  readonly missing: number;
}

/**
 * @example
 * scan(Float64Array.of(3, NaN, 1)); // => { min: 1, max: 3, missing: 1 }
 */
export function scan(x: Float64Array): Scan {
  let [min, max, there] = [Infinity, -Infinity, 0];
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
    if (!Number.isNaN(value)) there++;
  }
  const missing = x.length - there;
  return there > 0 ? { min, max, missing } : { min: NaN, max: NaN, missing };
}

/** Whether two of the values that are there differ: an early end, mostly at the second row. */
export function varies(x: Float64Array): boolean {
  let first = NaN;
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    if (Number.isNaN(first)) first = value;
    else if (value !== first && !Number.isNaN(value)) return true;
  }
  return false;
}

/** Whether any value is there. */
export function exists(x: Float64Array): boolean {
  for (let i = 0; i < x.length; i++) if (!Number.isNaN(x[i]!)) return true;
  return false;
}

/** The values that are not missing: the column itself where none is. */
export function present(x: Float64Array): Float64Array {
  for (let i = 0; i < x.length; i++) if (Number.isNaN(x[i]!)) return x.filter((value) => !Number.isNaN(value));
  return x;
}

/** Rows for which a test holds. */
export function rowsWhere(x: Float64Array, test: (value: number) => boolean): number[] {
  const rows: number[] = [];
  for (let i = 0; i < x.length; i++) if (test(x[i]!)) rows.push(i);
  return rows;
}
