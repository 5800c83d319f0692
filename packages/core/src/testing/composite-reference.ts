/** For tests of composite indices: the reference table, the COINr example, and what other programs found. */
import { readFileSync } from 'node:fs';
import type { Outcome } from '../diagnostics/index.ts';

const read = (name: string) => readFileSync(new URL(`../../fixtures/reference/${name}`, import.meta.url), 'utf8');

interface Weighing {
  w: number[];
  w_mpmath: number[];
  score: number[];
  rank: number[];
  entropy: number[];
}
/** 20 rows × 6 columns, two of them costs. */
export const reference: {
  X: number[][];
  types: number[];
  minmax: number[][];
  ewm: Record<string, Weighing>;
  weights: Record<string, number[]>;
  methods: Record<string, number[]>;
  pca: { R: number[][] };
  edge: Record<string, { X: number[][]; w: number[]; E: number[] }>;
} = JSON.parse(read('mcdm_20x6.json'));

type Shape = [skewness: string, kurtosis: string];
/** What COINr prints of its example. */
export const printed: {
  treat_vector: { x: number[]; skewness: string; kurtosis: string };
  treat_raw: { note: string; Flights_log: { logged: Shape } } & Record<
    string,
    { before: Shape; winsorised?: Shape; logged?: Shape }
  >;
  example: { columns: string[]; rows: string[][] };
  correlations: { raw: [string, string, string][]; normalised: [string, string, string][] };
  cronbach: { alpha: string };
} = JSON.parse(read('coinr/printed.json'));

export type Cell = string | number | null;

/** COINr's tables as rows of cells, and the numeric columns of iData. */
export function asem() {
  const iData = rowsOf(read('coinr/iData.csv'));
  const iMeta = rowsOf(read('coinr/iMeta.csv'));
  const columns = new Map(
    Object.keys(iData[0]!).map((name) => [name, Float64Array.from(iData, (row) => Number(row[name] ?? NaN))]),
  );
  return { iData, iMeta, columns };
}

function rowsOf(text: string): Record<string, Cell>[] {
  const lines = text.trim().split('\n').map(cellsOf);
  return lines.slice(1).map((cells) => Object.fromEntries(lines[0]!.map((name, j) => [String(name), cells[j]!])));
}

/** Cells that hold a comma are quoted; none of these tables has a quote inside a cell. */
function cellsOf(line: string): Cell[] {
  const cells = line.match(/(?<=^|,)("[^"]*"|[^,]*)/g) ?? [];
  return cells.map((cell) =>
    cell.startsWith('"') ? cell.slice(1, -1) : cell === 'NA' || cell === '' ? null : Number(cell),
  );
}

export const columnsOf = (rows: readonly (readonly number[])[]): Float64Array[] =>
  rows[0]!.map((_, j) => Float64Array.from(rows, (row) => row[j]!));

export function resultOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.faults.map((f) => `${f.code} ${f.path} ${f.message}`).join('; '));
  return outcome.value;
}

/** The largest difference. */
export function worst(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (found.length !== expected.length) return Infinity;
  let most = 0;
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(found[i]! - expected[i]!);
    if (!(difference <= most)) most = difference;
  }
  return most;
}
