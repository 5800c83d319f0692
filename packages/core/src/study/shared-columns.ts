/** Columns of the data that stand on both sides of the regression. */

import type { z } from 'zod';
import { type Note, note } from '../diagnostics/index.ts';
import type { Table } from '../table/index.ts';
import type { SharedColumn } from './report.ts';

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
