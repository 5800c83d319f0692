/** What is shown of a study with very many units. */
import type { Report } from '@cedu/core';
import type { FigureName, Table } from '@cedu/report';

/** Figures with a mark for each unit are drawn up to here. */
const MOST_UNITS: Partial<Record<FigureName, number>> = {
  ranking: 400,
  outcomeByUnit: 400,
  posteriors: 400,
  rankSlopes: 400,
  leaveOneOut: 400,
  coMembership: 200,
  tileGrid: 2000,
  exponentialFits: 2000,
  observedFitted: 2000,
  residualsLeverage: 2000,
  componentScatter: 2000,
  outcomeQuantiles: 2000,
};
export const drawable = (name: FigureName, report: Report): boolean =>
  report.data.n <= (MOST_UNITS[name] ?? Number.POSITIVE_INFINITY);

/** Rows of a table that stand in the page. */
export const MOST_ROWS = 200;

export const cutTable = (table: Table): Table =>
  table.rows.length <= MOST_ROWS ? table : { ...table, rows: table.rows.slice(0, MOST_ROWS) };
