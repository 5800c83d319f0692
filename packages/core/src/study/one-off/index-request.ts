/** A composite index of a table's columns, without a study: `cedu index`, POST /v1/index. */
import { z } from 'zod';
import { type CompositeIndex, compositeIndex } from '../../composite/index.ts';
import { done, type Outcome } from '../../diagnostics/index.ts';
import { LIMITS } from '../../limits.ts';
import { numericColumnOf, type Table } from '../../table/index.ts';
import { collect, relocate } from '../outcomes.ts';
import { IndexSpec } from '../study.ts';
import { choicesWithoutEffect } from '../without-effect.ts';
import { checkedRequest } from './checked.ts';

export const IndexRequest = IndexSpec.pick({
  normalise: true,
  weights: true,
  over: true,
  rescale: true,
  aggregate: true,
  treat: true,
})
  .extend({
    /** `gdp`, or `-waste` where lower is better. */
    indicators: z.array(z.string().min(1)).min(1).max(LIMITS.indicators),
    missing: z.enum(['refuse', 'available']).default('refuse'),
  })
  .strict();
export type IndexRequest = z.input<typeof IndexRequest>;

/** An index without dimensions. Faults: `table/unknown_column`, `table/not_a_number` and those of `compositeIndex`. */
export function indexTable(table: Table, request: IndexRequest): Outcome<CompositeIndex> {
  const checked = checkedRequest(IndexRequest, request);
  if (!checked.ok) return checked;
  const { indicators, ...options } = checked.value;
  const notes = choicesWithoutEffect(options);
  const asked = indicators.map((text, j) => {
    const down = text.startsWith('-') && !table.columns.has(text);
    return {
      id: down ? text.slice(1) : text,
      direction: down ? ('down' as const) : ('up' as const),
      path: `/indicators/${j}`,
    };
  });
  const columns = collect(asked.map(({ id, path }) => numericColumnOf(table, id, path)));
  if (!columns.ok) return columns;
  const made = compositeIndex({
    units: table.units,
    indicators: asked.map((indicator, j) => ({ ...indicator, values: columns.value[j]!.values })),
    options: options as Parameters<typeof compositeIndex>[0]['options'] & object,
  });
  const located = relocate(made, (path) => path.replace(/^\/options\//, '/'));
  return located.ok ? done(located.value, [...notes, ...located.notes]) : located;
}
