/** An expression as text again: spaces as R writes them, parentheses only where they change the meaning. */
import type { BinaryOperator, Expression } from './expression.ts';
import { quoteName } from './lexer.ts';
import { partsOf, postorder } from './walk.ts';

const POWERS: Readonly<Record<BinaryOperator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, ':': 3, '^': 5 };
const UNARY = 4;
const ATOM = 6;
const SPACED: ReadonlySet<string> = new Set(['+', '-', '*']);

/**
 * The canonical text of an expression: parsing it gives the same tree, and expressions that differ only in spaces,
 * needless parentheses, needless backquotes or the writing of numbers have the same one.
 *
 * @example
 * const parsed = parseExpression('(a*b)/(c+`d e`)^1e2');
 * parsed.ok && printExpression(parsed.value); // => 'a * b/(c + `d e`)^100'
 */
export function printExpression(expression: Expression): string {
  const texts: string[] = [];
  for (const part of postorder(expression)) {
    const count = partsOf(part).length;
    const inner = texts.splice(texts.length - count, count);
    texts.push(printPart(part, inner));
  }
  return texts[0]!;
}

function printPart(part: Expression, inner: readonly string[]): string {
  switch (part.kind) {
    case 'number':
      return String(part.value);
    case 'name':
      return quoteName(part.name);
    case 'call':
      return `${part.name}(${inner.join(', ')})`;
    case 'unary':
      return `${part.operator}${within(inner[0]!, powerOf(part.operand) >= UNARY)}`;
    case 'binary': {
      const power = POWERS[part.operator];
      const rightToLeft = part.operator === '^';
      const left = within(inner[0]!, rightToLeft ? powerOf(part.left) > power : powerOf(part.left) >= power);
      const right = within(inner[1]!, powerOf(part.right) > power || (rightToLeft && powerOf(part.right) >= UNARY));
      return SPACED.has(part.operator) ? `${left} ${part.operator} ${right}` : `${left}${part.operator}${right}`;
    }
  }
}

const within = (text: string, bare: boolean): string => (bare ? text : `(${text})`);

const powerOf = (part: Expression): number =>
  part.kind === 'binary' ? POWERS[part.operator] : part.kind === 'unary' ? UNARY : ATOM;
