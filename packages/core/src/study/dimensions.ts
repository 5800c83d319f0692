/** The index section of a study, laid flat: indicators with their dimension, dimensions with their parent. */
import { pointer } from '../table/index.ts';
import type { DimensionSpec, IndexSpec, IndicatorSpec, Label } from './study.ts';

export interface FlatIndicator {
  readonly id: string;
  readonly dimension: string | null;
  readonly direction: 'up' | 'down';
  readonly goalposts: readonly [number, number] | undefined;
  readonly path: string;
}
export interface FlatDimension {
  readonly id: string;
  readonly parent: string | null;
  readonly label: Label | null;
  readonly short: Label | null;
  readonly path: string;
}
export interface FlatIndex {
  readonly indicators: readonly FlatIndicator[];
  readonly dimensions: readonly FlatDimension[];
}

/** Depth first, in the order of the file; paths point into the study. */
export function flattenIndex(spec: IndexSpec): FlatIndex {
  const indicators: FlatIndicator[] = [];
  const dimensions: FlatDimension[] = [];
  const takeIndicators = (given: Record<string, IndicatorSpec>, dimension: string | null, path: string): void => {
    for (const [id, indicator] of Object.entries(given)) {
      const { direction, goalposts } =
        typeof indicator === 'string' ? { direction: indicator, goalposts: undefined } : indicator;
      indicators.push({ id, dimension, direction, goalposts, path: pointer(path, id) });
    }
  };
  const takeDimensions = (given: Record<string, DimensionSpec>, parent: string | null, path: string): void => {
    for (const [id, dimension] of Object.entries(given)) {
      const here = pointer(path, id);
      dimensions.push({ id, parent, label: dimension.label ?? null, short: dimension.short ?? null, path: here });
      takeIndicators(dimension.indicators ?? {}, id, `${here}/indicators`);
      takeDimensions(dimension.dimensions ?? {}, id, `${here}/dimensions`);
    }
  };
  takeIndicators(spec.indicators ?? {}, null, '/index/indicators');
  takeDimensions(spec.dimensions ?? {}, null, '/index/dimensions');
  return { indicators, dimensions };
}
