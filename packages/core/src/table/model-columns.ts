/** The columns of a model's terms: what each variable is, and the products that interactions are. */
import { done, type Fault, failed, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { fullCoding } from './coding.ts';
import { sourcesOf } from './derive.ts';
import { evaluate } from './evaluate.ts';
import { type Place, unknownName } from './evaluate-faults.ts';
import type { Expression } from './expression.ts';
import { type Factor, factorOf, levelColumn } from './factor.ts';
import { notANumber, whyNotANumber } from './not-a-number.ts';
import { shown } from './shown.ts';
import type { Table, TextColumn } from './table.ts';
import { type FormulaTerm, type FormulaVariable, type Terms, termFault, tooMany } from './terms.ts';
import { postorder } from './walk.ts';

/** One column of a model. */
export interface ModelColumn {
  /** As written: `log(x)`, `a:b`; a level of a factor is `regionEast`. */
  readonly term: string;
  readonly values: Float64Array;
  /** Columns of the data that it rests on. */
  readonly sourceColumns: readonly string[];
}
export interface ModelTerm extends ModelColumn {
  /** The term of the formula that it is a column of: `region` for `regionEast`. */
  readonly of: string;
}
/** Variables that a term still holds; one that was removed again need not even be a column. */
export function usedVariables({ variables, terms }: Terms): FormulaVariable[] {
  const held = new Set(terms.flatMap((term) => term.variables));
  return variables.filter((_, i) => held.has(i));
}

/**
 * What no part of a formula may be: a name that is no column, text that looks like numbers, an interaction, a dot or a
 * factor inside a function or in the outcome. The first of `parts` is the outcome.
 */
export function checkParts(parts: readonly Expression[], place: Place): Fault | null {
  const { table, text, path } = place;
  for (const [k, part] of parts.entries()) {
    const factor = k === 0 ? null : factorName(part, table);
    for (const inner of postorder(part)) {
      if (inner.kind === 'binary' && inner.operator === ':') return termFault('interaction', inner, text, path);
      if (inner.kind === 'name' && inner.name === '.') return termFault('dot', inner, text, path);
      if (inner.kind === 'name' && !table.columns.has(inner.name)) return unknownName(inner, place);
      const isFactor = inner.kind === 'call' && inner.name === 'factor';
      if (isFactor && (inner !== part || factor === null)) return termFault('factor', inner, text, path);
    }
    const column = factor === null || part.kind === 'call' ? undefined : table.columns.get(factor);
    if (column?.kind === 'text' && looksNumeric(column)) return notANumber(table, column, path);
  }
  return null;
}

/** Whether a column of text holds a number, or what was meant as one: it must not be a factor by accident. */
export function looksNumeric(column: TextColumn): boolean {
  for (const cell of new Set(column.values)) if (cell !== null && whyNotANumber(cell) !== 'text') return true;
  return false;
}

/** The column of which a part of a formula is the factor; null where it is numbers. */
function factorName(part: Expression, table: Table): string | null {
  if (part.kind === 'name') return table.columns.get(part.name)?.kind === 'text' ? part.name : null;
  const argument = part.kind === 'call' && part.name === 'factor' ? part.arguments[0]! : null;
  return argument?.kind === 'name' ? argument.name : null;
}

type Coded =
  | { readonly kind: 'number'; readonly label: string; readonly values: Float64Array }
  | { readonly kind: 'factor'; readonly label: string; readonly factor: Factor };

/**
 * A column for each numeric term, one for each level that a factor's term is coded by, products of both where variables
 * interact; the levels of the first variable change fastest.
 *
 * Faults: those of `evaluate`; `formula/one_level`, `formula/too_many_terms`, `formula/empty_model`, `formula/same_name`.
 */
export function modelColumns(asked: Terms, place: Place, most: number): Outcome<ModelTerm[]> {
  const { table, text, path } = place;
  const notes: Note[] = [];
  const coded = new Map<FormulaVariable, Coded>();
  for (const variable of usedVariables(asked)) {
    const one = codeVariable(variable, place);
    if (!one.ok) return one;
    coded.set(variable, one.value);
    notes.push(...one.notes);
  }
  const codedOf = (i: number): Coded => coded.get(asked.variables[i]!)!;
  const full = fullCoding(asked, (i) => codedOf(i).kind === 'factor');
  const isFull = (t: number, i: number): boolean => full[t]!.has(i);
  const total = asked.terms.reduce((sum, term, t) => sum + widthOf(term, (i) => countOf(codedOf(i), isFull(t, i))), 0);
  if (total > most) return failed(tooMany(total, { most, path }));
  if (total === 0 && !asked.intercept) {
    const formula = shown(text);
    return failed(fault('formula/empty_model', path, `neither a term nor an intercept: ${formula}`, { formula }));
  }
  const columns: ModelTerm[] = [];
  for (const [t, term] of asked.terms.entries()) {
    const sources = term.variables.flatMap((i) => sourcesOf(asked.variables[i]!.expression, table));
    for (const { label, values } of products(term.variables.map((i) => pieces(codedOf(i), isFull(t, i))))) {
      columns.push({ term: label, values, sourceColumns: [...new Set(sources)], of: term.label });
    }
  }
  const names = new Set<string>();
  for (const { term } of columns) {
    if (names.has(term)) return failed(fault('formula/same_name', path, `two columns of one name: ${term}`, { term }));
    names.add(term);
  }
  return done(columns, [...notes, ...referenceNotes(asked, full, codedOf, path)]);
}

function codeVariable({ label, expression }: FormulaVariable, { table, text, path }: Place): Outcome<Coded> {
  const name = factorName(expression, table);
  if (name === null) {
    const values = evaluate(expression, text, table, path);
    return values.ok ? done({ kind: 'number', label, values: values.value }, values.notes) : values;
  }
  const factor = factorOf(table.columns.get(name)!);
  if (factor.levels.length > 1) return done({ kind: 'factor', label, factor });
  const level = shown(factor.levels[0]!);
  const message = `a factor of one level, ${label}: ${level}`;
  return failed(fault('formula/one_level', path, message, { factor: label, level }));
}

const countOf = (coded: Coded, full: boolean): number =>
  coded.kind === 'number' ? 1 : coded.factor.levels.length - (full ? 0 : 1);

const widthOf = ({ variables }: FormulaTerm, count: (variable: number) => number): number =>
  variables.reduce((width, i) => width * count(i), 1);

interface Piece {
  readonly label: string;
  readonly values: Float64Array;
}

function pieces(coded: Coded, full: boolean): Piece[] {
  if (coded.kind === 'number') return [coded];
  const { label, factor } = coded;
  const levels = factor.levels.map((level, l) => ({ label: `${label}${level}`, values: levelColumn(factor, l) }));
  return full ? levels : levels.slice(1);
}

/** Each piece of the first with each of the others, the first changing fastest. */
function products(variables: readonly (readonly Piece[])[]): Piece[] {
  return variables.reduce<Piece[]>(
    (left, right) =>
      left.length === 0
        ? [...right]
        : right.flatMap((b) => left.map((a) => ({ label: `${a.label}:${b.label}`, values: times(a, b) }))),
    [],
  );
}

function times(a: Piece, b: Piece): Float64Array {
  const values = new Float64Array(a.values.length);
  for (let i = 0; i < values.length; i++) values[i] = a.values[i]! * b.values[i]!;
  return values;
}

/** The level that each factor is compared with, where a term leaves one out. */
function referenceNotes(
  asked: Terms,
  full: readonly Set<number>[],
  codedOf: (i: number) => Coded,
  path: string,
): Note[] {
  const compared = new Set(asked.terms.flatMap(({ variables }, t) => variables.filter((i) => !full[t]!.has(i))));
  return [...compared].flatMap((i) => {
    const coded = codedOf(i);
    if (coded.kind === 'number') return [];
    const { levels } = coded.factor;
    const values = { factor: coded.label, level: levels[0]!, levels: levels.length };
    const message = `levels of ${coded.label} are compared with: ${values.level}`;
    return [note('formula/reference_level', path, message, values)];
  });
}
