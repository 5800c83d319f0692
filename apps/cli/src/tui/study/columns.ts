/** Values of a Report by name: a column, the index, a dimension of it; and the design of its regressions. */
import type { Report } from '@cedu/core';

/** Values in the order of `data.units`, NaN where missing; null where the Report does not carry them. */
export function valuesOf(report: Report, name: string): number[] | null {
  const { index } = report;
  if (index?.name === name) return index.scores.map((s) => s.score);
  if (index?.dimensions.some((d) => d.id === name)) return index.scores.map((s) => s.dimensions[name] ?? Number.NaN);
  const column = report.data.columns.find((c) => c.id === name);
  return column && column.values.length > 0 ? column.values.map((v) => v ?? Number.NaN) : null;
}

/** The outcome as the regressions see it. */
export function outcomeValues(report: Report): number[] | null {
  const { outcome } = report.study;
  const values = outcome ? valuesOf(report, outcome.variable) : null;
  return values && outcome?.transform === 'log' ? values.map(Math.log) : values;
}

function scaled(values: number[], scale: 'none' | 'minmax' | 'zscore'): number[] {
  if (scale === 'none') return values;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  if (scale === 'zscore') {
    const sd = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1));
    return values.map((v) => (v - mean) / sd);
  }
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.map((v) => (v - low) / (high - low));
}

export interface DesignColumn {
  readonly term: string;
  readonly values: number[];
}

/** The regressors on the study's scale, the focus first; null where the Report does not carry them all. */
export function designOf(report: Report): DesignColumn[] | null {
  const { explain } = report.study;
  if (!explain) return null;
  const columns: DesignColumn[] = [];
  for (const term of [explain.focus, ...explain.controls]) {
    const values = valuesOf(report, term);
    if (!values) return null;
    columns.push({ term, values: scaled(values, explain.scale) });
  }
  return columns;
}
