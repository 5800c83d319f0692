/** Linear statements about coefficients as they are written: `x1 = x2`, `2*x1 + x2 = 1, x3`. */
import { done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import type { Restriction } from '../../regression/index.ts';
import { type Expression, parseExpression } from '../../table/index.ts';

/** Coefficients of terms, and what stands beside them. */
interface Linear {
  readonly terms: ReadonlyMap<string, number>;
  readonly constant: number;
}

/**
 * The restrictions of one test, parted by commas; a side that is left out is 0. Terms are written as in the formula
 * (`x1:x2`, `log(x)`), the intercept as `` `(Intercept)` ``; blanks do not matter.
 *
 * Faults: those of `parseExpression`; `regression/not_linear`, where terms are multiplied or nothing is stated.
 *
 * @example
 * const read = parseHypothesis('2*a - b = 1', ['a', 'b'], '/tests/0');
 * read.ok && read.value[0]; // => { combination: [{ term: 'a', coefficient: 2 }, { term: 'b', coefficient: -1 }], equals: 1 }
 */
export function parseHypothesis(text: string, terms: readonly string[], path: string): Outcome<Restriction[]> {
  const restrictions: Restriction[] = [];
  for (const statement of partedByCommas(text)) {
    const sides = statement.split('=');
    if (sides.length > 2) return notLinear(text, path);
    const read: Linear[] = [];
    for (const side of sides) {
      const parsed = parseExpression(side, { path, formula: true });
      if (!parsed.ok) return parsed;
      const linear = linearOf(parsed.value, side, terms);
      if (linear === null) return notLinear(text, path);
      read.push(linear);
    }
    const [left, right = { terms: new Map(), constant: 0 }] = read;
    const all = new Map(left!.terms);
    for (const [term, coefficient] of right.terms) all.set(term, (all.get(term) ?? 0) - coefficient);
    if (all.size === 0) return notLinear(text, path);
    const combination = [...all].map(([term, coefficient]) => ({ term, coefficient }));
    restrictions.push({ combination, equals: right.constant - left!.constant + 0 });
  }
  return done(restrictions);
}

const notLinear = (test: string, path: string) =>
  failed(fault('regression/not_linear', path, `not a linear statement about terms of the model: ${test}`, { test }));

/** Commas inside parentheses and backticks part nothing. */
function partedByCommas(text: string): string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const c of text) {
    if (c === '`') quoted = !quoted;
    else if (!quoted && c === '(') depth++;
    else if (!quoted && c === ')') depth--;
    if (c === ',' && depth === 0 && !quoted) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts;
}

const bare = (text: string): string => text.replaceAll(/\s/g, '');

/** Null where the expression is not linear. A part that is written like a term is that term. */
function linearOf(e: Expression, text: string, terms: readonly string[]): Linear | null {
  const written = bare(text.slice(e.start, e.end));
  const term = terms.find((t) => bare(t) === written || (e.kind === 'name' && t === e.name));
  if (term !== undefined) return { terms: new Map([[term, 1]]), constant: 0 };
  if (e.kind === 'number') return { terms: new Map(), constant: e.value };
  if (e.kind === 'unary') {
    const inner = linearOf(e.operand, text, terms);
    return inner === null ? null : scaled(inner, e.operator === '-' ? -1 : 1);
  }
  if (e.kind !== 'binary' || e.operator === ':')
    return { terms: new Map([[text.slice(e.start, e.end).trim(), 1]]), constant: 0 };
  const [left, right] = [linearOf(e.left, text, terms), linearOf(e.right, text, terms)];
  if (left === null || right === null) return null;
  if (e.operator === '+') return sum(left, right, 1);
  if (e.operator === '-') return sum(left, right, -1);
  if (e.operator === '*' && left.terms.size === 0) return scaled(right, left.constant);
  if (e.operator === '*' && right.terms.size === 0) return scaled(left, right.constant);
  if (e.operator === '/' && right.terms.size === 0 && right.constant !== 0) return scaled(left, 1 / right.constant);
  return null;
}

const scaled = ({ terms, constant }: Linear, by: number): Linear => ({
  terms: new Map([...terms].map(([term, coefficient]) => [term, coefficient * by])),
  constant: constant * by,
});

function sum(left: Linear, right: Linear, sign: number): Linear {
  const terms = new Map(left.terms);
  for (const [term, coefficient] of right.terms) terms.set(term, (terms.get(term) ?? 0) + sign * coefficient);
  return { terms, constant: left.constant + sign * right.constant };
}
