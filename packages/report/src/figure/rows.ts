/** Which rows of a long list a figure shows: all of a short one, the two ends of a long one. */

/** A list longer than this shows its ends only; its table has every row. */
export const MOST_ROWS = 60;
const HEAD_ROWS = 30;
const TAIL_ROWS = 15;

export interface ShownRows<T> {
  readonly head: readonly T[];
  readonly tail: readonly T[];
  /** How many lie between them. */
  readonly hidden: number;
}

/**
 * @example
 * shownRows([1, 2, 3]); // => { head: [1, 2, 3], tail: [], hidden: 0 }
 * shownRows(Array.from({ length: 300 }, (_, i) => i)).hidden; // => 255
 */
export function shownRows<T>(rows: readonly T[]): ShownRows<T> {
  if (rows.length <= MOST_ROWS) return { head: rows, tail: [], hidden: 0 };
  return {
    head: rows.slice(0, HEAD_ROWS),
    tail: rows.slice(rows.length - TAIL_ROWS),
    hidden: rows.length - HEAD_ROWS - TAIL_ROWS,
  };
}
