/** The parts of an expression without recursion: a sum of thousands of terms is as deep as it is long. */
import type { Expression } from './expression.ts';

/** The parts that an expression is made of, left to right. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'call':
      return expression.arguments;
    default:
      return [];
  }
}

/** Every part of an expression, each after the parts it is made of, itself last. */
export function postorder(expression: Expression): Expression[] {
  const reversed: Expression[] = [];
  const open = [expression];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    reversed.push(part);
    open.push(...partsOf(part));
  }
  return reversed.reverse();
}

/**
 * The names that an expression uses, in the order of first use.
 *
 * @example
 * const parsed = parseExpression('gdp / (pop * gdp)');
 * parsed.ok && namesOf(parsed.value); // => ['gdp', 'pop']
 */
export function namesOf(expression: Expression): string[] {
  const names = new Set<string>();
  for (const part of postorder(expression)) if (part.kind === 'name') names.add(part.name);
  return [...names];
}
