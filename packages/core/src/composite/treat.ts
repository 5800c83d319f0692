/** Outliers of an indicator, moved inwards or drawn in by a logarithm, where its shape asks for it. */

import { ln } from '../numeric/logarithms.ts';
import { scan } from './scan.ts';
import { shapeOf } from './shape.ts';

/** An indicator is treated where both are passed: |G1| > 2 and G2 > 3.5. */
export const MOST_SKEWNESS = 2;
export const MOST_KURTOSIS = 3.5;

export interface TreatRule {
  readonly method: 'none' | 'log' | 'winsorise';
  /** Values that `winsorise` may move; tied ones move together, so that the last step may pass it. */
  readonly most: number;
  /** What `winsorise` does where that was not enough: nothing, or the logarithm of the column as it was. */
  readonly otherwise: 'none' | 'log';
}

export interface Treatment {
  readonly values: Float64Array;
  /** What was done, in the order of doing; none where nothing had to be. */
  readonly moves: readonly Winsorised[];
  readonly log: { readonly side: 'high' | 'low'; readonly offset: number } | null;
  readonly before: { readonly skewness: number; readonly kurtosis: number } | null;
  readonly after: { readonly skewness: number; readonly kurtosis: number } | null;
}
export interface Winsorised {
  readonly side: 'high' | 'low';
  /** The value that they were given. */
  readonly to: number;
  readonly rows: readonly number[];
}

/** Whether a shape passes both thresholds. */
export const isOutlying = (shape: { skewness: number; kurtosis: number } | null): boolean =>
  shape !== null && Math.abs(shape.skewness) > MOST_SKEWNESS && shape.kurtosis > MOST_KURTOSIS;

/**
 * Treats a column whose |skewness| is above 2 and kurtosis above 3.5 (G1, G2); leaves every other alone.
 *
 * - `winsorise`: gives the largest value (the smallest, where skewness is below 0) the value of its neighbour, and
 *   again, with all that are tied, until the shape passes or `most` values have been moved; with `otherwise: log` a
 *   column that is outlying even then is put back and logged;
 * - `log`: y = ln(x − min + a) with a = (max − min)/100; where skewness is below 0, y = −ln(max − x + a).
 *
 * Order is kept (ties may arise). Time is n for each step.
 *
 * Source: the rule and both formulas are COINr's (Becker et al. 2022, JOSS 7:4567), whose default is `winsorise` with
 * `otherwise: log`. Its `log_CT` does not mirror a long lower tail; ours does.
 *
 * @example
 * const x = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100);
 * const treated = treat(x, { method: 'winsorise', most: 5, otherwise: 'none' });
 * [...treated.values].slice(-3); // => [10, 30, 30]
 * treated.moves; // => [{ side: 'high', to: 30, rows: [11] }]
 */
export function treat(x: Float64Array, rule: TreatRule): Treatment {
  const before = rule.method === 'none' ? null : shapeOf(x);
  if (!isOutlying(before)) return { values: x, moves: [], log: null, before, after: before };
  if (rule.method === 'winsorise') {
    const { values, moves, shape } = winsorise(x, rule.most);
    if (!isOutlying(shape) || rule.otherwise === 'none') return { values, moves, log: null, before, after: shape };
  }
  const { min, max } = scan(x);
  const offset = (max - min) / 100;
  const high = before!.skewness > 0;
  const values = x.map((v) => (high ? ln(v - min + offset) : -ln(max - v + offset)));
  return { values, moves: [], log: { side: high ? 'high' : 'low', offset }, before, after: shapeOf(values) };
}

function winsorise(x: Float64Array, most: number) {
  const values = x.slice();
  const moves: Winsorised[] = [];
  let moved = 0;
  let shape = shapeOf(values);
  while (isOutlying(shape) && moved < most) {
    const side = shape!.skewness >= 0 ? 'high' : 'low';
    const { min, max } = scan(values);
    const extreme = side === 'high' ? max : min;
    const rows: number[] = [];
    let to = side === 'high' ? -Infinity : Infinity;
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (value === extreme) rows.push(i);
      else if (side === 'high' ? value > to : value < to) to = value;
    }
    for (const i of rows) values[i] = to;
    moves.push({ side, to, rows });
    moved = lastOf(moves, 'high') + lastOf(moves, 'low');
    shape = shapeOf(values);
  }
  return { values, moves, shape };
}

/** Values moved on one side: the last move holds those of the moves before it. */
const lastOf = (moves: readonly Winsorised[], side: 'high' | 'low'): number =>
  moves.findLast((move) => move.side === side)?.rows.length ?? 0;
