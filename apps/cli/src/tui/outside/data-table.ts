/** The rows of the Data screen, in the order and under the filter in force, as a table. */
import type { Cell, Table } from '@cedu/report';
import { factsOf } from '../study/column-facts.ts';
import { dataColumns } from '../study/data-columns.ts';
import { rowsOf } from '../study/rows.ts';
import { unitName } from '../study/unit-name.ts';
import type { View } from '../view.ts';

const EMPTY: Cell = { kind: 'empty' };

export function dataTable(view: View): Table {
  const { table, context } = view;
  const columns = dataColumns(view);
  const rows: Table['rows'] = Array.from(rowsOf(view), (row) => ({
    kind: 'body' as const,
    cells: [
      { kind: 'text' as const, text: unitName(view, table.units[row]!) },
      ...columns.map((column): Cell => {
        if (column.kind === 'text') {
          const text = column.values[row] ?? null;
          return text === null ? EMPTY : { kind: 'text', text };
        }
        const value = column.values[row]!;
        return Number.isNaN(value) ? EMPTY : { kind: 'number', value, decimals: factsOf(column).decimals };
      }),
    ],
  }));
  return {
    id: 'data',
    title: context.words.study.data,
    columns: [
      { id: 'unit', label: context.noun[0], align: 'left' },
      ...columns.map((c) => ({
        id: c.name,
        label: c.name,
        align: c.kind === 'number' ? ('decimal' as const) : ('left' as const),
      })),
    ],
    rows,
    notes: [],
  };
}
