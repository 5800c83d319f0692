/** How large a model is, told before its formula is read. */
import type { Table } from '@cedu/core';

/** Terms at most; `.` stands for every column, and a product for as many as its factors have levels, which core limits. */
export function formulaSize(formula: string, table: Table): number {
  const every = /~.*(^|[^\p{L}\d_])\.($|[^\p{L}\d_])/u.test(formula);
  return every ? table.columns.size : formula.split(/[+*:]/).length;
}
