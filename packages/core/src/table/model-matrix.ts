/** A formula and a table to an outcome and columns of regressors. */
import { done, failed, note, type Outcome } from '../diagnostics/index.ts';
import { LIMITS, type Limits } from '../limits.ts';
import { sourcesOf } from './derive.ts';
import { evaluate } from './evaluate.ts';
import { type Formula, parseFormula, written } from './formula.ts';
import { columnOf } from './lookup.ts';
import { applyMissing, type UsedColumn } from './missing.ts';
import { checkParts, type ModelColumn, type ModelTerm, modelColumns, usedVariables } from './model-columns.ts';
import { NAMED } from './naming.ts';
import { numericColumns } from './numeric-columns.ts';
import type { Column, Table } from './table.ts';
import { expandTerms } from './terms.ts';
import { namesOf } from './walk.ts';

export interface ModelMatrix {
  /** As written, spaces put in order. */
  readonly formula: string;
  readonly outcome: ModelColumn;
  /** Without the intercept. */
  readonly terms: readonly ModelTerm[];
  readonly intercept: boolean;
  /** The rows used: their positions in the table, and their units. */
  readonly rows: Int32Array;
  readonly units: readonly string[];
  readonly dropped: readonly { readonly unit: string; readonly columns: readonly string[] }[];
}
export interface ModelOptions {
  readonly missing?: 'refuse' | 'drop';
  /** Columns beside the formula's, such as clusters or weights, that a row must have a value in. */
  readonly also?: readonly UsedColumn[];
  readonly path?: string;
  readonly limits?: Limits;
}

/**
 * The columns that a formula asks for, over the rows that have a value in all the columns it uses. Functions of a whole
 * column (`minmax`, `scale`, `mean`) see these rows only.
 *
 * A column of text is a factor if none of its cells looks like a number, and `factor(x)` is one whatever is in it.
 * Levels are sorted (text by code points, numbers by size), the first is the reference, and a note says which; a column
 * is named after factor and level as in R. `y ~ .` takes every other numeric column and notes the text it leaves out;
 * a column that is text only because of some cells is a fault.
 *
 * Faults: those of `parseFormula`, `expandTerms`, `applyMissing` and `evaluate`; `formula/one_level`,
 * `formula/too_many_terms`, `formula/empty_model` (neither a term nor an intercept), `formula/same_name`.
 *
 * @example
 * const model = modelMatrix('log(y) ~ x*region', table);
 * model.ok && model.value.terms.map((t) => t.term); // => ['x', 'regionWest', 'x:regionWest']
 */
export function modelMatrix(text: string, table: Table, options: ModelOptions = {}): Outcome<ModelMatrix> {
  const { missing = 'refuse', also = [], path = '/formula', limits = LIMITS } = options;
  const formula = parseFormula(text, { path, limits });
  if (!formula.ok) return formula;
  const others = otherColumns(formula.value, table, path);
  if (!others.ok) return others;
  const asked = expandTerms(formula.value, { others: others.value, most: limits.regressors, path });
  if (!asked.ok) return asked;
  const parts = [formula.value.outcome, ...usedVariables(asked.value).map(({ expression }) => expression)];
  const misuse = checkParts(parts, { table, text, path });
  if (misuse !== null) return failed(misuse);

  for (const { name, path: where } of also) {
    const column = columnOf(table, name, where);
    if (!column.ok) return column;
  }
  const used = [...[...new Set(parts.flatMap(namesOf))].map((name) => ({ name, path })), ...also];
  const complete = applyMissing(narrowed(table, used), used, { policy: missing });
  if (!complete.ok) return complete;
  const rows = complete.value.table;

  const outcome = evaluate(formula.value.outcome, text, rows, path);
  if (!outcome.ok) return outcome;
  const columns = modelColumns(asked.value, { table: rows, text, path }, limits.regressors);
  if (!columns.ok) return columns;
  return done(
    {
      formula: written(text, { start: 0, end: text.length }),
      outcome: {
        term: written(text, formula.value.outcome),
        values: outcome.value,
        sourceColumns: sourcesOf(formula.value.outcome, table),
      },
      terms: columns.value,
      intercept: asked.value.intercept,
      rows: complete.value.kept,
      units: rows.units,
      dropped: complete.value.dropped,
    },
    [...others.notes, ...complete.notes, ...outcome.notes, ...columns.notes],
  );
}

/** What `.` stands for: numeric columns that the outcome does not use. Text is left out with a note, but not text that looks like numbers. */
function otherColumns(formula: Formula, table: Table, path: string): Outcome<string[]> {
  if (!namesOf(formula.right).includes('.')) return done([]);
  const found = numericColumns(table, path, new Set(namesOf(formula.outcome)));
  if (!found.ok) return found;
  const { names, texts } = found.value;
  if (texts.length === 0) return done(names);
  const columns = texts.slice(0, NAMED);
  const message = `columns of text that . leaves out: ${columns.join(', ')}`;
  return done(names, [note('formula/text_left_out', path, message, { columns, count: texts.length })]);
}

/** The table with the columns used alone, so that choosing rows copies no others. */
function narrowed(table: Table, used: readonly UsedColumn[]): Table {
  const columns = used.map(({ name }): [string, Column] => [name, table.columns.get(name)!]);
  return { ...table, columns: new Map(columns) };
}
