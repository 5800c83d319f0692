/** What a study offers to be chosen. */
import type { DimensionSpec, IndicatorSpec, Study } from '@cedu/core';

export const methodOf = (spec: string | { readonly method: string } | undefined): string =>
  typeof spec === 'object' ? spec.method : (spec ?? '');

export interface Indicator {
  readonly id: string;
  readonly goalposts: boolean;
}

/** The indicators in the order of the study, depth first. */
export function indicatorsOf(study: Study): Indicator[] {
  const found: Indicator[] = [];
  const visit = (node: DimensionSpec): void => {
    for (const [id, spec] of Object.entries(node.indicators ?? {}) as [string, IndicatorSpec][]) {
      found.push({ id, goalposts: typeof spec === 'object' && spec.goalposts !== undefined });
    }
    for (const inner of Object.values(node.dimensions ?? {})) visit(inner);
  };
  if (study.index) visit(study.index);
  return found;
}

/** Columns that may stand among the controls: neither the outcome nor the focus nor made of the index. */
export function mayControl(study: Study, numbers: readonly string[]): string[] {
  const { outcome, explain, index } = study;
  const not = new Set([outcome?.variable, explain?.focus, index?.name, ...Object.keys(index?.dimensions ?? {})]);
  return [...new Set([...(explain?.controls ?? []), ...numbers])].filter((name) => !not.has(name));
}
