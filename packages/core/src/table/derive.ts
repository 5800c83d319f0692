/** Variables of a study: names for columns, and new columns from expressions over them. */
import { done, type Fault, failed, fault, type Note, type Outcome } from '../diagnostics/index.ts';
import type { Limits } from '../limits.ts';
import { evaluate } from './evaluate.ts';
import { type Expression, parseExpression } from './expression.ts';
import { columnOf } from './lookup.ts';
import { RESERVED_NAMES } from './names.ts';
import { pointer } from './pointer.ts';
import { type Column, numericColumn, type Table, type Words, withColumns } from './table.ts';
import { namesOf } from './walk.ts';

/** What a study says of one variable. Without `value` its name is that of a column of the data. */
export interface VariableSpec {
  readonly value?: string | undefined;
  readonly label?: Words | undefined;
  readonly short?: Words | undefined;
  /** Unit of measure. */
  readonly unit?: Words | undefined;
}

export interface DeriveOptions {
  readonly path?: string;
  readonly limits?: Limits;
}

interface Definition {
  readonly name: string;
  readonly spec: VariableSpec;
  readonly text: string;
  readonly expression: Expression;
  readonly path: string;
}

/**
 * The table with a column for each variable, in their order after the columns it has. A variable may use columns and
 * other variables, above or below it, but not by any way round itself; it may not take the name of a column.
 * Each derived column knows its expression and the columns of the data that it rests on.
 *
 * Faults: those of `parseExpression` and `evaluate` at `/variables/<name>/value`; `table/unknown_column` for a variable
 * without a value whose name is no column; `table/name_taken`, `table/reserved_name`, `table/cycle` with the way round.
 *
 * @example
 * const derived = deriveVariables(table, { density: { value: 'pop / area' }, area: { label: 'Area' } });
 * derived.ok && derived.value.columns.get('density').sources; // => ['pop', 'area']
 */
export function deriveVariables(
  table: Table,
  variables: Readonly<Record<string, VariableSpec>>,
  options: DeriveOptions = {},
): Outcome<Table> {
  const { path: base = '/variables' } = options;
  const faults: Fault[] = [];
  const labelled: Column[] = [];
  const definitions = new Map<string, Definition>();
  for (const [name, spec] of Object.entries(variables)) {
    const path = pointer(base, name);
    if (spec.value === undefined) {
      const column = columnOf(table, name, path);
      if (column.ok) labelled.push({ ...column.value, ...wordsOf(spec) });
      else faults.push(...column.faults);
    } else if (table.columns.has(name)) {
      faults.push(fault('table/name_taken', path, `a variable of the same name as a column: ${name}`, { name }));
    } else if (RESERVED_NAMES.has(name)) {
      faults.push(fault('table/reserved_name', path, `a reserved name: ${name}`, { name }));
    } else {
      const parsed = parseExpression(spec.value, { ...options, path: pointer(path, 'value') });
      if (!parsed.ok) faults.push(...parsed.faults);
      else
        definitions.set(name, { name, spec, text: spec.value, expression: parsed.value, path: pointer(path, 'value') });
    }
  }
  if (faults.length > 0) return failed(...faults);
  return compute(withColumns(table, labelled), definitions);
}

/** Columns in an order in which each finds what it uses; the table keeps the order of the definitions. */
function compute(table: Table, definitions: ReadonlyMap<string, Definition>): Outcome<Table> {
  const order = orderOf(definitions);
  if (!Array.isArray(order)) return failed(order);
  const notes: Note[] = [];
  const columns = new Map(table.columns);
  const growing: Table = { ...table, columns };
  for (const { name, spec, text, expression, path } of order) {
    const values = evaluate(expression, text, growing, path);
    if (!values.ok) return values;
    notes.push(...values.notes);
    const facts = { ...wordsOf(spec), expression: text, sources: sourcesOf(expression, growing) };
    columns.set(name, numericColumn(name, values.value, facts));
  }
  const inOrder = [...definitions.keys()].map((name) => columns.get(name)!);
  return done(withColumns(table, inOrder), notes);
}

/**
 * The columns of the data that an expression rests on, through the variables it uses, in the order of first use.
 * Names that the table does not have are left out.
 *
 * @example
 * const parsed = parseExpression('density * 2 + pop'); // where density is pop / area
 * sourcesOf(parsed.value, withDensity); // => ['pop', 'area']
 */
export function sourcesOf(expression: Expression, table: Table): string[] {
  const sources = new Set<string>();
  for (const name of namesOf(expression))
    for (const source of table.columns.get(name)?.sources ?? []) sources.add(source);
  return [...sources];
}

const wordsOf = ({ label, short, unit }: VariableSpec) => ({
  ...(label === undefined ? {} : { label }),
  ...(short === undefined ? {} : { short }),
  ...(unit === undefined ? {} : { measure: unit }),
});

/** Each definition after those it uses; or the fault of a way round. Without recursion: a chain may be long. */
function orderOf(definitions: ReadonlyMap<string, Definition>): Definition[] | Fault {
  const order: Definition[] = [];
  const state = new Map<string, 'open' | 'closed'>();
  for (const first of definitions.keys()) {
    const trail = [{ name: first, uses: usesOf(first, definitions), next: 0 }];
    if (state.has(first)) continue;
    state.set(first, 'open');
    while (trail.length > 0) {
      const top = trail.at(-1)!;
      const use = top.uses[top.next++];
      if (use === undefined) {
        state.set(top.name, 'closed');
        order.push(definitions.get(top.name)!);
        trail.pop();
      } else if (state.get(use) === 'open') {
        const names = trail.map(({ name }) => name);
        return cycleFault([...names.slice(names.indexOf(use)), use], definitions.get(use)!.path);
      } else if (!state.has(use)) {
        state.set(use, 'open');
        trail.push({ name: use, uses: usesOf(use, definitions), next: 0 });
      }
    }
  }
  return order;
}

const usesOf = (name: string, definitions: ReadonlyMap<string, Definition>): string[] =>
  namesOf(definitions.get(name)!.expression).filter((used) => definitions.has(used));

function cycleFault(names: readonly string[], path: string): Fault {
  const message = `variables that need each other: ${names.join(' → ')}`;
  return fault('table/cycle', path, message, { names: [...names] });
}
