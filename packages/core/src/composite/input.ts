/** What an index is made of: plain columns, the tree of dimensions, and the checks that they fit together. */
import { type Fault, fault } from '../diagnostics/index.ts';
import { LIMITS } from '../limits.ts';
import { limitFault } from '../table/index.ts';
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

/** Faults of shape. What is in the columns is looked at by `prepareColumns`. */
export function checkInput({ units, indicators, periods, scaleBy }: CompositeInput): Fault[] {
  const n = units.length;
  if (indicators.length > LIMITS.indicators)
    return [limitFault('indicators', LIMITS, indicators.length, '/indicators')];
  if (indicators.length === 0) return [fault('composite/no_indicators', '/indicators', 'no indicators: 0', {})];
  if (n < 2) {
    return [fault('columns/too_few_rows', '/units', `fewer than 2 rows: ${n}`, { needed: 2, found: n })];
  }
  const lengths = indicators.map((x, j) => ({ found: x.values.length, path: indicatorPath(x, j) }));
  if (scaleBy) lengths.push({ found: scaleBy.values.length, path: '/scaleBy' });
  if (periods) lengths.push({ found: periods.length, path: '/periods' });
  return lengths.flatMap(({ found, path }): Fault[] => {
    if (found === n) return [];
    const message = `number of units (${n}) and of values differ: ${found}`;
    return [fault('columns/lengths_differ', path, message, { expected: n, found })];
  });
}
