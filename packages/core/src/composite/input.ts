/** What an index is made of: plain columns, the tree of dimensions, and the checks that they fit together. */
import { type Fault, fault } from '../diagnostics/index.ts';
import type { CompositeOptions } from './options.ts';

export interface IndicatorColumn {
  readonly id: string;
  /** One value for each unit; NaN where missing. */
  readonly values: Float64Array;
  /** `up`: more is better. */
  readonly direction: 'up' | 'down';
  /** The dimension that holds it directly; null or left out: the index itself. */
  readonly dimension?: string | null;
  /** With `normalise: goalposts`: the values that become 0 and 1. */
  readonly goalposts?: readonly [number, number];
  /** JSON pointer that notes and faults carry; `/indicators/<position>` where left out. */
  readonly path?: string;
}

export interface DimensionNode {
  readonly id: string;
  /** The dimension above it; null or left out: the index itself. */
  readonly parent?: string | null;
  /** As for an indicator; `/dimensions/<position>` where left out. */
  readonly path?: string;
}

export interface CompositeInput {
  /** Names of the rows. */
  readonly units: readonly string[];
  readonly indicators: readonly IndicatorColumn[];
  readonly dimensions?: readonly DimensionNode[];
  /** The period of each row of a pooled panel: rows are normalised and weighed together, ranked within their period. */
  readonly periods?: readonly (string | number)[];
  /** Every indicator is divided by it: per head, per GDP. */
  readonly scaleBy?: { readonly name: string; readonly values: Float64Array };
  readonly options?: CompositeOptions | undefined;
}

export const indicatorPath = (indicator: IndicatorColumn, position: number): string =>
  indicator.path ?? `/indicators/${position}`;
export const dimensionPath = (dimension: DimensionNode, position: number): string =>
  dimension.path ?? `/dimensions/${position}`;

/** Faults of shape, and of values that no policy allows. Missing values are looked at later, by their policy. */
export function checkInput(input: CompositeInput): Fault[] {
  const { units, indicators, periods, scaleBy } = input;
  const n = units.length;
  if (indicators.length === 0) return [fault('composite/no_indicators', '/indicators', 'no indicators: 0', {})];
  if (n < 2) {
    return [fault('columns/too_few_rows', '/units', `fewer than 2 rows: ${n}`, { needed: 2, found: n })];
  }
  const faults = indicators.flatMap((x, j) => checkColumn(x.values, n, indicatorPath(x, j)));
  if (scaleBy) faults.push(...checkColumn(scaleBy.values, n, '/scaleBy'));
  if (periods && periods.length !== n) faults.push(lengthsDiffer(n, periods.length, '/periods'));
  return faults;
}

function checkColumn(x: Float64Array, rows: number, path: string): Fault[] {
  if (x.length !== rows) return [lengthsDiffer(rows, x.length, path)];
  for (let i = 0; i < rows; i++) {
    const found = x[i]!;
    if (found === Infinity || found === -Infinity) {
      return [fault('columns/not_finite', path, `not finite, in row ${i}: ${found}`, { row: i, found: `${found}` })];
    }
  }
  return [];
}

const lengthsDiffer = (expected: number, found: number, path: string): Fault =>
  fault('columns/lengths_differ', path, `number of units (${expected}) and of values differ: ${found}`, {
    expected,
    found,
  });
