/** The values of an expression over the rows of a table, column by column. */
import { done, type Fault, failed, type Note, type Outcome } from '../diagnostics/index.ts';
import { constantColumn, missingSkipped, notFinite, type Place, tooFewValues, unknownName } from './evaluate-faults.ts';
import type { BinaryOperator, Expression } from './expression.ts';
import { columnwise, rowwise, summaries } from './functions.ts';
import { numericColumnOf } from './lookup.ts';
import { maximum, minimum, present } from './statistics.ts';
import type { Table } from './table.ts';
import { partsOf, postorder } from './walk.ts';

/** Units that a fault names; it counts them all. */
const NAMED = 20;

/** One value for each row, or one for all rows: row i has `values[i * step]`. */
interface Operand {
  readonly values: Float64Array;
  readonly step: 0 | 1;
}

interface Evaluation extends Place {
  readonly notes: Note[];
}

/**
 * One value a row of `table`; NaN where a column that the expression uses is missing, and nowhere else. Summaries such
 * as `mean(x)` and transforms such as `minmax(x)` are taken over the rows that the table has and that have a value;
 * rows that they pass over are counted in the note `expression/missing_skipped`.
 *
 * `text` is what `expression` was parsed from, for positions; `path` is where the caller wrote it.
 *
 * Faults: `expression/unknown_name` with the nearest column; `table/not_a_number` and `table/infinite`, where a column
 * holds text; `expression/not_finite`, naming the units (log of 0 or less, division by 0, overflow);
 * `expression/too_few_values`, `expression/constant` (minmax or scale of a column of one value).
 *
 * @example
 * const parsed = parseExpression('log(gdp / pop)');
 * const values = evaluate(parsed.value, 'log(gdp / pop)', table, '/variables/gdppc');
 * values.ok && [...values.value].map((v) => v.toFixed(3)); // => ['0.693', '1.099', 'NaN']
 */
export function evaluate(expression: Expression, text: string, table: Table, path: string): Outcome<Float64Array> {
  const evaluation: Evaluation = { table, text, path, notes: [] };
  const operands: Operand[] = [];
  for (const part of postorder(expression)) {
    const count = partsOf(part).length;
    const inner = operands.splice(operands.length - count, count);
    const operand = evaluatePart(part, inner, evaluation);
    if ('code' in operand) return failed(operand);
    operands.push(operand);
  }
  const { values, step } = operands[0]!;
  const rows = table.units.length;
  if (step === 0) return done(new Float64Array(rows).fill(values[0]!), evaluation.notes);
  return done(expression.kind === 'name' ? values.slice() : values, evaluation.notes);
}

function evaluatePart(part: Expression, inner: readonly Operand[], evaluation: Evaluation): Operand | Fault {
  switch (part.kind) {
    case 'number':
      return { values: Float64Array.of(part.value), step: 0 };
    case 'name':
      return namedColumn(part, evaluation);
    case 'unary':
      return part.operator === '+'
        ? inner[0]!
        : { values: inner[0]!.values.map((value) => -value), step: inner[0]!.step };
    case 'binary':
      return finite(part, inner, combine(part.operator, inner[0]!, inner[1]!), evaluation);
    case 'call':
      return call(part, inner, evaluation);
  }
}

function namedColumn(part: Expression & { kind: 'name' }, evaluation: Evaluation): Operand | Fault {
  const { table, path } = evaluation;
  if (!table.columns.has(part.name)) return unknownName(part, evaluation);
  const column = numericColumnOf(table, part.name, path);
  return column.ok ? { values: column.value.values, step: 1 } : column.faults[0]!;
}

/** NaN where an operand is missing, also where the engine would have 1 (NaN to the power 0). */
function combine(operator: BinaryOperator, left: Operand, right: Operand): Operand {
  const [x, y, dx, dy] = [left.values, right.values, left.step, right.step];
  const n = dx === 1 ? x.length : dy === 1 ? y.length : 1;
  const values = new Float64Array(n);
  switch (operator) {
    case '+':
      for (let i = 0; i < n; i++) values[i] = x[i * dx]! + y[i * dy]!;
      break;
    case '-':
      for (let i = 0; i < n; i++) values[i] = x[i * dx]! - y[i * dy]!;
      break;
    case '*':
      for (let i = 0; i < n; i++) values[i] = x[i * dx]! * y[i * dy]!;
      break;
    case '/':
      for (let i = 0; i < n; i++) values[i] = x[i * dx]! / y[i * dy]!;
      break;
    case '^':
      for (let i = 0; i < n; i++) {
        const base = x[i * dx]!;
        values[i] = Number.isNaN(base) ? base : base ** y[i * dy]!;
      }
      break;
    case ':':
      throw new TypeError('an interaction has no value by itself');
  }
  return { values, step: dx === 1 ? 1 : dy };
}

function call(part: Expression & { kind: 'call' }, inner: readonly Operand[], evaluation: Evaluation): Operand | Fault {
  const { name } = part;
  if (name in rowwise) return finite(part, inner, mapRows(rowwise[name as keyof typeof rowwise], inner), evaluation);
  const rows = evaluation.table.units.length;
  const [operand] = inner as [Operand];
  const x = operand.step === 1 ? operand.values : new Float64Array(rows).fill(operand.values[0]!);
  const known = present(x);
  const summary = name in summaries ? summaries[name as keyof typeof summaries] : null;
  const transform = name in columnwise ? columnwise[name as keyof typeof columnwise] : null;
  const needed = summary?.needs ?? transform!.needs;
  if (known < needed) return tooFewValues(part, needed, known, evaluation);
  if (transform?.varies && minimum(x) === maximum(x)) return constantColumn(part, minimum(x), evaluation);
  if (known < rows) evaluation.notes.push(missingSkipped(part, rows - known, evaluation));
  const result: Operand =
    summary === null ? { values: transform!.of(x), step: 1 } : { values: Float64Array.of(summary.of(x)), step: 0 };
  return finite(part, summary === null ? inner : [], result, evaluation);
}

/** Each of the functions gives NaN where an argument is NaN, so missing stays missing. */
function mapRows(f: (...values: number[]) => number, inner: readonly Operand[]): Operand {
  const long = inner.find(({ step }) => step === 1);
  const values = new Float64Array(long?.values.length ?? 1);
  const row: number[] = inner.map(() => 0);
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < inner.length; j++) row[j] = inner[j]!.values[i * inner[j]!.step]!;
    values[i] = f(...row);
  }
  return { values, step: long === undefined ? 0 : 1 };
}

/** The result, or the fault of the rows where it is not finite although every operand has a value. */
function finite(part: Expression, inner: readonly Operand[], result: Operand, evaluation: Evaluation): Operand | Fault {
  const { values, step } = result;
  const bad: number[] = [];
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i]! - values[i]! === 0) continue;
    if (inner.some((operand) => Number.isNaN(operand.values[i * operand.step]!))) continue;
    count++;
    if (bad.length < NAMED) bad.push(i);
  }
  if (count === 0) return result;
  const symbol = part.kind === 'binary' ? ` ${part.operator} ` : ', ';
  const found = bad.map((i) => inner.map((operand) => operand.values[i * operand.step]!).join(symbol));
  const units = step === 0 ? [] : bad.map((i) => evaluation.table.units[i]!);
  const all = step === 0 ? evaluation.table.units.length : count;
  return notFinite(part, { units, found, count: all, everywhere: step === 0 }, evaluation);
}
