/** What is there of a column with gaps. */

/** The values that are not missing: the column itself where none is. */
export function present(x: Float64Array): Float64Array {
  for (let i = 0; i < x.length; i++) if (Number.isNaN(x[i]!)) return x.filter((value) => !Number.isNaN(value));
  return x;
}

/** Rows whose value is missing. */
export function missingRows(x: Float64Array): number[] {
  const rows: number[] = [];
  for (let i = 0; i < x.length; i++) if (Number.isNaN(x[i]!)) rows.push(i);
  return rows;
}
