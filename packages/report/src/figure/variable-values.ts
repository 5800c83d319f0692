/** The values of anything a Report names, by unit: the index, a dimension, a column. */
import type { Report } from '@cedu/core';

/** In the order of `data.units`; null where a unit has none; null altogether where nothing has that name. */
export function valuesOf(report: Report, id: string): (number | null)[] | null {
  const { index } = report;
  const scored = index?.name === id || index?.dimensions.some((d) => d.id === id);
  if (scored === true) {
    const scores = new Map(index!.scores.map((s) => [s.unit, index!.name === id ? s.score : s.dimensions[id]]));
    return report.data.units.map((unit) => scores.get(unit) ?? null);
  }
  return report.data.columns.find((c) => c.id === id)?.values ?? null;
}

/** The variable that a term of a formula is made of: `minmax(LDAI)` is about LDAI. */
export const variableOf = (term: string): string => /^[a-zA-Z]+\(\s*`?([^()`]+?)`?\s*\)$/.exec(term)?.[1] ?? term;
