/** Characters of an expression or a formula to tokens that know where they stand. */
import { type Fault, fault } from '../diagnostics/index.ts';
import { parseNumber } from './number.ts';
import { shown } from './shown.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly start: number; readonly end: number }
  | { readonly kind: 'name'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'symbol'; readonly symbol: string; readonly start: number; readonly end: number }
  | { readonly kind: 'end'; readonly start: number; readonly end: number };

const SPACE = /\s+/y;
/** Letters of any script, dots and underscores; a dot before a digit begins a number, as in R. */
const NAME = /(?:[\p{L}\p{Nl}_]|\.(?!\p{Nd}))[\p{L}\p{Nl}\p{M}\p{Nd}._]*/uy;
const NUMBER = /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y;
const QUOTED = /`((?:[^`\\]|\\[`\\])*)`/y;
const SYMBOL = /\*\*|[-+*/^(),:~]/y;
const PATTERNS = [NAME, NUMBER, QUOTED, SYMBOL] as const;
const WHOLE_NAME = new RegExp(`^${NAME.source}$`, 'u');

/** Where a character stands for a reader: counted from 1, a character outside the basic plane once. */
export const characterAt = (text: string, offset: number): number => [...text.slice(0, offset)].length + 1;

/** A name as an expression writes it: in backquotes where it holds more than letters, digits, dots and underscores. */
export const quoteName = (name: string): string =>
  WHOLE_NAME.test(name) && name !== '.' ? name : `\`${name.replace(/[`\\]/g, '\\$&')}\``;

/**
 * The tokens of a text, the last of kind `end`; or the fault at the first character that begins none. `**` is `^`.
 *
 * @example
 * tokenise('a+`b c`', '/formula').map((t) => t.kind); // => ['name', 'symbol', 'name', 'end']
 */
export function tokenise(text: string, path: string): Token[] | Fault {
  const tokens: Token[] = [];
  for (let start = after(SPACE, text, 0); start < text.length; start = after(SPACE, text, start)) {
    const pattern = PATTERNS.find((candidate) => after(candidate, text, start) > start);
    if (pattern === undefined) return characterFault(text, start, path);
    const end = after(pattern, text, start);
    const written = text.slice(start, end);
    if (pattern === NAME) tokens.push({ kind: 'name', name: written, start, end });
    else if (pattern === QUOTED) {
      tokens.push({ kind: 'name', name: written.slice(1, -1).replace(/\\([`\\])/g, '$1'), start, end });
    } else if (pattern === SYMBOL) {
      tokens.push({ kind: 'symbol', symbol: written === '**' ? '^' : written, start, end });
    } else {
      const value = parseNumber(text, start, end);
      if (!Number.isFinite(value)) return numberFault(text, start, written, path);
      tokens.push({ kind: 'number', value, start, end });
    }
    start = end;
  }
  tokens.push({ kind: 'end', start: text.length, end: text.length });
  return tokens;
}

/** Where the match of a sticky pattern that begins at `start` ends; `start` where there is none. */
function after(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

function numberFault(text: string, start: number, written: string, path: string): Fault {
  const [at, found] = [characterAt(text, start), shown(written)];
  const message = `a number too large at character ${at}: ${found}`;
  return fault('expression/number_too_large', path, message, { expression: shown(text), at, found });
}

function characterFault(text: string, start: number, path: string): Fault {
  const at = characterAt(text, start);
  const found = String.fromCodePoint(text.codePointAt(start)!).toWellFormed();
  const place = { expression: shown(text), at };
  if (found === '`') {
    const message = `a backquote that is not closed, at character: ${at}`;
    return fault('expression/not_closed', path, message, { ...place, opening: found });
  }
  const half = found.normalize('NFKC');
  const instead = half !== found && half.length === 1 ? half : null;
  const advice =
    instead === null ? 'names with such characters stand in backquotes' : `write the half-width \`${instead}\``;
  const message = `a character with no meaning here, at ${at}; ${advice}: ${found}`;
  return fault('expression/unexpected_character', path, message, { ...place, found, instead });
}
