/** What the estimators of weights share: checks, and weight 0 for what does not vary. */
import { done, type Fault, failed, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { varies } from './scan.ts';

/** Weights, of any sum, of columns that all vary; null where the method cannot tell them apart. */
export type WeightKernel = (columns: readonly Float64Array[]) => ArrayLike<number> | null;

/**
 * Shares of m columns of n values by a kernel. A constant column gets 0 and the note `weights/constant_column`; one
 * that varies alone gets 1.
 *
 * Faults: `columns/too_few_rows`, `columns/lengths_differ`, `columns/not_finite`, `weights/all_constant`,
 * `weights/undefined`.
 */
export function weighColumns(
  columns: readonly Float64Array[],
  method: string,
  kernel: WeightKernel,
): Outcome<Float64Array> {
  const faults = checkColumns(columns);
  if (faults.length > 0) return failed(...faults);
  const notes: Note[] = [];
  const varying: number[] = [];
  columns.forEach((x, j) => {
    const value = x[0]!;
    if (varies(x)) varying.push(j);
    else
      notes.push(
        note('weights/constant_column', `/columns/${j}`, `constant, so it gets weight 0: ${value}`, { value }),
      );
  });
  if (varying.length === 0) {
    const values = { columns: columns.length };
    return failed(fault('weights/all_constant', '/columns', `no column varies, of: ${columns.length}`, values));
  }
  const weights = new Float64Array(columns.length);
  const shares = sharesOf(
    varying.map((j) => columns[j]!),
    kernel,
  );
  if (!shares) {
    const message = `columns that this method cannot tell apart: ${varying.length}`;
    return failed(fault('weights/undefined', '/columns', message, { method, columns: varying.length }));
  }
  varying.forEach((j, k) => {
    weights[j] = shares[k]!;
  });
  return done(weights, notes);
}

/** Shares, sum 1, of columns that vary; null where the kernel has none or they are all 0. */
export function sharesOf(columns: readonly Float64Array[], kernel: WeightKernel): Float64Array | null {
  if (columns.length === 1) return Float64Array.of(1);
  const weights = kernel(columns);
  if (!weights) return null;
  let total = 0;
  for (let j = 0; j < weights.length; j++) total += weights[j]!;
  return total > 0 ? Float64Array.from(weights, (w) => w / total) : null;
}

function checkColumns(columns: readonly Float64Array[]): Fault[] {
  const rows = columns[0]?.length ?? 0;
  if (rows < 2) {
    return [fault('columns/too_few_rows', '/columns', `fewer than 2 rows: ${rows}`, { needed: 2, found: rows })];
  }
  return columns.flatMap((x, j): Fault[] => {
    const path = `/columns/${j}`;
    if (x.length !== rows) {
      const message = `lengths of the first column (${rows}) and of this one differ: ${x.length}`;
      return [fault('columns/lengths_differ', path, message, { expected: rows, found: x.length })];
    }
    const row = x.findIndex((value) => !Number.isFinite(value));
    if (row < 0) return [];
    const found = `${x[row]}`;
    return [fault('columns/not_finite', `${path}/${row}`, `not finite: ${found}`, { row, found })];
  });
}
