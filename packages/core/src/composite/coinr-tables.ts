/** COINr's tables, read row by row and checked against each other. */
import { type Fault, fault } from '../diagnostics/index.ts';
import { nearest } from '../table/index.ts';

/** A row by column; null or absent where R has NA. */
export type CoinrRow = Readonly<Record<string, string | number | null | undefined>>;

/** A row of iMeta. */
export interface Meta {
  readonly code: string;
  readonly name: string | null;
  readonly type: string;
  readonly parent: string | null;
  readonly direction: number | null;
  readonly weight: number;
  readonly unit: string | null;
  readonly denominator: string | null;
  readonly path: string;
}

const textOf = (cell: CoinrRow[string]): string | null => (cell === null || cell === undefined ? null : `${cell}`);
const numberOf = (cell: CoinrRow[string]): number | null => (typeof cell === 'number' ? cell : null);

export const metaOf = (row: CoinrRow, i: number): Meta => ({
  code: textOf(row.iCode) ?? '',
  name: textOf(row.iName),
  type: textOf(row.Type) ?? '',
  parent: textOf(row.Parent),
  direction: numberOf(row.Direction),
  weight: numberOf(row.Weight) ?? 1,
  unit: textOf(row.Unit),
  denominator: textOf(row.Denominator),
  path: `/iMeta/${i}`,
});

export function lacking(rows: readonly CoinrRow[], columns: readonly string[], table: string): Fault[] {
  return columns.flatMap((column): Fault[] => {
    if (rows.some((row) => row[column] !== undefined)) return [];
    return [fault('coinr/column_missing', `/${table}`, `${table} has no column: ${column}`, { table, column })];
  });
}

export function checkMetas(metas: readonly Meta[], columns: readonly string[]): Fault[] {
  const aggregates = metas.filter((meta) => meta.type === 'Aggregate').map((meta) => meta.code);
  const seen = new Set<string>();
  const faults = metas.flatMap(({ code, type, parent, direction, denominator, path }): Fault[] => {
    if (seen.has(code)) return [fault('coinr/code_twice', path, `a code that stands twice: ${code}`, { code })];
    seen.add(code);
    const wants: [string | null, readonly string[]][] = [[parent, aggregates]];
    if (type !== 'Aggregate') wants.push([code, columns], [denominator, columns]);
    const absent = wants.flatMap(([name, known]): Fault[] => {
      if (name === null || known.includes(name)) return [];
      const message = `a code that is not there: ${name}`;
      return [fault('coinr/code_missing', path, message, { code, name, nearest: nearest(name, known) })];
    });
    if (type === 'Indicator' && direction !== 1 && direction !== -1) {
      const found = `${direction}`;
      absent.push(fault('coinr/direction', `${path}/Direction`, `neither 1 nor −1: ${found}`, { code, found }));
    }
    return absent;
  });
  const tops = metas.filter((meta) => meta.type === 'Aggregate' && meta.parent === null);
  const orphans = metas.filter((meta) => meta.type === 'Indicator' && meta.parent === null);
  if (tops.length !== 1 || orphans.length > 0) {
    const codes = [...tops, ...orphans].map((meta) => meta.code);
    const message = `one aggregate without a parent is wanted, and every indicator below it; without one: ${codes.join(', ')}`;
    faults.push(fault('coinr/no_top', '/iMeta', message, { codes }));
  }
  return faults;
}

export function numbersOf(rows: readonly CoinrRow[], code: string): Float64Array | Fault[] {
  const row = rows.findIndex((cells) => typeof cells[code] === 'string');
  if (row < 0) return Float64Array.from(rows, (cells) => (cells[code] as number | null | undefined) ?? Number.NaN);
  const found = `${rows[row]![code]}`;
  return [fault('coinr/not_a_number', `/iData/${row}/${code}`, `not a number: ${found}`, { code, row, found })];
}
