/** Exponential fits, with the straight line through the logarithm beside them. */
import type { Association } from '@cedu/core';
import { columnDecimals, supportedDecimals } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { type Cell, empty, inBrackets, number, type Row, type Table, words } from './table.ts';

const twoDigits = (se: number | null): number => supportedDecimals(se, 2);

const DECIMALS = { r2: 3 };

function rowsOf(
  a: Association,
  name: string,
  [da, db]: readonly [number, number],
  errorOf: (name: string) => string,
): Row[] {
  const { standardErrors: se, logLinear: line } = a;
  const lineCells: Cell[] = line
    ? [number(line.a, da), number(line.b, db), number(line.r2, DECIMALS.r2)]
    : [number(null, 2), number(null, 2), number(null, 3)];
  const estimates: Row = {
    kind: 'body',
    cells: [words(name), number(a.a, da), number(a.b, db), number(a.r2, DECIMALS.r2), ...lineCells, number(a.n, 0)],
  };
  if (se.a === null && se.b === null) return [estimates];
  const errors: Cell[] = [empty, inBrackets(se.a, da), inBrackets(se.b, db), empty, empty, empty, empty, empty];
  return [estimates, { kind: 'detail', label: errorOf(name), cells: errors }];
}

/** One curve a row; standard errors below the estimates. */
export function associationsTable(associations: readonly Association[], outcome: string, context: Context): Table {
  const { associations: word } = context.words.tables;
  const da = columnDecimals(
    associations.map((a) => a.standardErrors.a),
    twoDigits,
  );
  const db = columnDecimals(
    associations.map((a) => a.standardErrors.b),
    twoDigits,
  );
  const decimal = { align: 'decimal' } as const;
  const errors = associations.some((a) => a.standardErrors.a !== null || a.standardErrors.b !== null);
  return {
    id: 'associations',
    title: word.title(outcome),
    columns: [
      { id: 'x', label: word.x, align: 'left' },
      { id: 'a', label: word.a, group: word.original, ...decimal },
      { id: 'b', label: word.b, group: word.original, ...decimal },
      { id: 'r2', label: word.r2, group: word.original, ...decimal },
      { id: 'line-a', label: word.a, group: word.logLinear, ...decimal },
      { id: 'line-b', label: word.b, group: word.logLinear, ...decimal },
      { id: 'line-r2', label: word.r2, group: word.logLinear, ...decimal },
      { id: 'n', label: word.n, align: 'right' },
    ],
    rows: associations.flatMap((a, i) =>
      rowsOf(a, context.names.short(a.x), [da[i]!, db[i]!], context.words.tables.errorOf),
    ),
    notes: [...(errors ? [word.errors] : []), word.note],
  };
}
