/** The tree of dimensions, laid out as a list of steps: children before parents, the whole index last. */
import { done, type Fault, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { LIMITS } from '../limits.ts';
import { nearest } from '../table/index.ts';
import { type DimensionNode, dimensionPath, type IndicatorColumn, indicatorPath } from './input.ts';

/**
 * A dimension, or the whole (`id` null). Columns are numbered: the m indicators 0 … m − 1 in the order given,
 * then a column of scores for each dimension in the order given, then the whole.
 */
export interface HierarchyNode {
  readonly id: string | null;
  readonly path: string;
  /** Number of its own column of scores. */
  readonly column: number;
  /** Column of the node above; −1 for the whole. */
  readonly parent: number;
  /** Columns directly below it: indicators, then dimensions. */
  readonly members: readonly number[];
  /** Indicators anywhere below it. */
  readonly leaves: readonly number[];
}

export interface Hierarchy {
  readonly indicators: number; // m
  /** Children before parents; the whole is last. */
  readonly nodes: readonly HierarchyNode[];
  /** Name of each column; the whole has null. */
  readonly names: readonly (string | null)[];
  readonly paths: readonly string[];
}

/**
 * Lays out the tree. Faults: `composite/duplicate_name`, `composite/unknown_dimension`, `composite/dimension_cycle`,
 * `composite/empty_dimension`, `composite/too_deep`.
 */
export function layOut(
  indicators: readonly IndicatorColumn[],
  dimensions: readonly DimensionNode[] = [],
): Outcome<Hierarchy> {
  const m = indicators.length;
  const whole = m + dimensions.length;
  const paths = [...indicators.map(indicatorPath), ...dimensions.map(dimensionPath), '/indicators'];
  const names: (string | null)[] = [...indicators, ...dimensions].map((item) => item.id);
  const faults = duplicates(names.slice(0, m), paths, 0).concat(duplicates(names.slice(m), paths, m));

  const columnOf = new Map(dimensions.map((dimension, d) => [dimension.id, m + d]));
  const parents = [...indicators.map((x) => x.dimension ?? null), ...dimensions.map((d) => d.parent ?? null)].map(
    (name, column) => {
      const parent = name === null ? whole : columnOf.get(name);
      if (parent === undefined) faults.push(unknown(name!, paths[column]!, columnOf.keys()));
      return parent ?? whole;
    },
  );
  if (faults.length > 0) return failed(...faults);

  const depths = parents.map((_, column) => depthOf(column, parents, whole));
  depths.forEach((depth, column) => {
    if (column >= m && depth === Infinity) {
      const dimension = names[column]!;
      faults.push(fault('composite/dimension_cycle', paths[column]!, `lies below itself: ${dimension}`, { dimension }));
    } else if (column >= m && depth > LIMITS.hierarchyDepth) {
      const values = { depth, limit: LIMITS.hierarchyDepth };
      const message = `deeper than ${LIMITS.hierarchyDepth} levels: ${depth}`;
      faults.push(fault('composite/too_deep', paths[column]!, message, values));
    }
  });
  if (faults.length > 0) return failed(...faults);

  const members: number[][] = Array.from({ length: whole + 1 }, () => []);
  parents.forEach((parent, column) => {
    members[parent]!.push(column);
  });
  const leavesOf = (column: number): number[] => (column < m ? [column] : members[column]!.flatMap(leavesOf));
  const nodes = [...dimensions.keys()]
    .map((d) => m + d)
    .sort((a, b) => depths[b]! - depths[a]! || a - b)
    .concat(whole)
    .map(
      (column): HierarchyNode => ({
        id: names[column] ?? null,
        path: paths[column]!,
        column,
        parent: parents[column] ?? -1,
        members: members[column]!,
        leaves: leavesOf(column),
      }),
    );
  for (const { id, leaves, path } of nodes) {
    if (id === null || leaves.length > 0) continue;
    faults.push(fault('composite/empty_dimension', path, `a dimension without indicators: ${id}`, { dimension: id }));
  }
  return faults.length > 0 ? failed(...faults) : done({ indicators: m, nodes, names: [...names, null], paths });
}

/** Levels above a column, the whole not counted; Infinity where the way up is a circle. */
function depthOf(column: number, parents: readonly number[], whole: number): number {
  let depth = 0;
  for (let at = column; at !== whole; at = parents[at]!) if (++depth > parents.length) return Infinity;
  return depth;
}

function duplicates(names: readonly (string | null)[], paths: readonly string[], from: number): Fault[] {
  const seen = new Set<string | null>();
  return names.flatMap((name, i): Fault[] => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [fault('composite/duplicate_name', paths[from + i]!, `named twice: ${name}`, { name: name! })];
  });
}

function unknown(name: string, path: string, known: Iterable<string>): Fault {
  const values = { name, nearest: nearest(name, known) };
  return fault('composite/unknown_dimension', path, `no dimension of this name: ${name}`, values);
}
