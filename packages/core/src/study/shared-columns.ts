/** Columns of the data that stand on both sides of the regression. */
import { type Note, note } from '../diagnostics/index.ts';
import type { Table } from '../table/index.ts';
import type { SharedColumn } from './report.ts';
import type { z } from 'zod';

/**
 * Every source column that enters both the outcome and a regressor, or the outcome and an indicator of the index.
 * A common column builds a correlation in: with y = a/g and x = g/e, both move when g does.
 */
export function sharedColumns(
  table: Table,
  outcome: string,
  regressors: readonly string[],
  indicators: readonly string[],
): { shared: z.infer<typeof SharedColumn>[]; notes: Note[] } {
  const holds = (name: string, source: string) => table.columns.get(name)?.sources.includes(source) ?? false;
  const shared = (table.columns.get(outcome)?.sources ?? [])
    .map((column) => ({
      column,
      outcome,
      regressors: regressors.filter((name) => holds(name, column)),
      indicators: indicators.filter((name) => holds(name, column)),
    }))
    .filter((entry) => entry.regressors.length + entry.indicators.length > 0);
  const notes = shared.map((entry) => {
    const elsewhere = [...entry.regressors, ...entry.indicators].join(', ');
    return note('study/shared_columns', '/explain', `enters the outcome and ${elsewhere}: ${entry.column}`, entry);
  });
  return { shared, notes };
}

/** Pearson's correlation over the rows where both are present; null where one does not vary or fewer than 3 rows remain. */
export function correlation(x: Float64Array, y: Float64Array): number | null {
  let [n, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]!) || Number.isNaN(y[i]!)) continue;
    n++;
    sumX += x[i]!;
    sumY += y[i]!;
  }
  if (n < 3) return null;
  const [meanX, meanY] = [sumX / n, sumY / n];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]!) || Number.isNaN(y[i]!)) continue;
    const [dx, dy] = [x[i]! - meanX, y[i]! - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const scale = Math.sqrt(xx * yy);
  return scale > 0 ? xy / scale : null;
}
