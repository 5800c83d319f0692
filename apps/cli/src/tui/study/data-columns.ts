/** The columns of the Data screen: what the study made of the data first, then the file's own. */
import type { Column, NumericColumn, Report, Table } from '@cedu/core';
import type { View } from '../view.ts';

/** Columns by Report, for each table. */
const kept = new WeakMap<Report, { readonly table: Table; readonly columns: readonly Column[] }>();

/** Values of a Report on the rows of the table; NaN for rows that the study leaves out. */
function spread(table: Table, report: Report, name: string, values: readonly (number | null)[]): NumericColumn {
  const position = new Map(report.data.units.map((unit, i) => [unit, i]));
  const out = new Float64Array(table.units.length).fill(Number.NaN);
  let missing = 0;
  table.units.forEach((unit, row) => {
    const at = position.get(unit);
    const value = at === undefined ? null : (values[at] ?? null);
    if (value !== null) out[row] = value;
    else if (at !== undefined) missing++;
  });
  return {
    kind: 'number',
    name,
    values: out,
    missing,
    label: null,
    short: null,
    measure: null,
    expression: null,
    sources: [],
  };
}

/** Whether a column is the study's own making, so that rows left out have no value in it. */
export const isMade = ({ table }: View, column: Column): boolean => table.columns.get(column.name) !== column;

export function dataColumns({ table, report }: View): readonly Column[] {
  const known = kept.get(report);
  if (known?.table === table) return known.columns;
  const { index, data } = report;
  const own = [...table.columns.values()].filter((c) => c.name !== report.study.unit);
  const made = data.columns.filter((c) => c.expression !== null && !table.columns.has(c.id) && c.values.length > 0);
  const columns = [
    ...(index
      ? [
          spread(
            table,
            report,
            index.name,
            index.scores.map((s) => s.score),
          ),
        ]
      : []),
    ...made.map((c) => spread(table, report, c.id, c.values)),
    ...own,
  ];
  kept.set(report, { table, columns });
  return columns;
}
