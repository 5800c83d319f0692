/**
 * Expressions over columns: `co2_mt * 100 / gdp`. A Pratt parser over R's operators and their precedence:
 *
 *     ^ or **     right to left: 2^3^2 = 2^9
 *     - +         before one operand: -2^2 = -4, 2^-1 = 0.5
 *     :           interactions, in formulas only
 *     * /         left to right
 *     + -         left to right
 *
 * Source: Pratt (1973), POPL, 41; R's `?Syntax`.
 */
import { done, type Fault, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { LIMITS, type Limits } from '../limits.ts';
import { arityOf, functionNames } from './function-names.ts';
import { characterAt, type Token, tokenise } from './lexer.ts';
import { limitFault } from './limit.ts';
import { nearest } from './nearest.ts';
import { shown } from './shown.ts';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | ':';

/** A part of an expression and where it stands: `text.slice(start, end)`, parentheses around it left out. */
export type Expression = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: '+' | '-'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      /** Where the operator stands. */
      readonly at: number;
    }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
);

/** How tightly operators bind; the right side of `^` takes another `^`. */
const POWERS: Readonly<Record<BinaryOperator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, ':': 3, '^': 5 };
const UNARY_POWER = 4;

export interface ParseOptions {
  readonly path?: string;
  readonly limits?: Limits;
  /** A formula may hold `:`, and `factor()`. */
  readonly formula?: boolean;
}

/**
 * The tree of an expression.
 *
 * Faults: `expression/empty`, `expression/unexpected_character`, `expression/unexpected` with what could stand there,
 * `expression/not_closed`, `expression/unknown_function`, `expression/arguments`, `expression/number_too_large`,
 * `table/limit` (length, depth). Positions count characters from 1.
 *
 * @example
 * const parsed = parseExpression('gdp / (pop * 2');
 * parsed.ok ? '' : parsed.faults[0].message; // => 'a parenthesis that is not closed, opened at character: 7'
 */
export function parseExpression(text: string, options: ParseOptions = {}): Outcome<Expression> {
  const parser = startParser(text, options);
  if ('code' in parser) return failed(parser);
  const expression = parseOperators(parser, 0, 0);
  if (expression !== null && peek(parser).kind !== 'end') unexpected(parser, 'an operator or the end');
  return expression === null || parser.fault !== null ? failed(parser.fault!) : done(expression);
}

/** One parse: its tokens, how far it is, and the fault that ended it. */
export interface Parser {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly path: string;
  readonly limits: Limits;
  readonly formula: boolean;
  next: number;
  fault: Fault | null;
}

export function startParser(text: string, options: ParseOptions): Parser | Fault {
  const { path = '', limits = LIMITS, formula = false } = options;
  if (text.length > limits.formulaLength) return limitFault('formulaLength', limits, text.length, path);
  const tokens = tokenise(text, path);
  if (!Array.isArray(tokens)) return tokens;
  if (tokens.length === 1) return fault('expression/empty', path, 'nothing in the expression', {});
  return { text, tokens, path, limits, formula, next: 0, fault: null };
}

export const peek = (parser: Parser): Token => parser.tokens[parser.next]!;
const previousEnd = (parser: Parser): number => parser.tokens[parser.next - 1]!.end;

/** Steps over the symbol if it is the next token. */
export function accept(parser: Parser, symbol: string): boolean {
  const token = peek(parser);
  const there = token.kind === 'symbol' && token.symbol === symbol;
  if (there) parser.next++;
  return there;
}

/** Operands and the operators between them that bind more tightly than `least`; null after a fault. */
export function parseOperators(parser: Parser, least: number, depth: number): Expression | null {
  if (depth > parser.limits.formulaDepth) {
    parser.fault = limitFault('formulaDepth', parser.limits, depth, parser.path);
    return null;
  }
  const from = peek(parser).start;
  let left = parseOperand(parser, depth);
  while (left !== null) {
    const operator = peekOperator(parser);
    if (operator === null || POWERS[operator] <= least) return left;
    const at = peek(parser).start;
    parser.next++;
    const right = parseOperators(parser, operator === '^' ? POWERS['^'] - 1 : POWERS[operator], depth + 1);
    if (right === null) return null;
    left = { kind: 'binary', operator, left, right, at, start: from, end: previousEnd(parser) };
  }
  return null;
}

function peekOperator(parser: Parser): BinaryOperator | null {
  const token = peek(parser);
  if (token.kind !== 'symbol' || !(token.symbol in POWERS)) return null;
  return token.symbol === ':' && !parser.formula ? null : (token.symbol as BinaryOperator);
}

function parseOperand(parser: Parser, depth: number): Expression | null {
  const token = peek(parser);
  const { start, end } = token;
  parser.next++;
  if (token.kind === 'number') return { kind: 'number', value: token.value, start, end };
  if (token.kind === 'name') {
    if (accept(parser, '(')) return parseCall(parser, token.name, start, depth);
    return { kind: 'name', name: token.name, start, end };
  }
  if (token.kind === 'symbol' && token.symbol === '(') {
    const inside = parseOperators(parser, 0, depth + 1);
    if (inside === null || accept(parser, ')')) return inside;
    return notClosed(parser, start);
  }
  if (token.kind === 'symbol' && (token.symbol === '-' || token.symbol === '+')) {
    const operand = parseOperators(parser, UNARY_POWER, depth + 1);
    if (operand === null) return null;
    return { kind: 'unary', operator: token.symbol, operand, start, end: previousEnd(parser) };
  }
  parser.next--;
  return unexpected(parser, 'a name, a number or (');
}

function parseCall(parser: Parser, name: string, start: number, depth: number): Expression | null {
  const arity = arityOf(name, parser.formula);
  if (arity === null) return unknownFunction(parser, name, start);
  const opening = parser.tokens[parser.next - 1]!.start;
  const given: Expression[] = [];
  if (!accept(parser, ')')) {
    do {
      const argument = parseOperators(parser, 0, depth + 1);
      if (argument === null) return null;
      given.push(argument);
    } while (accept(parser, ','));
    if (!accept(parser, ')')) return notClosed(parser, opening);
  }
  const [fewest, most] = arity;
  if (given.length < fewest || given.length > most) return wrongArity(parser, name, start, given.length, arity);
  return { kind: 'call', name, arguments: given, start, end: previousEnd(parser) };
}

const place = (parser: Parser, offset: number) => ({
  expression: shown(parser.text),
  at: characterAt(parser.text, offset),
});

/** A parenthesis without its partner, or something between that cannot stand there. */
function notClosed(parser: Parser, opening: number): null {
  if (peek(parser).kind !== 'end') return unexpected(parser, 'an operator, a comma or )');
  const values = { ...place(parser, opening), opening: '(' };
  const message = `a parenthesis that is not closed, opened at character: ${values.at}`;
  parser.fault = fault('expression/not_closed', parser.path, message, values);
  return null;
}

export function unexpected(parser: Parser, expected: string): null {
  const token = peek(parser);
  const found = token.kind === 'end' ? 'the end' : shown(parser.text.slice(token.start, token.end));
  const values = { ...place(parser, token.start), found, expected };
  const message = `not ${expected} at character ${values.at}: ${found}`;
  parser.fault = fault('expression/unexpected', parser.path, message, values);
  return null;
}

function unknownFunction(parser: Parser, name: string, start: number): null {
  const close = nearest(name, functionNames(parser.formula));
  const values = { ...place(parser, start), name: shown(name), nearest: close };
  const advice = close === null ? '' : `; did you mean \`${close}\``;
  const message = `no function of this name at character ${values.at}${advice}: ${values.name}`;
  parser.fault = fault('expression/unknown_function', parser.path, message, values);
  return null;
}

function wrongArity(
  parser: Parser,
  name: string,
  start: number,
  found: number,
  [least, most]: readonly [number, number],
): null {
  const expected =
    most === Number.POSITIVE_INFINITY ? `${least} or more` : least === most ? `${least}` : `${least} or ${most}`;
  const values = { ...place(parser, start), name, expected, found };
  const message = `arguments of ${name} at character ${values.at} are ${expected}, not: ${found}`;
  parser.fault = fault('expression/arguments', parser.path, message, values);
  return null;
}
