/** What geometric and harmonic means ask of their columns. */
import { type Fault, fault } from '../diagnostics/index.ts';
import type { AggregateRule, ScoreColumns } from './aggregate.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { CompositeInput } from './input.ts';
import { rowsWhere } from './scan.ts';
import { listed, someUnits } from './some-units.ts';
import type { HierarchyWeights } from './weigh.ts';

/** The range that keeps normalised values above 0, in a message. */
const SUGGESTED: [number, number] = [0.01, 1];

/** A geometric or harmonic mean of anything not above 0 means nothing, or is 0 whatever the others are. */
export function checkPositive(
  { units, indicators }: CompositeInput,
  { paths }: Hierarchy,
  { scores }: ScoreColumns,
  { beside }: HierarchyWeights,
  { aggregate }: AggregateRule,
): Fault[] {
  if (aggregate !== 'geometric' && aggregate !== 'harmonic') return [];
  return indicators.flatMap(({ id }, j): Fault[] => {
    if (beside[j] === 0) return [];
    const without = someUnits(
      units,
      rowsWhere(scores[j]!, (value) => value <= 0),
    );
    if (without.count === 0) return [];
    const rule = `a ${aggregate} mean needs normalised values above 0; a range such as [${SUGGESTED.join(', ')}] does it`;
    const message = `${rule}; not above 0 in: ${listed(without)}`;
    const values = { indicator: id, aggregate, ...without, suggested: SUGGESTED };
    return [fault('composite/not_positive', paths[j]!, message, values)];
  });
}
