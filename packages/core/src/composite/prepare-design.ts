/** A design made ready to be scored, once or a thousand times. */
import { done, type Fault, failed, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { type AggregateRule, type ScoreColumns, scoreColumns, scoreNode } from './aggregate.ts';
import { type Hierarchy, layOut } from './hierarchy.ts';
import { type CompositeInput, checkInput } from './input.ts';
import { boundsOf, minMax } from './normalise.ts';
import { type CompositeDesign, CompositeOptions } from './options.ts';
import { missingRows } from './present.ts';
import { type HierarchyWeights, weighHierarchy } from './weigh.ts';
import { checkGiven, entropyMemory, weighing } from './weightings.ts';

export interface PreparedDesign {
  readonly design: CompositeDesign;
  readonly hierarchy: Hierarchy;
  readonly rule: AggregateRule;
  /** Bounds of each indicator that normalisation used, in its own unit. */
  readonly bounds: readonly (readonly [min: number, max: number])[];
  /** e of each min-max column. */
  readonly entropies: readonly (number | null)[];
  /** The design's own weights. */
  readonly weights: HierarchyWeights;
  /** Normalised indicators and room for scores; `scoreDesign` writes into it. */
  readonly columns: ScoreColumns;
  /** Shares of the last call of `scoreDesign`. */
  readonly working: Float64Array;
}

/** Checks, normalises and weighs. Faults and notes are those of `compositeIndex`. */
export function prepareDesign(input: CompositeInput): Outcome<PreparedDesign> {
  const design = CompositeOptions.parse(input.options ?? {});
  const inputFaults = [...checkInput(input), ...checkRange(design)];
  if (inputFaults.length > 0) return failed(...inputFaults);
  const tree = layOut(input.indicators, input.dimensions);
  if (!tree.ok) return tree;
  const hierarchy = tree.value;
  const faults = [...checkGiven(design, hierarchy), ...checkMissing(input, hierarchy, design)];
  if (faults.length > 0) return failed(...faults);

  const notes: Note[] = [];
  const values = input.indicators.map((x) => x.values);
  const bounds = values.map(boundsOf);
  noteConstants(bounds, hierarchy, notes);
  const range = 'range' in design.normalise && design.normalise.range ? design.normalise.range : ([0, 1] as const);
  const minmax = values.map((x, j) => minMax(x, input.indicators[j]!.direction, range));

  const rule: AggregateRule = { aggregate: design.aggregate, over: design.over, rescale: design.rescale, range };
  const shift = design.weights.method === 'entropy' ? design.weights.shift : 0;
  if (shift > 0) {
    notes.push(note('entropy/shifted', '/options/weights/shift', `shift added to every value: ${shift}`, { shift }));
  }
  const entropyOf = entropyMemory(shift);
  const weights = weighHierarchy(minmax, hierarchy, rule, weighing(design, entropyOf, faults));
  if (faults.length > 0) return failed(...faults);
  if (!weights.shares.some((share, c) => c < hierarchy.indicators && share > 0)) {
    const count = hierarchy.indicators;
    return failed(
      fault('composite/all_constant', '/indicators', `no indicator with weight varies, of: ${count}`, {
        indicators: count,
      }),
    );
  }
  const columns = scoreColumns(minmax, hierarchy, rule);
  const entropies = minmax.map((x, j) => (bounds[j]![0] < bounds[j]![1] ? entropyOf(x) : 1));
  return done(
    { design, hierarchy, rule, bounds, entropies, weights, columns, working: new Float64Array(weights.shares.length) },
    notes,
  );
}

/**
 * Scores of the whole under other weights of the indicators (shares of any positive sum): no checks, no
 * allocation. A dimension's share is the sum of those below it, nested too. The result is the design's own
 * buffer and is overwritten by the next call; dimension scores lie in `prepared.columns.scores`.
 */
export function scoreDesign(prepared: PreparedDesign, weights: ArrayLike<number>): Float64Array {
  const { hierarchy, columns, working, rule } = prepared;
  const { nodes, indicators } = hierarchy;
  working.fill(0);
  let total = 0;
  for (let j = 0; j < indicators; j++) total += weights[j]!;
  for (let j = 0; j < indicators; j++) working[j] = weights[j]! / total;
  for (let k = 0; k < nodes.length; k++) {
    const { members, column } = nodes[k]!;
    for (let c = 0; c < members.length; c++) working[column]! += working[members[c]!]!;
    scoreNode(nodes[k]!, columns, working, rule);
  }
  return columns.scores.at(-1)!;
}

function checkRange(design: CompositeDesign): Fault[] {
  const range = 'range' in design.normalise ? design.normalise.range : undefined;
  if (!range || range[0] < range[1]) return [];
  const values = { option: 'range', range: 'lo < hi', found: `[${range.join(', ')}]` };
  return [fault('options/out_of_range', '/options/normalise/range', `not lo < hi: ${values.found}`, values)];
}

function checkMissing({ units, indicators }: CompositeInput, hierarchy: Hierarchy, design: CompositeDesign): Fault[] {
  if (design.missing !== 'refuse') return [];
  return indicators.flatMap((x, j): Fault[] => {
    const rows = missingRows(x.values);
    if (rows.length === 0) return [];
    const without = rows.map((i) => units[i]!);
    const message = `missing, and the policy is to refuse, for: ${without.join(', ')}`;
    const values = { indicator: x.id, units: without };
    return [fault('composite/missing_values', hierarchy.paths[j]!, message, values)];
  });
}

function noteConstants(bounds: readonly (readonly [number, number])[], hierarchy: Hierarchy, notes: Note[]): void {
  bounds.forEach(([min, max], j) => {
    if (min < max) return;
    const indicator = hierarchy.names[j]!;
    const value = Number.isNaN(min) ? null : min;
    const message = `constant, so it gets weight 0: ${value}`;
    notes.push(note('composite/constant_indicator', hierarchy.paths[j]!, message, { indicator, value }));
  });
}
