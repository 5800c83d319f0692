/** The study's index, and its scores as columns for the steps after it. */
import { type CompositeIndex, coherence, compositeIndex } from '../composite/index.ts';
import { done, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { numericColumn, numericColumnOf, type Table, withColumns } from '../table/index.ts';
import { flattenIndex } from './dimensions.ts';
import { collect, relocate } from './outcomes.ts';
import { ROWS_CARRIED } from './report-data.ts';
import type { Study } from './study.ts';

export interface IndexStep {
  readonly index: CompositeIndex;
  /** The table with a column more for the index and for each dimension. */
  readonly table: Table;
}

/** Faults: those of `compositeIndex`, `table/unknown_column`, `study/name_taken` where a score would hide a column. */
export function indexStep(study: Study, table: Table): Outcome<IndexStep> {
  const spec = study.index!;
  const { indicators, dimensions } = flattenIndex(spec);
  const taken = [{ id: spec.name, path: '/index/name' }, ...dimensions].filter(({ id }) => table.columns.has(id));
  if (taken.length > 0) {
    const by = 'a column';
    return failed(
      ...taken.map(({ id, path }) =>
        fault('study/name_taken', path, `already the name of ${by}: ${id}`, { name: id, by }),
      ),
    );
  }
  const columns = collect(indicators.map(({ id, path }) => numericColumnOf(table, id, path)));
  if (!columns.ok) return columns;
  const scale = spec.scaleBy === null ? null : numericColumnOf(table, spec.scaleBy, '/index/scaleBy');
  if (scale && !scale.ok) return scale;
  const periods = spec.panel === null ? null : periodsOf(table, spec.panel);
  const { name, normalise, weights, over, rescale, aggregate, treat } = spec;
  const made = relocate(
    compositeIndex({
      units: table.units,
      indicators: indicators.map(({ goalposts, ...indicator }, j) => ({
        ...indicator,
        values: columns.value[j]!.values,
        ...(goalposts && { goalposts }),
      })),
      dimensions,
      ...(scale && { scaleBy: { name: spec.scaleBy!, values: scale.value.values } }),
      ...(periods && { periods }),
      options: {
        name,
        normalise: withoutUndefined(normalise),
        weights: withoutUndefined(weights),
        over,
        rescale,
        aggregate,
        treat,
        missing: study.missing.policy === 'available' ? 'available' : 'refuse',
      },
    }),
    studyPath,
  );
  if (!made.ok) return made;
  const coherent = table.units.length > ROWS_CARRIED ? null : coherence(made.value);
  const index = { ...made.value, ...(coherent?.ok && { coherence: coherent.value }) };
  const sources = [...new Set(columns.value.flatMap((column) => column.sources))];
  const scored = [
    numericColumn(
      name,
      Float64Array.from(index.scores, (s) => s.score),
      { label: spec.label ?? null, sources },
    ),
    ...dimensions.map(({ id, label, short }) =>
      numericColumn(
        id,
        Float64Array.from(index.scores, (s) => s.dimensions[id] ?? Number.NaN),
        { label, short },
      ),
    ),
  ];
  return done({ index, table: withColumns(table, scored) }, made.notes);
}

/** Where the index's own paths stand in the study; those of indicators and dimensions are the study's already. */
function studyPath(path: string): string {
  if (path.startsWith('/options/')) return path.replace('/options', '/index');
  if (path.startsWith('/periods')) return path.replace('/periods', '/index/panel');
  if (/^\/(units|scores)/.test(path)) return '/index';
  return /^\/(scaleBy|indicators|dimensions)/.test(path) ? `/index${path}` : path;
}

function periodsOf(table: Table, name: string): (string | number)[] {
  const column = table.columns.get(name);
  return column ? Array.from(column.values as ArrayLike<string | number | null>, (v) => v ?? '') : [];
}

/** Zod leaves optional keys of a mapping as undefined; the estimators' options know them only as absent. */
function withoutUndefined<T>(given: T): T {
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
