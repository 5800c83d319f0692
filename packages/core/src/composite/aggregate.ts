/** Scores of a dimension, or of the whole index, from the columns below it. */
import { exp } from '../numeric/exponential.ts';
import { ln } from '../numeric/logarithms.ts';
import type { Hierarchy, HierarchyNode } from './hierarchy.ts';
import type { Range } from './normalise.ts';
import type { Aggregation } from './options.ts';
import { exists, scan } from './scan.ts';

/** Columns by number, as `Hierarchy` counts them; filled from the leaves up. */
export interface ScoreColumns {
  /** What each column is when it enters the node above: a dimension's scores after `rescale`. */
  readonly entering: Float64Array[];
  /** The scores themselves. */
  readonly scores: Float64Array[];
  /** 1 where a column that enters a node has no gap. */
  readonly complete: Uint8Array;
  /** Room for a block of rows: the weight that is present, and the two distances of TOPSIS. */
  readonly scratch: readonly [Float64Array, Float64Array, Float64Array];
}

export interface AggregateRule {
  readonly aggregate: Aggregation;
  readonly over: 'indicators' | 'nested';
  readonly rescale: 'none' | 'minmax';
  /** The bounds that `rescale` maps to. */
  readonly range: Range;
}

/** Rows that are worked on together, so that their sums stay in the first-level cache. */
const ROWS = 1024;

/** Room for one run, around the normalised indicators; `complete` says which of them have no gap. */
export function scoreColumns(
  normalised: readonly Float64Array[],
  complete: readonly boolean[],
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
  const flags = Uint8Array.from(scores, (_, c) => (complete[c] ? 1 : 0));
  const scratch = [new Float64Array(ROWS), new Float64Array(ROWS), new Float64Array(ROWS)] as const;
  return { entering, scores, complete: flags, scratch };
}

/**
 * The scores of one node. With the weights w_c of the columns x_c below it, and sums over those present in a row:
 *
 *     arithmetic   Σ w x / Σ w          geometric   exp(Σ w ln x / Σ w)          harmonic   Σ w / Σ (w / x)
 *     topsis       d⁻ / (d⁺ + d⁻),  d^± = √Σ w² (x − x^±)²,  x⁺ and x⁻ the largest and the smallest of a column
 *
 * A column of weight 0 is left out; a row with nothing present is NaN. `weights` is indexed by column and need
 * not sum to 1. For the whole, Σ w = 1 is not divided by, so that the score is Σ w x to the last bit.
 *
 * TOPSIS over indicators looks at the indicators anywhere below; the means, which nest, at the next level.
 */
export function scoreNode(
  node: HierarchyNode,
  columns: ScoreColumns,
  weights: Float64Array,
  rule: AggregateRule,
): void {
  const out = columns.scores[node.column]!;
  const { aggregate } = rule;
  if (aggregate === 'topsis') {
    closeness(rule.over === 'indicators' ? node.leaves : node.members, columns, weights, out);
  } else {
    mean(node, columns, weights, aggregate, out);
  }
  const entering = columns.entering[node.column]!;
  if (entering !== out) rescaleInto(entering, out, rule.range);
  columns.complete[node.column] = isComplete(node, columns, weights) && exists(entering) ? 1 : 0;
}

/** No member with a weight has a gap, and one has a weight. */
function isComplete({ members }: HierarchyNode, { complete }: ScoreColumns, weights: Float64Array): boolean {
  let some = false;
  for (let k = 0; k < members.length; k++) {
    if (weights[members[k]!] === 0) continue;
    if (complete[members[k]!] === 0) return false;
    some = true;
  }
  return some;
}

type Mean = 'arithmetic' | 'geometric' | 'harmonic';

function mean(node: HierarchyNode, columns: ScoreColumns, weights: Float64Array, kind: Mean, out: Float64Array): void {
  const { entering, complete } = columns;
  const [there] = columns.scratch;
  const gaps = !isComplete(node, columns, weights);
  let total = 0;
  for (let k = 0; k < node.members.length; k++) total += weights[node.members[k]!]!;
  const whole = node.parent < 0 ? 1 : total;
  for (let from = 0; from < out.length; from += ROWS) {
    const to = Math.min(from + ROWS, out.length);
    out.fill(0, from, to);
    if (gaps) there.fill(0);
    for (let k = 0; k < node.members.length; k++) {
      const c = node.members[k]!;
      const w = weights[c]!;
      if (w === 0) continue;
      const x = entering[c]!;
      if (complete[c] === 1) {
        addTerms(kind, out, x, w, from, to);
        if (gaps) for (let i = 0; i < to - from; i++) there[i]! += w;
      } else {
        addPresent(kind, out, x, w, from, to, there);
      }
    }
    for (let i = from; i < to; i++) {
      const weight = gaps && there[i - from] !== total ? there[i - from]! : whole;
      const sum = out[i]!;
      if (weight === 0) out[i] = NaN;
      else out[i] = kind === 'arithmetic' ? sum / weight : kind === 'geometric' ? exp(sum / weight) : weight / sum;
    }
  }
}

function addTerms(kind: Mean, out: Float64Array, x: Float64Array, w: number, from: number, to: number): void {
  if (kind === 'arithmetic') for (let i = from; i < to; i++) out[i]! += w * x[i]!;
  else if (kind === 'geometric') for (let i = from; i < to; i++) out[i]! += w * ln(x[i]!);
  else for (let i = from; i < to; i++) out[i]! += w / x[i]!;
}

function addPresent(
  kind: Mean,
  out: Float64Array,
  x: Float64Array,
  w: number,
  from: number,
  to: number,
  there: Float64Array,
): void {
  for (let i = from; i < to; i++) {
    const value = x[i]!;
    if (Number.isNaN(value)) continue;
    there[i - from]! += w;
    out[i]! += kind === 'arithmetic' ? w * value : kind === 'geometric' ? w * ln(value) : w / value;
  }
}

function closeness(
  members: readonly number[],
  { entering, scratch: [there, toBest, toWorst] }: ScoreColumns,
  weights: Float64Array,
  out: Float64Array,
): void {
  const bounds = members.map((c) => scan(entering[c]!));
  for (let from = 0; from < out.length; from += ROWS) {
    const to = Math.min(from + ROWS, out.length);
    there.fill(0);
    toBest.fill(0);
    toWorst.fill(0);
    for (let k = 0; k < members.length; k++) {
      const w = weights[members[k]!]!;
      if (w === 0) continue;
      const x = entering[members[k]!]!;
      const { min, max } = bounds[k]!;
      for (let i = from; i < to; i++) {
        const value = x[i]!;
        if (Number.isNaN(value)) continue;
        there[i - from]! += w;
        toBest[i - from]! += (w * (max - value)) ** 2;
        toWorst[i - from]! += (w * (value - min)) ** 2;
      }
    }
    for (let i = from; i < to; i++) {
      const near = Math.sqrt(toWorst[i - from]!);
      out[i] = there[i - from] === 0 ? NaN : near / (near + Math.sqrt(toBest[i - from]!));
    }
  }
}

/** Min-max of `from` into `to`; NaN throughout where it is constant. */
function rescaleInto(to: Float64Array, from: Float64Array, [lo, hi]: Range): void {
  const { min, max } = scan(from);
  const span = max - min;
  for (let i = 0; i < from.length; i++) to[i] = span > 0 ? lo + (hi - lo) * ((from[i]! - min) / span) : NaN;
}
