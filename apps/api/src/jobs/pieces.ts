/** Replicates cut into pieces, and pieces put together again by index: in any order, come twice, or lost and made again. */

/** Replicates `from` … `to` − 1. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Made {
  readonly from: number;
  readonly outputs: readonly unknown[];
}

/**
 * Pieces of `size` replicates, the last one perhaps shorter.
 *
 * @example
 * cut(5, 2); // => [{ from: 0, to: 2 }, { from: 2, to: 4 }, { from: 4, to: 5 }]
 */
export function cut(count: number, size: number): Range[] {
  const pieces: Range[] = [];
  for (let from = 0; from < count; from += size) pieces.push({ from, to: Math.min(count, from + size) });
  return pieces;
}

/**
 * The pieces that have not come.
 *
 * @example
 * missing(5, 2, new Set([0, 4])); // => [{ from: 2, to: 4 }]
 */
export const missing = (count: number, size: number, arrived: ReadonlySet<number>): Range[] =>
  cut(count, size).filter(({ from }) => !arrived.has(from));

export interface Merge {
  /** False for a piece that was there already: the same index always has the same output. */
  add(made: Made): boolean;
  /** Replicates that have come. */
  readonly done: number;
  /** Every output in its place, or null while one is missing. */
  readonly outputs: unknown[] | null;
}

/**
 * Outputs in the order of replicates, whatever the order of pieces and however they were cut.
 *
 * @example
 * const merge = createMerge(3);
 * const made = [{ from: 2, outputs: ['c'] }, { from: 0, outputs: ['a', 'b'] }, { from: 2, outputs: ['c'] }];
 * [made.map((one) => merge.add(one)), merge.outputs]; // => [[true, true, false], ['a', 'b', 'c']]
 */
export function createMerge(count: number): Merge {
  const outputs = new Array<unknown>(count);
  const there = new Uint8Array(count);
  let done = 0;
  return {
    add({ from, outputs: piece }) {
      const before = done;
      for (let k = 0; k < piece.length && from + k < count; k++) {
        if (there[from + k] === 1) continue;
        there[from + k] = 1;
        outputs[from + k] = piece[k];
        done++;
      }
      return done > before;
    },
    get done() {
      return done;
    },
    get outputs() {
      return done === count ? outputs : null;
    },
  };
}
