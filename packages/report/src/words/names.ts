/** How columns, dimensions, the index and the units are called in front of a reader. */
import type { DimensionSpec, Label, Report } from '@cedu/core';
import { type Language, labelIn } from './language.ts';

export interface Names {
  /** Of a column, a dimension or the index; its id where the study gives no label. */
  label(id: string): string;
  /** For narrow places. */
  short(id: string): string;
  /** The unit of measure of a column. */
  measure(id: string): string | null;
  /** Of a row of the table. */
  unit(name: string): string;
  /** The outcome after its transformation: `ln CE`. */
  outcome(term: string): string;
}

interface Entry {
  readonly label?: Label | null | undefined;
  readonly short?: Label | null | undefined;
  readonly unit?: Label | null | undefined;
}

function addDimensions(entries: Map<string, Entry>, dimensions: Record<string, DimensionSpec> | undefined): void {
  for (const [id, dimension] of Object.entries(dimensions ?? {})) {
    entries.set(id, { short: dimension.label, ...dimension });
    addDimensions(entries, dimension.dimensions);
  }
}

/** `log(CE)` is read as `ln CE`. */
const logged = (term: string, name: (id: string) => string): string => {
  const inner = /^log\(\s*`?([^()`]+)`?\s*\)$/.exec(term)?.[1];
  return inner === undefined ? name(term) : `ln ${name(inner.trim())}`;
};

/** Names as the Report's study gives them. */
export function namesOf(report: Report, lang: Language): Names {
  const entries = new Map<string, Entry>(Object.entries(report.study.variables));
  for (const column of report.data.columns) entries.set(column.id, column);
  const index = report.study.index;
  if (index) {
    entries.set(index.name, { label: index.label });
    addDimensions(entries, index.dimensions);
  }
  const own = report.data.unitLabels[lang];
  const units = new Map(own?.map((name, i) => [report.data.units[i]!, name]));
  for (const { unit, label } of report.data.excluded) {
    const name = labelIn(label, lang);
    if (name !== null && name !== undefined) units.set(unit, name);
  }
  const short = (id: string): string => labelIn(entries.get(id)?.short, lang) ?? id;
  return {
    label: (id) => labelIn(entries.get(id)?.label, lang) ?? id,
    short,
    measure: (id) => labelIn(entries.get(id)?.unit, lang),
    unit: (name) => units.get(name) ?? name,
    outcome: (term) => logged(term, short),
  };
}

/** Names for a one-off command, which has no study: everything is called as in the file. */
export const bareNames: Names = {
  label: (id) => id,
  short: (id) => id,
  measure: () => null,
  unit: (name) => name,
  outcome: (term) => logged(term, (id) => id),
};
