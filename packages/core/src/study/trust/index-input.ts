/** The study's indicators as an index is made of them, ready for one design after the other. */
import { type CompositeInput, CompositeOptions, treat } from '../../composite/index.ts';
import { done, type Outcome } from '../../diagnostics/index.ts';
import { numericColumnOf, type Table } from '../../table/index.ts';
import { flattenIndex } from '../dimensions.ts';
import { collect } from '../outcomes.ts';
import type { Study } from '../study.ts';

/** Units, columns and dimensions; a design adds its options. */
export type IndexInput = Omit<CompositeInput, 'options' | 'scaleBy'>;

export interface PerHead {
  /** What totals are divided by. */
  readonly by: Float64Array;
  readonly totals: ReadonlySet<string>;
}

/**
 * Indicators divided by the study's denominator and treated as the study says, so that no design has to do it again.
 * With `perHead` those that are totals are divided by it first.
 */
export function indexInput(study: Study, table: Table, perHead: PerHead | null = null): Outcome<IndexInput> {
  const spec = study.index!;
  const { indicators, dimensions } = flattenIndex(spec);
  const columns = collect(indicators.map(({ id, path }) => numericColumnOf(table, id, path)));
  if (!columns.ok) return columns;
  const scale = spec.scaleBy === null ? null : numericColumnOf(table, spec.scaleBy, '/index/scaleBy');
  if (scale && !scale.ok) return scale;
  const rule = CompositeOptions.parse({ treat: spec.treat }).treat;
  const panel = spec.panel === null ? undefined : table.columns.get(spec.panel);
  return done({
    units: table.units,
    indicators: indicators.map(({ id, dimension, direction, goalposts }, j) => {
      let { values } = columns.value[j]!;
      if (scale) values = values.map((v, i) => v / scale.value.values[i]!);
      else if (perHead?.totals.has(id)) values = values.map((v, i) => v / perHead.by[i]!);
      if (rule.method !== 'none') ({ values } = treat(values, rule));
      return { id, dimension, direction, values, ...(goalposts && { goalposts }) };
    }),
    dimensions: dimensions.map(({ id, parent }) => ({ id, parent })),
    ...(panel && { periods: Array.from(panel.values as ArrayLike<string | number | null>, (v) => v ?? '') }),
  });
}

/** The index without one indicator, and without the dimensions that then hold nothing. */
export function withoutIndicator(input: IndexInput, id: string): IndexInput {
  const indicators = input.indicators.filter((indicator) => indicator.id !== id);
  let dimensions = input.dimensions ?? [];
  for (;;) {
    const parents = new Set([...indicators.map((i) => i.dimension), ...dimensions.map((d) => d.parent)]);
    const held = dimensions.filter((d) => parents.has(d.id));
    if (held.length === dimensions.length) return { ...input, indicators, dimensions };
    dimensions = held;
  }
}
