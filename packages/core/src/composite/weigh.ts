/** The weights of a whole hierarchy: over all indicators at once, or level by level. */
import { type AggregateRule, scoreColumns, scoreNode } from './aggregate.ts';
import type { Hierarchy } from './hierarchy.ts';

/** Weights of one group of columns that share a parent, sum 1; all 0 where no column can have any. */
export type WeighGroup = (columns: readonly Float64Array[], names: readonly (string | null)[]) => Float64Array;

export interface HierarchyWeights {
  /** Shares of the whole by column: indicators, dimensions, the whole = 1. */
  readonly shares: Float64Array;
  /** What each column counts beside the others of its node; any sum. A dimension of share 0 may still have a score. */
  readonly beside: Float64Array;
}

/**
 * Weights from the min-max columns.
 *
 * - over indicators: the group is all indicators, and a dimension has the sum of what is below it;
 * - nested: each dimension's members are a group, its scores (by the index's own rule, rescaled if asked)
 *   then a column of the group above; the share is the product of the weights on the way up.
 */
export function weighHierarchy(
  minmax: readonly Float64Array[],
  hierarchy: Hierarchy,
  rule: AggregateRule,
  weigh: WeighGroup,
): HierarchyWeights {
  const { nodes, names } = hierarchy;
  const whole = nodes.at(-1)!.column;
  const shares = new Float64Array(whole + 1);
  if (rule.over === 'indicators') {
    shares.set(weigh(minmax, names));
    for (const node of nodes) for (const c of node.members) shares[node.column]! += shares[c]!;
    return { shares, beside: shares };
  }
  const complete = minmax.map((x) => !x.some(Number.isNaN));
  const columns = scoreColumns(minmax, complete, hierarchy, rule);
  const beside = new Float64Array(whole + 1);
  for (const node of nodes) {
    const weights = weigh(
      node.members.map((c) => columns.entering[c]!),
      node.members.map((c) => names[c]!),
    );
    node.members.forEach((c, k) => {
      beside[c] = weights[k]!;
    });
    scoreNode(node, columns, beside, rule);
  }
  shares[whole] = 1;
  for (const node of nodes.toReversed()) for (const c of node.members) shares[c] = beside[c]! * shares[node.column]!;
  return { shares, beside };
}
