/** What may be concluded from a printed regression: only with an intercept, no weights and classical covariance. */
import { observationsOf, slopesOf } from './models.ts';
import type { PrintedTables, RegressionTable } from './printed.ts';

/** Why R², F and t of a table do not follow from each other. */
export type Obstacle =
  | 'covariance'
  | 'intercept'
  | 'weights'
  | 'parameters unknown'
  | 'n unknown'
  | 'no degrees of freedom';

/** Size of a least-squares fit: observations, slopes, and residual degrees of freedom. */
export interface FitSize {
  readonly n: number;
  readonly p: number;
  readonly df: number;
}

/** The size of a fit, or what is missing for it. */
export function sizeOf(table: RegressionTable, printed: PrintedTables): FitSize | Obstacle {
  const n = observationsOf(table, printed);
  const p = slopesOf(table);
  if (n === null) return 'n unknown';
  if (p === null) return 'parameters unknown';
  const df = n - p - (table.intercept ? 1 : 0);
  return df >= 1 ? { n, p, df } : 'no degrees of freedom';
}

/** The size of a fit whose R², F and t are bound to each other, or why they are not. */
export function boundSizeOf(table: RegressionTable, printed: PrintedTables): FitSize | Obstacle {
  if (table.covariance !== 'classical') return 'covariance';
  return centredSizeOf(table, printed);
}

/** The size of a fit whose R² is 1 − RSS/TSS about the mean, whatever its standard errors. */
export function centredSizeOf(table: RegressionTable, printed: PrintedTables): FitSize | Obstacle {
  if (!table.intercept) return 'intercept';
  if (table.weighted) return 'weights';
  return sizeOf(table, printed);
}
