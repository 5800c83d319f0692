/** A table with the scores of a design of the index as columns. */
import { scoreDesign } from '../../composite/index.ts';
import { numericColumn, type Table, withColumns } from '../../table/index.ts';
import type { Study } from '../study.ts';
import type { ReadyDesign } from './designs.ts';

/** A column for the index and one for each dimension, by the study's names, under the design's own weights. */
export function scoredTable(study: Study, table: Table, { prepared }: ReadyDesign): Table {
  const { hierarchy, columns, weights } = prepared;
  scoreDesign(prepared, weights.shares);
  return withColumns(
    table,
    hierarchy.nodes.map(({ id, column }) =>
      numericColumn(id ?? study.index!.name, columns.scores[column]!.slice(), { label: null }),
    ),
  );
}
