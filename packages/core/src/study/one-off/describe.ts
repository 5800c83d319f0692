/** Columns of a table described, without a study: `cedu describe`, POST /v1/describe. */
import { z } from 'zod';
import { type ColumnDescription, describeColumn } from '../../describe/index.ts';
import { done, note, type Outcome } from '../../diagnostics/index.ts';
import { LIMITS } from '../../limits.ts';
import { numericColumnOf, numericColumns, pointer, type Table } from '../../table/index.ts';
import { collect, relocate } from '../outcomes.ts';
import { checkedRequest } from './checked.ts';

export const DescribeRequest = z.strictObject({
  /** Left out: every numeric column. */
  columns: z.array(z.string()).min(1).max(LIMITS.columns).optional(),
});
export type DescribeRequest = z.input<typeof DescribeRequest>;

/** As many columns of text are named in a note. */
const NAMED = 100;

/**
 * One description a column, in the order asked for. Missing cells are counted. Where no columns are named, those of
 * text are left out with the note `study/text_left_out`.
 *
 * Faults: `table/unknown_column`, `table/not_a_number`, `table/infinite`, the last two also for a column of text that
 * looks like numbers.
 */
export function describeTable(table: Table, request: DescribeRequest = {}): Outcome<ColumnDescription[]> {
  const checked = checkedRequest(DescribeRequest, request);
  if (!checked.ok) return checked;
  const { columns } = checked.value;
  const found = columns ? done({ names: columns, texts: [] }) : numericColumns(table, '/data');
  if (!found.ok) return found;
  const { names, texts } = found.value;
  const described = collect(
    names.map((name, j) => {
      const path = columns ? `/columns/${j}` : pointer('/data', name);
      const column = numericColumnOf(table, name, path);
      return column.ok ? relocate(describeColumn(name, column.value.values), () => path) : column;
    }),
  );
  if (!described.ok || texts.length === 0) return described;
  const message = `columns of text, which are not described: ${texts.slice(0, NAMED).join(', ')}`;
  const left = note('study/text_left_out', '/data', message, { columns: texts.slice(0, NAMED), count: texts.length });
  return done(described.value, [left, ...described.notes]);
}
