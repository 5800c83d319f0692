/** Formulas in R's notation: `log(CE) ~ LDAI + LEC`. What is written left and right of `~`; `terms.ts` says what it means. */
import { done, failed, fault, type Outcome } from '../diagnostics/index.ts';
import {
  accept,
  type Expression,
  type ParseOptions,
  parseOperators,
  peek,
  startParser,
  unexpected,
} from './expression.ts';
import { characterAt } from './lexer.ts';
import { shown } from './shown.ts';

export interface Formula {
  /** As it was written. */
  readonly text: string;
  readonly outcome: Expression;
  /** What stands on the right of `~`. */
  readonly right: Expression;
}

/**
 * The two sides of a formula, each as a tree.
 *
 * Faults: those of `parseExpression`; `formula/no_outcome` where nothing stands before `~`.
 *
 * @example
 * const parsed = parseFormula('log(CE) ~ LDAI + LEC');
 * parsed.ok && parsed.value.outcome.kind; // => 'call'
 */
export function parseFormula(text: string, options: Omit<ParseOptions, 'formula'> = {}): Outcome<Formula> {
  const parser = startParser(text, { ...options, formula: true });
  if ('code' in parser) return failed(parser);
  if (accept(parser, '~')) {
    const formula = shown(text);
    return failed(fault('formula/no_outcome', parser.path, `no outcome before ~: ${formula}`, { formula }));
  }
  const outcome = parseOperators(parser, 0, 0);
  if (outcome !== null && !accept(parser, '~')) unexpected(parser, 'an operator or ~');
  const right = outcome === null || parser.fault !== null ? null : parseOperators(parser, 0, 0);
  if (right !== null && peek(parser).kind !== 'end') unexpected(parser, 'an operator or the end');
  if (outcome === null || right === null || parser.fault !== null) return failed(parser.fault!);
  return done({ text, outcome, right });
}

/** Spaces between the parts of an expression and not inside backquotes. */
const OUTSIDE_QUOTES = /(`(?:[^`\\]|\\[`\\])*`)/;

/**
 * A part of a formula as it was written, with its spaces put in order: none inside parentheses, none before a comma or
 * an argument list, one where there were several.
 *
 * @example
 * written(' log ( `a  b`+  1 ) ', { start: 0, end: 20 }); // => 'log(`a  b`+ 1)'
 */
export function written(text: string, part: { readonly start: number; readonly end: number }): string {
  return text
    .slice(part.start, part.end)
    .split(OUTSIDE_QUOTES)
    .map((piece, i) => (i % 2 === 1 ? piece : tidy(piece)))
    .join('')
    .trim();
}

const tidy = (piece: string): string =>
  piece
    .replace(/\s+/g, ' ')
    .replace(/\( /g, '(')
    .replace(/ ([),])/g, '$1')
    .replace(/([\p{L}\p{N}._]) \(/gu, '$1(');

/** What a fault about a part of a formula says of its place. */
export const formulaPlace = (text: string, part: Expression) => ({
  expression: shown(text),
  at: characterAt(text, part.kind === 'binary' ? part.at : part.start),
  found: shown(written(text, part)),
});
