/**
 * The algebra of a formula's right side, after Wilkinson and Rogers as R has it: a term is a set of variables whose
 * product enters the model.
 *
 *     a + b      the terms of both                     a - b      those of a without those of b
 *     a:b        each of a with each of b              a*b        a + b + a:b
 *     (a+b)^2    a + b + a:b                           .          all other numeric columns
 *     1, 0, -1   with or without an intercept; the last one counts
 *
 * The result is ordered as in R: by the number of variables, and as written among equals.
 *
 * What R takes in silence and few mean is a fault here: `a / b` (R: a + a:b), `x^2` of one variable (R: x), removing a
 * term that is not there.
 *
 * Source: Wilkinson and Rogers (1973), Appl. Statist. 22:392; R's `?formula` and `TermCode` in its model.c.
 */
import { done, type Fault, failed, fault, type Outcome } from '../diagnostics/index.ts';
import type { Expression } from './expression.ts';
import { type Formula, formulaPlace, written } from './formula.ts';
import { quoteName } from './lexer.ts';
import { printExpression } from './print.ts';

/** What is multiplied in a term: a column, or a call such as `log(x)` or `I(x^2)`. */
export interface FormulaVariable {
  /** As it was written first. */
  readonly label: string;
  readonly expression: Expression;
}

export interface FormulaTerm {
  /** Its variables, joined by `:`. */
  readonly label: string;
  /** Positions among the formula's variables, in the order in which the term was written. */
  readonly variables: readonly number[];
}

export interface Terms {
  readonly variables: readonly FormulaVariable[];
  readonly terms: readonly FormulaTerm[];
  readonly intercept: boolean;
}

export interface TermsOptions {
  /** What `.` stands for. */
  readonly others: readonly string[];
  /** The most terms there may be. */
  readonly most: number;
  readonly path: string;
}

/** Terms of a part of the formula by key, and what it says of the intercept, if anything. */
interface Part {
  readonly terms: ReadonlyMap<string, readonly number[]>;
  readonly intercept: boolean | null;
}

interface Expansion {
  readonly formula: Formula;
  readonly options: TermsOptions;
  readonly variables: FormulaVariable[];
  /** Positions of variables by their canonical text. */
  readonly positions: Map<string, number>;
}

/**
 * The terms of a formula's right side.
 *
 * Faults: `formula/term` (a ratio, a power of one variable, a number other than 0 and 1, the outcome itself, a term to
 * remove that is not there), `formula/too_many_terms`.
 *
 * @example
 * const formula = parseFormula('y ~ a*b + log(c) - a');
 * const expanded = expandTerms(formula.value, { others: [], most: 500, path: '/formula' });
 * expanded.ok && expanded.value.terms.map((t) => t.label); // => ['b', 'log(c)', 'a:b']
 */
export function expandTerms(formula: Formula, options: TermsOptions): Outcome<Terms> {
  const expansion: Expansion = { formula, options, variables: [], positions: new Map() };
  const parts: Part[] = [];
  for (const node of termOrder(formula.right)) {
    const operands = node.kind === 'binary' ? 2 : node.kind === 'unary' ? 1 : 0;
    const taken = node.kind === 'binary' && node.operator === '^' ? 1 : operands;
    const part = expandPart(node, parts.splice(parts.length - taken, taken), expansion);
    if ('code' in part) return failed(part);
    if (part.terms.size > options.most) return failed(tooMany(part.terms.size, options));
    parts.push(part);
  }
  const [whole] = parts as [Part];
  const { variables } = expansion;
  const outcome = expansion.positions.get(printExpression(formula.outcome));
  const terms = [...whole.terms.values()].map((members) => ({
    label: members.map((i) => variables[i]!.label).join(':'),
    variables: members,
  }));
  if (outcome !== undefined && whole.terms.has(String(outcome))) {
    return failed(refused('outcome', variables[outcome]!.expression, expansion));
  }
  const intercept = whole.intercept ?? true;
  return done({ variables, terms: terms.sort((a, b) => a.variables.length - b.variables.length), intercept });
}

/** The nodes of the term algebra, operands first. Calls are variables and the right side of `^` a number: not entered. */
function termOrder(right: Expression): Expression[] {
  const reversed: Expression[] = [];
  const open = [right];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    reversed.push(node);
    if (node.kind === 'unary') open.push(node.operand);
    else if (node.kind === 'binary') open.push(node.left, ...(node.operator === '^' ? [] : [node.right]));
  }
  return reversed.reverse();
}

function expandPart(node: Expression, operands: readonly Part[], expansion: Expansion): Part | Fault {
  const [left, right] = operands as [Part, Part];
  switch (node.kind) {
    case 'number':
      if (node.value !== 0 && node.value !== 1) return refused('number', node, expansion);
      return { terms: new Map(), intercept: node.value === 1 };
    case 'name':
      return node.name === '.' ? otherColumns(node, expansion) : variablePart(node, expansion);
    case 'call':
      return variablePart(node, expansion);
    case 'unary':
      return node.operator === '+' ? left : without({ terms: new Map(), intercept: null }, left, node, expansion);
    case 'binary':
      break;
  }
  const intercept = right?.intercept ?? left.intercept;
  switch (node.operator) {
    case '+':
      return { terms: union(left.terms, right.terms), intercept };
    case '-':
      return without(left, right, node, expansion);
    case ':':
      return crossed(left, right, node, expansion, intercept);
    case '*': {
      const product = crossed(left, right, node, expansion, intercept);
      if ('code' in product) return product;
      return { terms: union(union(left.terms, right.terms), product.terms), intercept };
    }
    case '^':
      return power(left, node, expansion);
    case '/':
      return refused('ratio', node, expansion);
  }
}

function variablePart(node: Expression, expansion: Expansion): Part {
  const key = printExpression(node);
  let position = expansion.positions.get(key);
  if (position === undefined) {
    position = expansion.variables.length;
    const label = node.kind === 'name' ? quoteName(node.name) : written(expansion.formula.text, node);
    expansion.variables.push({ label, expression: node });
    expansion.positions.set(key, position);
  }
  return { terms: new Map([[String(position), [position]]]), intercept: null };
}

function otherColumns(node: Expression & { kind: 'name' }, expansion: Expansion): Part | Fault {
  const { others, most } = expansion.options;
  if (others.length > most) return tooMany(others.length, expansion.options);
  const terms = new Map<string, readonly number[]>();
  for (const name of others) {
    for (const [key, members] of variablePart({ ...node, name }, expansion).terms) terms.set(key, members);
  }
  return { terms, intercept: null };
}

const union = (a: Part['terms'], b: Part['terms']): Part['terms'] => {
  const terms = new Map(a);
  for (const [key, members] of b) if (!terms.has(key)) terms.set(key, members);
  return terms;
};

function without(left: Part, right: Part, node: Expression, expansion: Expansion): Part | Fault {
  const terms = new Map(left.terms);
  for (const key of right.terms.keys()) {
    if (!terms.delete(key)) return refused('not_there', node.kind === 'binary' ? node.right : node, expansion);
  }
  return { terms, intercept: right.intercept === null ? left.intercept : !right.intercept };
}

/** Each term of the left with each of the right; a variable in both counts once. */
function crossed(
  left: Part,
  right: Part,
  node: Expression & { kind: 'binary' },
  expansion: Expansion,
  intercept: boolean | null,
): Part | Fault {
  if (left.terms.size === 0 || right.terms.size === 0) {
    return refused('interaction', left.terms.size === 0 ? node.left : node.right, expansion);
  }
  const terms = new Map<string, readonly number[]>();
  for (const a of left.terms.values()) {
    for (const b of right.terms.values()) {
      const members = [...a, ...b.filter((i) => !a.includes(i))];
      const key = [...members].sort((i, j) => i - j).join();
      if (!terms.has(key)) terms.set(key, members);
      if (terms.size > expansion.options.most) return tooMany(terms.size, expansion.options);
    }
  }
  return { terms, intercept };
}

function power(base: Part, node: Expression & { kind: 'binary' }, expansion: Expansion): Part | Fault {
  const exponent = node.right.kind === 'number' ? node.right.value : Number.NaN;
  if (!Number.isInteger(exponent) || exponent < 1 || base.terms.size < 2) return refused('power', node, expansion);
  let product = base;
  // More factors than there are variables add nothing.
  for (let k = 1; k < Math.min(exponent, expansion.variables.length); k++) {
    const next = crossed(base, product, node, expansion, base.intercept);
    if ('code' in next) return next;
    product = next;
  }
  return product;
}

const refused = (problem: keyof typeof WORDS, node: Expression, { formula, options }: Expansion): Fault =>
  termFault(problem, node, formula.text, options.path);

const WORDS = {
  ratio: 'a / between terms means nesting in R; write I() around a ratio',
  power: 'a power of one term is that term; write I() around a power',
  number: 'a number that is no term; 1 and 0 are with and without an intercept',
  interaction: 'an interaction with nothing',
  dot: 'the dot stands for columns only as a term by itself',
  factor: 'factor() takes one column and is a term by itself',
  outcome: 'the outcome is among its own terms',
  not_there: 'a term to remove that is not there',
};

export function termFault(problem: keyof typeof WORDS, node: Expression, text: string, path: string): Fault {
  const values = { ...formulaPlace(text, node), problem };
  return fault('formula/term', path, `${WORDS[problem]}, at character ${values.at}: ${values.found}`, values);
}

export function tooMany(found: number, { most, path }: { readonly most: number; readonly path: string }): Fault {
  return fault('formula/too_many_terms', path, `more terms than the ${most} allowed: ${found}`, { most, found });
}
