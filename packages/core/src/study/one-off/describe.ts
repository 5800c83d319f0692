/** Columns of a table described, without a study: `cedu describe`, POST /v1/describe. */
import { z } from 'zod';
import { type ColumnDescription, describeColumn } from '../../describe/index.ts';
import type { Outcome } from '../../diagnostics/index.ts';
import { LIMITS } from '../../limits.ts';
import { numericColumnOf, type Table } from '../../table/index.ts';
import { collect } from '../outcomes.ts';
import { checkedRequest } from './checked.ts';

export const DescribeRequest = z.strictObject({
  /** Left out: every numeric column. */
  columns: z.array(z.string()).min(1).max(LIMITS.columns).optional(),
});
export type DescribeRequest = z.input<typeof DescribeRequest>;

/** One description a column, in the order asked for. Missing cells are counted. Faults: `table/unknown_column`, `table/not_a_number`. */
export function describeTable(table: Table, request: DescribeRequest = {}): Outcome<ColumnDescription[]> {
  const checked = checkedRequest(DescribeRequest, request);
  if (!checked.ok) return checked;
  const { columns } = checked.value;
  const asked = columns ?? [...table.columns.values()].filter((c) => c.kind === 'number').map((c) => c.name);
  return collect(
    asked.map((name, j) => {
      const column = numericColumnOf(table, name, columns ? `/columns/${j}` : `/data/${name}`);
      return column.ok ? describeColumn(name, column.value.values) : column;
    }),
  );
}
