/** Lines to text with SGR, as a terminal of some depth and scheme shows them. */
import { shown } from './cells.ts';
import type { Line, Style, Token } from './line.ts';
import { type Depth, type Scheme, sgrOf } from './theme.ts';

export interface Look {
  readonly depth: Depth;
  readonly scheme: Scheme;
}
export type Painter = (line: Line) => string;

/** A painter; styles are looked up once. */
export function painterOf({ depth, scheme }: Look): Painter {
  const known = new Map<Style, string>();
  const codes = (style: Style): string => {
    let sgr = known.get(style);
    if (sgr === undefined) {
      sgr = style
        .split(' ')
        .map((token) => sgrOf(token as Token, depth, scheme))
        .filter((code) => code !== '')
        .join(';');
      known.set(style, sgr);
    }
    return sgr;
  };
  return (line) =>
    line
      .map(([text, style]) => {
        const sgr = codes(style);
        return sgr === '' || text === '' ? shown(text) : `\u001b[${sgr}m${shown(text)}\u001b[0m`;
      })
      .join('');
}
