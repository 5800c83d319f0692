/** Scores of a dimension, or of the whole index, from the columns below it. */
import type { Hierarchy, HierarchyNode } from './hierarchy.ts';
import { boundsOf } from './normalise.ts';
import type { Aggregation } from './options.ts';

/** Columns by number, as `Hierarchy` counts them; filled from the leaves up. */
export interface ScoreColumns {
  /** What each column is when it enters the node above: a dimension's scores after `rescale`. */
  readonly entering: Float64Array[];
  /** The scores themselves. */
  readonly scores: Float64Array[];
  /** Sums of the weights that are present in a row; two rows of scratch for the distances of TOPSIS. */
  readonly present: Float64Array;
  readonly scratch: readonly [Float64Array, Float64Array];
}

export interface AggregateRule {
  readonly aggregate: Aggregation;
  readonly over: 'indicators' | 'nested';
  readonly rescale: 'none' | 'minmax';
  /** The bounds that `rescale` maps to. */
  readonly range: readonly [number, number];
}

/** Room for one run, around the normalised indicators. */
export function scoreColumns(
  normalised: readonly Float64Array[],
  hierarchy: Hierarchy,
  rule: AggregateRule,
): ScoreColumns {
  const n = normalised[0]!.length;
  const scores = [...normalised, ...hierarchy.nodes.map(() => new Float64Array(n))];
  const rescaled = rule.over === 'nested' && rule.rescale === 'minmax';
  const whole = scores.length - 1;
  const entering = scores.map((column, c) =>
    rescaled && c >= hierarchy.indicators && c < whole ? new Float64Array(n) : column,
  );
  return {
    entering,
    scores,
    present: new Float64Array(n),
    scratch: [new Float64Array(n), new Float64Array(n)],
  };
}

/**
 * The scores of one node. With the weights w_c of the columns x_c below it, and sums over those present in a row:
 *
 *     arithmetic   Σ w x / Σ w          geometric   exp(Σ w ln x / Σ w)          harmonic   Σ w / Σ (w / x)
 *     topsis       d⁻ / (d⁺ + d⁻),  d^± = √Σ w² (x − x^±)², x⁺ and x⁻ the largest and the smallest of a column
 *
 * A column of weight 0 is left out; a row with nothing present is NaN. `weights` is indexed by column and need
 * not sum to 1. For the whole, Σ w = 1 is not divided by, so that the score is Σ w x to the last bit.
 *
 * No allocation. TOPSIS over indicators looks at the indicators anywhere below, the means at the next level.
 */
export function scoreNode(
  node: HierarchyNode,
  columns: ScoreColumns,
  weights: Float64Array,
  rule: AggregateRule,
): void {
  const out = columns.scores[node.column]!;
  if (rule.aggregate === 'topsis') {
    closeness(rule.over === 'indicators' ? node.leaves : node.members, columns, weights, out);
  } else {
    mean(node, columns, weights, rule.aggregate, out);
  }
  const entering = columns.entering[node.column]!;
  if (entering !== out) rescaleInto(entering, out, rule.range);
}

function mean(
  node: HierarchyNode,
  { entering, present }: ScoreColumns,
  weights: Float64Array,
  kind: 'arithmetic' | 'geometric' | 'harmonic',
  out: Float64Array,
): void {
  const n = out.length;
  out.fill(0);
  present.fill(0);
  let total = 0;
  for (let k = 0; k < node.members.length; k++) {
    const c = node.members[k]!;
    const w = weights[c]!;
    if (w === 0) continue;
    total += w;
    const x = entering[c]!;
    for (let i = 0; i < n; i++) {
      const value = x[i]!;
      if (Number.isNaN(value)) continue;
      present[i]! += w;
      out[i]! += kind === 'arithmetic' ? w * value : kind === 'geometric' ? w * Math.log(value) : w / value;
    }
  }
  for (let i = 0; i < n; i++) {
    const there = present[i] === total && node.parent < 0 ? 1 : present[i]!;
    if (there === 0) out[i] = NaN;
    else if (kind === 'arithmetic') out[i]! /= there;
    else out[i] = kind === 'geometric' ? Math.exp(out[i]! / there) : there / out[i]!;
  }
}

function closeness(
  members: readonly number[],
  { entering, scratch: [toBest, toWorst], present }: ScoreColumns,
  weights: Float64Array,
  out: Float64Array,
): void {
  const n = out.length;
  toBest.fill(0);
  toWorst.fill(0);
  present.fill(0);
  for (let k = 0; k < members.length; k++) {
    const w = weights[members[k]!]!;
    if (w === 0) continue;
    const x = entering[members[k]!]!;
    let [worst, best] = [Infinity, -Infinity];
    for (let i = 0; i < n; i++) {
      const value = x[i]!;
      if (value < worst) worst = value;
      if (value > best) best = value;
    }
    for (let i = 0; i < n; i++) {
      const value = x[i]!;
      if (Number.isNaN(value)) continue;
      present[i]! += w;
      toBest[i]! += (w * (best - value)) ** 2;
      toWorst[i]! += (w * (value - worst)) ** 2;
    }
  }
  for (let i = 0; i < n; i++) {
    const near = Math.sqrt(toWorst[i]!);
    out[i] = present[i] === 0 ? NaN : near / (near + Math.sqrt(toBest[i]!));
  }
}

/** Min-max of `from` into `to`; NaN throughout where it is constant. */
function rescaleInto(to: Float64Array, from: Float64Array, [lo, hi]: readonly [number, number]): void {
  const [min, max] = boundsOf(from);
  const span = max - min;
  for (let i = 0; i < from.length; i++) to[i] = span > 0 ? lo + (hi - lo) * ((from[i]! - min) / span) : NaN;
}
