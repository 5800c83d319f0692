/** What a column must be before anything is computed from it. */
import { type Fault, fault } from '../diagnostics/index.ts';
import type { Dependence } from './design.ts';

/** Beyond this, and below its inverse, squares leave the range of doubles. */
const LARGEST = 1e120;

/** `rows` finite values whose squares doubles hold, or the fault at `path`. */
export function checkColumn(values: Float64Array, rows: number, path: string): Fault[] {
  if (values.length !== rows) {
    const message = `lengths of the outcome (${rows}) and of this column differ: ${values.length}`;
    return [fault('columns/lengths_differ', path, message, { expected: rows, found: values.length })];
  }
  const row = values.findIndex((value) => !Number.isFinite(value));
  if (row >= 0) {
    const found = String(values[row]);
    return [fault('columns/not_finite', `${path}/${row}`, `not a finite number: ${found}`, { row, found })];
  }
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0 || (largest >= 1 / LARGEST && largest <= LARGEST)) return [];
  const range = `[${1 / LARGEST}, ${LARGEST}]`;
  const message = `squares of this column leave the range of doubles; largest value not in ${range}: ${largest}`;
  return [fault('mixture/out_of_scale', path, message, { largest, least: 1 / LARGEST, most: LARGEST })];
}

/** The columns that the others determine, by name, each with its sum. */
export function rankDeficient(dependent: readonly Dependence[], names: readonly string[], path: string): Fault {
  const values = {
    dependent: dependent.map(({ column, on }) => ({
      term: names[column]!,
      on: on.map((other) => ({ term: names[other.column]!, coefficient: other.coefficient })),
    })),
  };
  const words = values.dependent.map(({ term, on }) => {
    const sum = on.map((other) => `${Number(other.coefficient.toPrecision(6))} ${other.term}`).join(' + ');
    return `${term} = ${sum === '' ? 'constant' : sum}`;
  });
  return fault('mixture/rank_deficient', path, `columns that the others determine: ${words.join('; ')}`, values);
}
