/** Factors: columns whose values are names of levels. Coded by 0 and 1, one column a level. */
import type { Column } from './table.ts';

export interface Factor {
  /** Text by code points, numbers by size: the same order on every machine. */
  readonly levels: readonly string[];
  /** The position of each row's level. */
  readonly codes: Int32Array;
}

/** The levels of a column without missing cells. */
export function factorOf(column: Column): Factor {
  const seen = new Map<string | number, number>();
  const codes = new Int32Array(column.values.length);
  for (let i = 0; i < codes.length; i++) {
    const value = column.values[i]!;
    let code = seen.get(value);
    if (code === undefined) {
      code = seen.size;
      seen.set(value, code);
    }
    codes[i] = code;
  }
  const order = [...seen.keys()].sort((a, b) =>
    typeof a === 'number' ? a - (b as number) : byCodePoints(a, String(b)),
  );
  const places = new Int32Array(order.length);
  for (const [place, value] of order.entries()) places[seen.get(value)!] = place;
  for (let i = 0; i < codes.length; i++) codes[i] = places[codes[i]!]!;
  return { levels: order.map(String), codes };
}

/** UTF-8 keeps the order of code points, UTF-16 does not where surrogates meet U+E000 and above. */
function byCodePoints(a: string, b: string): number {
  const [x, y] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  while (true) {
    const [left, right] = [x.next(), y.next()];
    if (left.done || right.done) return Number(right.done ?? false) - Number(left.done ?? false);
    const difference = left.value.codePointAt(0)! - right.value.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
}

/** 1 in the rows of this level, else 0. */
export function levelColumn({ codes }: Factor, level: number): Float64Array {
  const values = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) values[i] = codes[i] === level ? 1 : 0;
  return values;
}
